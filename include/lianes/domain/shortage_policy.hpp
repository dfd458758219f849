#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lianes/domain/choices.hpp"

namespace lianes {

// Who gets what when the claims exceed the envelope (F6).
enum class ShortagePolicy : std::uint8_t { Proportional, Equal, FirstCommitted, Priority };

template <>
struct Choices<ShortagePolicy> {
  static constexpr std::array<std::string_view, 4> codes{"proportional", "equal", "first_committed",
                                                         "priority"};
};

}  // namespace lianes
