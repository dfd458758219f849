#pragma once

#include <string>

namespace lianes::render {

// The styles of the HTML preview, light and dark.
std::string htmlStyle();

}  // namespace lianes::render
