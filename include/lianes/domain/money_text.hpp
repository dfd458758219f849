#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/money.hpp"
#include "lianes/domain/problem.hpp"

// Amounts as text: the strict form of files and commands, the forgiving one of forms, and how amounts are
// shown.
namespace lianes {

// Strict form: an optional minus sign, digits, then at most the currency's decimals after a point ("100",
// "100.5",
// "-0.05"). Fails with NotAnAmount, TooManyDecimals, AmountTooLarge or NotUtf8.
Checked<Money> parseMoney(std::string_view text, Currency currency);

// The strict form with all the currency's decimals ("1234.50"; "1250000" for XOF). parseMoney reads back any
// amount.
std::string formatMoney(Money amount);

// An amount as people type or paste it: "1 234,5", "1234.50", "1.234,50", "1,234.50", "1 234,50 €", "€5", and
// formulas that begin with an equals sign ("=2*350", "=(100+20)/3"), computed exactly and rounded once,
// halves away from zero. A unit may be written when it is the currency's own (€, EUR, euros; XOF, FCFA, F
// CFA, F, CFA, francs). Groups are of three digits. A single mark before exactly three digits ("1.234") could
// be either kind: it is AmbiguousAmount in EUR, a group in XOF, and AmbiguousAmount in any formula, where
// 655,957 must never become 655957. Outside formulas no decimal is ever rounded away. Fails with
// NotATypedAmount, TooManyDecimals, AmountTooLarge, WrongCurrency, AmbiguousAmount, DivisionByZero, TooLong
// (200 characters) or NotUtf8.
Checked<Money> parseTypedMoney(std::string_view text, Currency currency);

// The same in the currency whose unit is written, "150 000 F CFA" being francs whatever is usual; without a
// unit in the usual one.
Checked<Money> parseMoneyOfAnyUnit(std::string_view text, Currency usual);

// "1 234,50 €", "−1 234,50 €", "1 250 000 F CFA", with U+202F between groups and U+00A0 around the unit's
// parts. parseTypedMoney reads back any amount.
std::string formatFrench(Money amount);

// "€1,234.50", "−€1,234.50", "XOF 1,250,000" with U+00A0 after the letters. parseTypedMoney reads back any
// amount.
std::string formatEnglish(Money amount);

}  // namespace lianes
