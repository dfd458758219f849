#pragma once

#include <string>

#include "render/table_reader.hpp"

namespace lianes::render {

// One HTML document: styles and charts inside it, light or dark as the reader's screen is.
std::string writeHtml(const report::ReportModel& model, Ticker& ticker);

}  // namespace lianes::render
