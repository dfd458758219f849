#pragma once

#include <filesystem>

#include "render/table_reader.hpp"

namespace lianes::render {

// A workbook of one sheet a table, after a first sheet that says what it is. Written row by row: memory does
// not grow with the tables.
void writeXlsx(const report::ReportModel& model, const std::filesystem::path& target, Ticker& ticker);

}  // namespace lianes::render
