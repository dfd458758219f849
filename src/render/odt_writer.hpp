#pragma once

#include <string>

#include "render/table_reader.hpp"

namespace lianes::render {

// The report as a text document to go on with: real headings, lists, tables and styles.
std::string writeOdt(const report::ReportModel& model, Ticker& ticker);

}  // namespace lianes::render
