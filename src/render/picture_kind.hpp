#pragma once

#include <string>
#include <string_view>

#include "lianes/report/model.hpp"

namespace lianes::render {

// "image/png", "image/jpeg" by the first bytes; empty for anything else.
std::string_view mediaTypeOf(std::string_view bytes);

// What stands where a picture cannot be shown.
std::string missingPictureText(std::string_view caption, wording::Language language);

}  // namespace lianes::render
