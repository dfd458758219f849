#pragma once

#include <string>
#include <string_view>

#include "lianes/base/result.hpp"
#include "lianes/domain/currency.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes {

// The digits of a number as typed, its groups and marks understood: "1 234,5" is {"1234", "5"}.
struct TypedNumber {
  std::string whole;
  std::string fraction;
};

enum class NumberPlace { Alone, InFormula };

// `text` holds digits, points, commas and single plain spaces, none of these at its ends.
// Fails with NotATypedAmount or AmbiguousAmount.
Result<TypedNumber, ProblemCode> readTypedNumber(std::string_view text, Currency currency, NumberPlace place);

// What a formula without its equals sign is worth, in minor units rounded half away from zero, as digits
// after an optional minus sign. `text` is ASCII in lower case, with single plain spaces. Fails with
// NotATypedAmount, AmbiguousAmount or DivisionByZero.
Result<std::string, ProblemCode> evaluateFormula(std::string_view text, Currency currency);

}  // namespace lianes
