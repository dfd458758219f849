#pragma once

#include <string>

#include "render/table_reader.hpp"

namespace lianes::render {

// The report as a PDF: cover, contents with links and bookmarks, running head and foot, vector charts.
std::string writePdf(const report::ReportModel& model, Ticker& ticker);

}  // namespace lianes::render
