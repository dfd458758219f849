#pragma once

#include <cstdint>

namespace lianes::wording {

enum class Language : std::uint8_t { French, English };

}  // namespace lianes::wording
