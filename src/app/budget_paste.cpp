#include <algorithm>
#include <utility>

#include "app/import_heads.hpp"
#include "lianes/app/budget_entry.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using Cells = std::vector<std::string>;
using ColumnsInOrder = std::vector<std::optional<BudgetColumn>>;

// The currency comes before the amounts, the account before the label that it may give.
constexpr std::array kReadingOrder{
    BudgetColumn::Account,  BudgetColumn::Currency,  BudgetColumn::Label,  BudgetColumn::Quantity,
    BudgetColumn::Unit,     BudgetColumn::UnitPrice, BudgetColumn::Amount, BudgetColumn::Justification,
    BudgetColumn::Eligible, BudgetColumn::Funder};

bool isBlank(const Cells& row) {
  return std::all_of(row.begin(), row.end(), [](const auto& cell) { return trimmed(cell).empty(); });
}

// The column of the grid that holds what a column of a table of expenses holds.
std::optional<BudgetColumn> budgetColumnOf(exchange::ExpenseColumn column) {
  using exchange::ExpenseColumn;
  constexpr std::array<std::pair<ExpenseColumn, BudgetColumn>, 5> kSame{
      {{ExpenseColumn::Account, BudgetColumn::Account},
       {ExpenseColumn::Label, BudgetColumn::Label},
       {ExpenseColumn::Amount, BudgetColumn::Amount},
       {ExpenseColumn::Currency, BudgetColumn::Currency},
       {ExpenseColumn::Note, BudgetColumn::Justification}}};
  const auto* found =
      std::find_if(kSame.begin(), kSame.end(), [&](const auto& pair) { return pair.first == column; });
  return found == kSame.end() ? std::nullopt : std::optional(found->second);
}

// What spreadsheets call the columns that no table of expenses has, as plainHead gives it.
std::optional<BudgetColumn> budgetColumnNamed(std::string_view head) {
  struct Names {
    BudgetColumn column;
    std::vector<std::string_view> names;
  };
  static const std::vector<Names> kNames{
      {BudgetColumn::Account, {"n compte", "n de compte", "numero de compte"}},
      {BudgetColumn::Quantity, {"quantite", "nombre", "nb", "quantity", "qty"}},
      {BudgetColumn::Unit, {"unite", "unites", "unit"}},
      {BudgetColumn::UnitPrice, {"pu", "p u", "cout unitaire", "unit price", "unit cost"}},
      {BudgetColumn::Justification, {"calcul", "devis", "justification", "calculation"}},
      {BudgetColumn::Eligible, {"eligibilite"}},
      {BudgetColumn::Funder, {"financeur", "bailleurs", "funder", "donor"}}};
  for (const auto& [column, names] : kNames) {
    if (std::find(names.begin(), names.end(), plainHead(head)) != names.end()) return column;
  }
  return std::nullopt;
}

bool isFigure(std::string_view cell) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::any_of(cell.begin(), cell.end(), isDigit) && std::none_of(cell.begin(), cell.end(), isLetter);
}

bool holdsFigures(const Cells& row) { return std::any_of(row.begin(), row.end(), isFigure); }

// Which column each cell of the head names, by the headings of the grid or, where no figure says that this is
// a row like the others, in the words that people put above tables; nothing when the row names fewer than
// two.
std::optional<ColumnsInOrder> columnsNamed(const Cells& head,
                                           const std::array<std::string, kBudgetColumns>& headings) {
  ColumnsInOrder columns(head.size());
  const auto take = [&](std::size_t at, std::optional<BudgetColumn> column) {
    const bool isFree = !columns[at] && std::find(columns.begin(), columns.end(), column) == columns.end();
    if (column && isFree) columns[at] = column;
  };
  for (std::size_t at = 0; at < head.size(); ++at) {
    const auto name = foldForSearch(trimmed(head[at]));
    const auto found = std::find_if(headings.begin(), headings.end(),
                                    [&](const auto& heading) { return foldForSearch(heading) == name; });
    if (found != headings.end() && !name.empty()) {
      take(at, static_cast<BudgetColumn>(found - headings.begin()));
    }
  }
  if (!holdsFigures(head)) {
    for (std::size_t at = 0; at < head.size(); ++at) take(at, budgetColumnNamed(head[at]));
    const auto alike = columnsNamedBy(head);
    for (std::size_t at = 0; at < head.size(); ++at) {
      if (alike[at]) take(at, budgetColumnOf(*alike[at]));
    }
  }
  const auto known =
      std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.has_value(); });
  return known >= 2 ? std::optional(columns) : std::nullopt;
}

// Words above figures, whatever they are.
bool isHeadAboveFigures(const std::vector<Cells>& rows) {
  return rows.size() > 1 && rows[0].size() > 1 && !holdsFigures(rows[0]) && holdsFigures(rows[1]);
}

ColumnsInOrder columnsOfGrid() {
  ColumnsInOrder columns;
  for (std::size_t at = 0; at < kBudgetColumns; ++at) columns.emplace_back(static_cast<BudgetColumn>(at));
  return columns;
}

struct RowProblem {
  BudgetColumn column;
  Problem problem;
};

std::optional<RowProblem> readInto(BudgetLine& line, const Cells& row, const ColumnsInOrder& columns,
                                   const BudgetEntry& entry) {
  for (const auto column : kReadingOrder) {
    const auto found = std::find(columns.begin(), columns.end(), column);
    const auto at = static_cast<std::size_t>(found - columns.begin());
    const auto text = at < row.size() ? std::string_view(row[at]) : std::string_view();
    const bool isLeftOut = trimmed(text).empty() && column != BudgetColumn::Account;
    if (isLeftOut) continue;
    auto read = typedInto(line, column, text, entry);
    if (!read) return RowProblem{column, read.error()};
    line = std::move(read).value();
  }
  if (line.label.empty()) return RowProblem{BudgetColumn::Label, {ProblemCode::Missing, "label", {}}};
  for (auto& problem : validate(line)) {
    for (std::size_t at = 0; at < kBudgetColumns; ++at) {
      const auto column = static_cast<BudgetColumn>(at);
      if (fieldOf(column) == problem.place) return RowProblem{column, std::move(problem)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::vector<std::string>> pastedCells(std::string_view text) {
  std::vector<Cells> rows;
  Cells row;
  std::string cell;
  bool isQuoted = false;
  bool isBegun = false;
  const auto endCell = [&] {
    row.push_back(std::exchange(cell, {}));
    isBegun = false;
  };
  const auto endRow = [&] {
    endCell();
    rows.push_back(std::exchange(row, {}));
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    if (isQuoted) {
      if (character != '"') {
        cell += character;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        cell += text[++at];
      } else {
        isQuoted = false;
      }
    } else if (character == '"' && !isBegun) {
      isQuoted = isBegun = true;
    } else if (character == '\t') {
      endCell();
    } else if (character == '\n') {
      endRow();
    } else if (character != '\r') {
      cell += character;
      isBegun = true;
    }
  }
  if (!cell.empty() || !row.empty()) endRow();
  return rows;
}

PastedBudget readPastedBudget(std::string_view text, const std::array<std::string, kBudgetColumns>& headings,
                              const BudgetEntry& entry, Id<BudgetVersion> version,
                              const std::function<Uuid()>& newId) {
  PastedBudget pasted;
  const auto rows = pastedCells(text);
  if (rows.empty()) return pasted;
  const auto named = columnsNamed(rows.front(), headings);
  const auto columns = named.value_or(columnsOfGrid());
  for (std::size_t at = 0; named && at < named->size(); ++at) {
    if (!(*named)[at] && !trimmed(rows.front()[at]).empty()) pasted.unread.push_back(rows.front()[at]);
  }
  for (std::size_t at = named ? 1 : 0; at < rows.size(); ++at) {
    if (isBlank(rows[at])) continue;
    BudgetLine line{.id = Id<BudgetLine>(newId()), .version = version, .amount = {}, .eur = {}};
    auto refused = readInto(line, rows[at], columns, entry);
    if (refused && at == 0 && isHeadAboveFigures(rows)) continue;
    if (refused) {
      pasted.refused.push_back({at + 1, refused->column, std::move(refused->problem)});
    } else {
      pasted.lines.push_back(std::move(line));
    }
  }
  return pasted;
}

}  // namespace lianes::app
