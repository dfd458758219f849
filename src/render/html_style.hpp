#pragma once

#include <string>

#include "lianes/report/model.hpp"

namespace lianes::render {

// The styles of the HTML preview, light and dark.
std::string htmlStyle(report::PageShape shape);

}  // namespace lianes::render
