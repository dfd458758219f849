#pragma once

#include <filesystem>
#include <vector>

#include "render/table_reader.hpp"

namespace lianes::render {

// Each table as a file of its own, row by row: docs/exports.md says what the columns hold.
std::vector<std::filesystem::path> writeCsv(const report::ReportModel& model,
                                            const std::filesystem::path& target, Ticker& ticker);

}  // namespace lianes::render
