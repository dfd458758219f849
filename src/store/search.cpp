#include "lianes/store/search.hpp"

#include <algorithm>
#include <set>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/voucher_names.hpp"
#include "store/expense_conditions.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"

namespace lianes::store {
namespace {

// What people read of a record.
std::vector<std::string> cellsOf(const Record& record) {
  std::vector<std::string> cells;
  for (const auto& value : record.values) {
    if (const auto* words = std::get_if<std::string>(&value)) cells.push_back(*words);
    if (const auto* amount = std::get_if<Money>(&value)) cells.push_back(formatFrench(*amount));
    if (const auto* day = std::get_if<Date>(&value)) cells.push_back(formatFrench(*day));
  }
  return cells;
}

// An amount with its unit, which the index knows.
bool isExact(const FilterTerm& term) { return !figureQuery(term).empty(); }

// Of all terms together; empty when one of them cannot be asked for.
std::string everyTerm(const ListFilter& filter, const auto& queryOf) {
  std::string query;
  for (const auto& term : filter.terms) {
    if (isOfSigns(term)) continue;
    const auto part = queryOf(term);
    if (part.empty()) return {};
    query += (query.empty() ? "(" : " AND (") + part + ")";
  }
  return query;
}

// Collects hits until there are enough; a record comes once.
class SearchHits {
 public:
  SearchHits(sql::Connection& connection, std::size_t most, std::optional<EntityKind> only)
      : m_connection(connection), m_most(most), m_only(only) {}

  void add(const std::string& query) {
    if (query.empty()) return;
    if (m_only) {
      const auto own = searchRow(*m_only, 0);
      return addRows(query, own, own + kSearchRowsOfKind);
    }
    const auto first = searchRow(EntityKind::Expense, 0);
    const auto last = first + kSearchRowsOfKind;
    addRows(query, 0, first);
    addRows(query, last, INT64_MAX);
    addRows(query, first, last);
  }

  void addVoucher(const ConsortiumFile& file, const FilterTerm& term) {
    if (!term.voucher || !takes(EntityKind::Expense)) return;
    for (const auto& owner : VoucherNames(file).ownersCalled(term.voucher->code)) {
      auto& rows = m_connection.cached(
          "SELECT row_number FROM expense WHERE coalesce(project_id, mission_id, x'') = $1 AND "
          "substr(spent_on, 1, 4) = $2 AND number = $3");
      rows.bind(1, owner ? blobOf(*owner) : sql::Blob());
      const auto year = std::to_string(term.voucher->year);
      rows.bind(2, std::string_view(year));
      rows.bind(3, term.voucher->number);
      std::optional<std::int64_t> row;
      if (rows.step()) row = rows.integer(0);
      rows.reset();
      if (row) addHit(searchRow(EntityKind::Expense, *row));
    }
  }

  // What is compared is read from the rows: all of the small kinds, then the vouchers, the newest first.
  void addBounded(const ConsortiumFile& file, std::string_view text, const ListFilter& filter) {
    for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
      const auto kind = static_cast<EntityKind>(at);
      const bool isMany =
          kind == EntityKind::Expense || kind == EntityKind::Imputation || kind == EntityKind::Document;
      if (!isMany && takes(kind)) addAnswering(kind, filter);
    }
    if (!takes(EntityKind::Expense)) return;
    const ExpenseConditions conditions(file, {.text = std::string(text)});
    auto& rows =
        m_connection.cached("SELECT row_number FROM expense WHERE spent_on >= ''" + conditions.sql() +
                            " ORDER BY spent_on DESC, number DESC LIMIT " + conditions.place(1));
    const auto limit = conditions.bindTo(rows);
    rows.bind(limit, static_cast<std::int64_t>(m_most));
    std::vector<std::int64_t> found;
    while (rows.step()) found.push_back(rows.integer(0));
    rows.reset();
    for (const auto row : found) {
      if (m_hits.size() < m_most) addHit(searchRow(EntityKind::Expense, row));
    }
  }

  std::vector<SearchHit> take() { return std::move(m_hits); }

 private:
  bool takes(EntityKind kind) const { return !m_only || m_only == kind; }

  void addAnswering(EntityKind kind, const ListFilter& filter) {
    if (m_hits.size() >= m_most) return;
    std::vector<std::int64_t> found;
    auto& rows = m_connection.cached("SELECT row_number, " + columnList(kind) + " FROM \"" +
                                     std::string(codeOf(kind)) + "\" ORDER BY row_number DESC");
    while (rows.step()) {
      if (answers(filter, cellsOf(readRow(kind, rows, 1)))) found.push_back(rows.integer(0));
    }
    rows.reset();
    for (const auto row : found) {
      if (m_hits.size() < m_most) addHit(searchRow(kind, row));
    }
  }

  void addRows(const std::string& query, std::int64_t from, std::int64_t before) {
    if (m_hits.size() >= m_most) return;
    auto& rows = m_connection.cached(
        "SELECT rowid FROM search WHERE search MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC "
        "LIMIT $4");
    rows.bind(1, std::string_view(query));
    rows.bind(2, from);
    rows.bind(3, before);
    rows.bind(4, static_cast<std::int64_t>(m_most));
    while (m_hits.size() < m_most && rows.step()) addHit(rows.integer(0));
    rows.reset();
  }

  void addHit(std::int64_t row) {
    if (!m_seen.insert(row).second) return;
    const auto [kind, number] = fromSearchRow(row);
    auto& rows = m_connection.cached("SELECT " + columnList(kind) + " FROM \"" + std::string(codeOf(kind)) +
                                     "\" WHERE row_number = $1");
    rows.bind(1, number);
    if (rows.step()) {
      const auto record = readRow(kind, rows);
      m_hits.push_back({kind, record.id, nameOf(record)});
    }
    rows.reset();
  }

  sql::Connection& m_connection;
  std::size_t m_most;
  std::optional<EntityKind> m_only;
  std::set<std::int64_t> m_seen;
  std::vector<SearchHit> m_hits;
};

}  // namespace

std::vector<SearchHit> search(const ConsortiumFile& file, std::string_view text, std::size_t most,
                              std::optional<EntityKind> only) {
  const auto filter = parseListFilter(text);
  SearchHits hits(file.connection(), most, only);
  if (filter.isEmpty()) return hits.take();
  if (filter.terms.size() == 1) {
    hits.addVoucher(file, filter.terms.front());
    hits.add(figureQuery(filter.terms.front()));
  }
  hits.add(everyTerm(filter, [](const FilterTerm& term) {
    const auto words = wordQuery(term);
    return words.empty() ? words : "name : " + words;
  }));
  hits.add(everyTerm(filter, termQuery));
  // Days and comparisons are not in the index.
  const bool hasBounds = std::any_of(filter.terms.begin(), filter.terms.end(), [](const FilterTerm& term) {
    return term.isBound() ? !isExact(term) : term.days.has_value();
  });
  if (hasBounds) hits.addBounded(file, text, filter);
  return hits.take();
}

}  // namespace lianes::store
