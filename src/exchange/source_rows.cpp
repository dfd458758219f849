#include "exchange/source_rows.hpp"

#include <algorithm>
#include <array>

#include "lianes/base/text.hpp"
#include "lianes/exchange/head_words.hpp"

namespace lianes::exchange {

SourceRows::SourceRows(DelimitedTable& table) : m_table(table) {
  for (const auto& head : table.rows[*table.head].cells) m_heads.push_back(plainHead(head));
}

std::optional<std::size_t> SourceRows::column(std::string_view heads) const {
  for (const auto head : alternatives(heads)) {
    const auto found = std::find(m_heads.begin(), m_heads.end(), head);
    if (found != m_heads.end()) return static_cast<std::size_t>(found - m_heads.begin());
  }
  return std::nullopt;
}

std::string_view SourceRows::text(const TableRow& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? trimmed(row.cells[*column]) : std::string_view();
}

void SourceRows::put(TableRow& row, std::optional<std::size_t> column, std::string text) {
  if (!column) return;
  if (row.cells.size() <= *column) row.cells.resize(*column + 1);
  if (!row.kinds.empty()) {
    row.kinds.resize(row.cells.size(), CellKind::Empty);
    row.kinds[*column] = CellKind::Text;
  }
  row.cells[*column] = std::move(text);
}

void SourceRows::complete(TableRow& row, const TableRow& from,
                          std::initializer_list<std::optional<std::size_t>> columns) {
  for (const auto& column : columns) {
    if (!text(row, column).empty()) continue;
    put(row, column, std::string(text(from, column)));
    const bool isTyped = column && *column < from.kinds.size() && *column < row.kinds.size();
    if (isTyped) row.kinds[*column] = from.kinds[*column];
  }
}

AccountSide sideOfAccount(std::string_view account) {
  constexpr auto kCharges =
      std::to_array<std::string_view>({"depenses", "depense", "charges", "charge", "expenses", "expense"});
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"actif",     "actifs",   "passif",           "passifs",  "recettes", "recette", "revenus",
       "revenu",    "produits", "capitaux propres", "capitaux", "assets",   "asset",   "liabilities",
       "liability", "income",   "revenues",         "revenue",  "equity",   "dettes",  "creances"});
  const auto trimmedName = trimmed(account);
  const auto root = foldForSearch(trimmedName.substr(0, trimmedName.find_first_of(":>")));
  const auto isAmong = [&](const auto& names) {
    return std::find(names.begin(), names.end(), root) != names.end();
  };
  if (isAmong(kCharges)) return AccountSide::Charge;
  if (isAmong(kOthers)) return AccountSide::Other;
  const bool isCode =
      root.size() >= 2 && root[0] >= '1' && root[0] <= '8' && root[1] >= '0' && root[1] <= '9';
  if (!isCode) return AccountSide::Unsaid;
  return root[0] == '6' || root.starts_with("86") ? AccountSide::Charge : AccountSide::Other;
}

void setOtherSideAside(TableRow& row, std::string_view account) {
  if (row.setAside || sideOfAccount(account) != AccountSide::Other) return;
  row.setAside = Problem{ProblemCode::IsOtherSide, {}, {std::string(trimmed(account))}};
}

}  // namespace lianes::exchange
