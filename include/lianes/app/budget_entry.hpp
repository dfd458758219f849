#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/app/budget.hpp"

// A budget as it is typed, cell by cell, or pasted from a spreadsheet: texts become lines here, so that the
// grid and a paste understand the same things.
namespace lianes::app {

// The columns of the budget grid, in their order on screen and in copied text.
enum class BudgetColumn : std::uint8_t {
  Account,
  Label,
  Quantity,
  Unit,
  UnitPrice,
  Amount,
  Currency,
  Euros,  // computed
  Justification,
  Eligible,
  Funder,
};
inline constexpr std::size_t kBudgetColumns = static_cast<std::size_t>(BudgetColumn::Funder) + 1;

// What the head of a column is called, as wording::fieldLabel names it ("unit_price"); "currency" has none.
std::string_view fieldOf(BudgetColumn column);

struct BudgetEntry {
  AccountingPlan plan = AccountingPlan::Cerfa15059;
  std::optional<BudgetSection> section{};  // that the account must belong to
  // Who a typed name is; a Problem without place when nobody is called so.
  std::function<Checked<Id<Organisation>>(std::string_view)> funderNamed = {};
};

// The line with that cell as typed: an account by its code or a word of its label, which also names a line
// that has no label yet; amounts and quantities as formulas too; an amount in the other currency takes the
// line along. The amount and the euros follow. On a Problem (its place the field) nothing has changed.
Checked<BudgetLine> typedInto(BudgetLine line, BudgetColumn column, std::string_view text,
                              const BudgetEntry& entry);

// The cell as it is typed and copied: "1280,00", "2,5", "XOF", "oui".
std::string cellText(const BudgetLine& line, BudgetColumn column, const std::string& funderName);

// A decimal as written, "2,5" being 25:10; "=3*4" is computed, to the hundredth. Fails with Malformed,
// NegativeAmount, TooManyDecimals or AmountTooLarge.
Checked<Ratio> parseTypedQuantity(std::string_view text);
std::string formatQuantity(Ratio quantity);  // "2,5"; "7/3" where it is no decimal

struct RefusedRow {
  std::size_t row;  // of the pasted text, from 1, its head included
  BudgetColumn column;
  Problem problem;
};

// What a pasted text holds: the lines to add, and the rows that cannot be. Blank rows are passed over.
struct PastedBudget {
  std::vector<BudgetLine> lines;
  std::vector<RefusedRow> refused;
  std::vector<std::string> unread;  // heads of columns that name nothing of a budget
};

// Reads rows separated by line breaks and cells by tabs, quoted as spreadsheets quote them. A first row that
// names columns, as the grid does or as tables of expenses do, says which is which; without one, they are in
// the order of the grid, below a head of other words that may stand above the first figures. `headings` are
// the names of the columns; `newId` gives each line its identity. The section of a line is that of its
// account.
PastedBudget readPastedBudget(std::string_view text, const std::array<std::string, kBudgetColumns>& headings,
                              const BudgetEntry& entry, Id<BudgetVersion> version,
                              const std::function<Uuid()>& newId);

// The cells of a pasted text.
std::vector<std::vector<std::string>> pastedCells(std::string_view text);

}  // namespace lianes::app
