#include "lianes/store/search.hpp"

#include <set>

#include "store/rows.hpp"
#include "store/search_index.hpp"

namespace lianes::store {
namespace {

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

  std::vector<SearchHit> take() { return std::move(m_hits); }

 private:
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
  const auto asked = searchedPart(text);
  SearchHits hits(file.connection(), most, only);
  hits.add(figureQuery(asked));
  if (const auto words = wordQuery(asked); !words.empty()) {
    hits.add("name : " + words);
    hits.add("{name words} : " + words);
  }
  return hits.take();
}

}  // namespace lianes::store
