#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lianes/domain/list_filter.hpp"
#include "lianes/store/lists.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// Whether a row of `expense` has a document as evidence, as an SQL expression.
extern const std::string_view kHasEvidence;
// Beside another state that is asked for: the index by state leaves the active ones out.
inline constexpr std::string_view kIsNotActive = " AND expense.state <> 'active'";

// Brings the table `temp.evidenced_expense` (expense_row, state, eur) up to date: the vouchers that have a
// document as evidence. It is of this connection alone, in memory, and made anew once there is another step:
// at the cost of the vouchers that it holds.
void gatherEvidenced(sql::Connection& connection);

// Who leaves out what has evidence where a filter asks for it: a condition looks for the documents of every
// row.
enum class EvidenceLeftOutBy : std::uint8_t { Condition, Caller };

// The conditions of a filter: their text, which follows a WHERE that already says something, and what they
// bind, in step.
class ExpenseConditions {
 public:
  ExpenseConditions(const ConsortiumFile& file, const ExpenseFilter& filter,
                    EvidenceLeftOutBy evidence = EvidenceLeftOutBy::Condition);

  const std::string& sql() const { return m_sql; }
  std::string place(std::size_t more) const { return '$' + std::to_string(m_values.size() + more); }

  // Returns the number of the next parameter.
  int bindTo(sql::Statement& statement) const;

 private:
  void addReference(std::string_view column, const Uuid& id);
  void addText(std::string_view condition, std::string_view text);
  void addTerm(const ConsortiumFile& file, const FilterTerm& term);
  std::string matching(std::string_view query, EntityKind kind);
  std::string within(const Period& days);
  std::string within(const AmountBounds& bounds);
  std::string numbered(const ConsortiumFile& file, const TypedVoucherNumber& typed);
  std::string bound(std::variant<Uuid, std::string, std::int64_t> value);

  std::string m_sql;
  std::vector<std::variant<Uuid, std::string, std::int64_t>> m_values;
};

}  // namespace lianes::store
