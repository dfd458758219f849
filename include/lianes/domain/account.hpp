#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lianes/domain/choices.hpp"

namespace lianes {

// Which list of accounts a code is read in. Labels differ between them (870 and 875), so a code is kept with
// its plan and never translated.
enum class AccountingPlan : std::uint8_t { Cerfa15059, Anc2018 };

template <>
struct Choices<AccountingPlan> {
  static constexpr std::array<std::string_view, 2> codes{"cerfa_15059", "anc_2018"};
};

// What an account's first two digits say it holds, in the grant report of the order of 11 October 2006.
enum class AccountClass : std::uint8_t {
  Charge,         // 60 to 69
  Product,        // 70 to 79
  InKindCharge,   // 86
  InKindProduct,  // 87
  Unknown,
};

// "604", "60x" (the form's "other") and "6063" are charges, "8" or "abc" are Unknown.
constexpr AccountClass accountClass(std::string_view code) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (code.size() < 2 || !digit(code[0]) || !digit(code[1])) return AccountClass::Unknown;
  for (std::size_t i = 2; i < code.size(); ++i) {
    const bool otherLines = code[i] == 'x' && i == 2 && code.size() == 3;
    if (!digit(code[i]) && !otherLines) return AccountClass::Unknown;
  }
  if (code[0] == '6') return AccountClass::Charge;
  if (code[0] == '7') return AccountClass::Product;
  if (code[0] == '8' && code[1] == '6') return AccountClass::InKindCharge;
  if (code[0] == '8' && code[1] == '7') return AccountClass::InKindProduct;
  return AccountClass::Unknown;
}

}  // namespace lianes
