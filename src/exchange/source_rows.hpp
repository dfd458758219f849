#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "lianes/exchange/delimited_text.hpp"

namespace lianes::exchange {

// The rows of a known source below its head, and where its columns are.
class SourceRows {
 public:
  explicit SourceRows(DelimitedTable& table);

  // The column with one of these heads, "date/jour" in the form of plainHead().
  std::optional<std::size_t> column(std::string_view heads) const;
  std::size_t heads() const { return m_heads.size(); }

  std::size_t first() const { return *m_table.head + 1; }
  std::size_t size() const { return m_table.rows.size(); }
  TableRow& row(std::size_t at) { return m_table.rows[at]; }

  static std::string_view text(const TableRow& row, std::optional<std::size_t> column);
  static void put(TableRow& row, std::optional<std::size_t> column, std::string text);
  // Fills what is empty in `row` from an earlier one.
  static void complete(TableRow& row, const TableRow& from,
                       std::initializer_list<std::optional<std::size_t>> columns);

 private:
  DelimitedTable& m_table;
  std::vector<std::string> m_heads;
};

// What the name of an account says of the side of an entry: « Dépenses:Matériaux » and "606" are charges,
// « Actif:Banque », "512A" and "741" are not, "Projet:Ciment" says nothing.
enum class AccountSide : std::uint8_t { Charge, Other, Unsaid };
AccountSide sideOfAccount(std::string_view account);

// Sets the row aside where its account is none of charges.
void setOtherSideAside(TableRow& row, std::string_view account);

}  // namespace lianes::exchange
