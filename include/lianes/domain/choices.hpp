#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lianes {

// The stable codes of an enumeration's values, in the order of its enumerators (which start at 0 and have no
// gap). Specialise with `static constexpr std::array<std::string_view, N> codes`. Codes are what files hold;
// they never change once released.
template <class Enum>
struct Choices;

template <class Enum>
concept Choice = requires {
  Choices<Enum>::codes;
};

template <Choice Enum>
constexpr std::string_view codeOf(Enum value) {
  return Choices<Enum>::codes[static_cast<std::size_t>(value)];
}

template <Choice Enum>
constexpr std::optional<Enum> choiceOf(std::string_view code) {
  const auto& codes = Choices<Enum>::codes;
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Enum>(found - codes.begin());
}

}  // namespace lianes
