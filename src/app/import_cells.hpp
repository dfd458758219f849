#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/exchange/expense_mapping.hpp"

// What the cells of somebody's table say. Each Problem has no place.
namespace lianes::app {

// A text without the blanks around it, on one line; empty for a lone dash. Fails with FormulaCell for what a
// spreadsheet would compute: it begins with = + - @ or their wide forms. An apostrophe before them says that
// it is a text, and is taken off, as our own exports put it there.
Checked<std::string> importedText(std::string_view cell);

// The same for a cell that becomes no text, where a sign or a number may come first.
Checked<std::string> importedValue(std::string_view cell);

// A day with its year, in figures or with the month's name in French or English: "2021-03-12",
// "12/03/2021", "3/12/21", "20210312", "vendredi 12 mars 2021", "March 12, 2021", an hour behind it passed
// over. Anything else in the cell, such as a second day, fails with NotADate.
Checked<Date> importedDay(std::string_view cell, exchange::DayOrder order);

// An amount as parseTypedMoney() takes it, without formulas; the decimal mark settles "1.234". A unit of the
// other currency decides unless `isCurrencySaid`.
Checked<Money> importedMoney(std::string_view cell, Currency currency, bool isCurrencySaid,
                             std::optional<exchange::DecimalMark> mark);

// An amount as statements write it: in brackets or with a minus behind it (negative), with CR or DR beside
// it, thousands parted by an apostrophe, the unit before it. `isOut` is what CR and DR say.
struct CellAmount {
  Money money;
  std::optional<bool> isOut{};
};
Checked<CellAmount> importedAmount(std::string_view cell, Currency currency, bool isCurrencySaid,
                                   std::optional<exchange::DecimalMark> mark);

// The unit within an amount; nothing where it has none.
std::optional<Currency> unitOfAmount(std::string_view cell);

// Whether the cell is an amount to whoever reads it: digits, marks, signs and units.
bool looksLikeAmount(std::string_view cell);

// Whether the amount can be read in two ways: "1.234".
bool isAmountOfTwoReadings(std::string_view cell);

Checked<Currency> importedCurrency(std::string_view cell);
Checked<PaymentMethod> importedMethod(std::string_view cell);

// What most of a column's cells agree on; nothing when none of them tells.
std::optional<exchange::DecimalMark> decimalMarkOf(const std::vector<std::string_view>& cells);
// What all of a column's cells that tell it agree on.
std::optional<exchange::DayOrder> dayOrderOf(const std::vector<std::string_view>& cells);

// Whether the day is another one when the month comes first.
bool isDayOfTwoReadings(std::string_view cell);

// Whether money went out (true) or came in, as a word or sign of its own says: "D", "recette", "-".
std::optional<bool> directionOf(std::string_view cell);

// Whether a status says that nothing was paid, or not yet.
bool isUnpaidStatus(std::string_view cell);
bool isKnownStatus(std::string_view cell);

}  // namespace lianes::app
