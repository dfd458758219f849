#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lianes/domain/choices.hpp"

namespace lianes {

// The two currencies of the programme. EUR counts cents, XOF (CFA franc) has no minor unit.
enum class Currency : std::uint8_t { Eur, Xof };

template <>
struct Choices<Currency> {
  static constexpr std::array<std::string_view, 2> codes{"EUR", "XOF"};
};

inline constexpr std::int64_t kCentsPerEuro = 100;

constexpr int decimalsOf(Currency currency) { return currency == Currency::Eur ? 2 : 0; }

}  // namespace lianes
