#pragma once

#include <cstdint>

namespace lianes {

// The languages of the screens and of what is printed. French comes first everywhere.
enum class Language : std::uint8_t { French, English };

}  // namespace lianes
