#include "store/sql/row_pages.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

#include "store/sql/native.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store::sql {
namespace {

// The trees of tables as https://www.sqlite.org/fileformat2.html#b_tree_pages has them.
constexpr std::uint8_t kInner = 5;
constexpr std::uint8_t kLeaf = 13;
constexpr std::size_t kInnerHead = 12;
constexpr std::size_t kLeafHead = 8;
constexpr std::size_t kUsable = kPageSize - kChecksumBytes;
constexpr std::size_t kMostInLeaf = kUsable - 35;
constexpr std::size_t kLeastInLeaf = (kUsable - 12) * 32 / 255 - 23;
constexpr std::size_t kInOverflow = kUsable - 4;
constexpr int kDeepest = 20;

using Page = std::array<std::uint8_t, kPageSize>;

std::uint32_t bigEndian(const Page& page, std::size_t at, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = (value << 8U) | page[at + i];
  return value;
}

// Reads a number of SQLite's from `at`, and goes behind it; nothing when it would leave the page.
std::optional<std::uint64_t> numberAt(const Page& page, std::size_t& at) {
  constexpr int kLongest = 9;
  std::uint64_t value = 0;
  for (int i = 1; i <= kLongest; ++i) {
    if (at >= kUsable) return std::nullopt;
    const auto byte = page[at++];
    if (i == kLongest) return (value << 8U) | byte;
    value = (value << 7U) | (byte & 0x7fU);
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

std::size_t inLeaf(std::uint64_t payload) {
  if (payload <= kMostInLeaf) return static_cast<std::size_t>(payload);
  const auto some = kLeastInLeaf + static_cast<std::size_t>((payload - kLeastInLeaf) % kInOverflow);
  return some <= kMostInLeaf ? some : kLeastInLeaf;
}

class RowProof {
 public:
  RowProof(sqlite3_file* file, std::uint32_t pages) : m_file(file), m_isSeen(std::size_t{pages} + 1) {}

  bool prove(std::uint32_t root) {
    std::vector<std::uint32_t> level{root};
    for (int depth = 0; depth < kDeepest; ++depth) {
      if (!read(level.front())) return false;
      if (m_page[0] == kLeaf) return proveLeaves(level);
      std::vector<std::uint32_t> below;
      for (const auto page : level) {
        if (!readOnce(page) || !addChildren(below)) return false;
      }
      level = std::move(below);
    }
    return false;
  }

 private:
  struct Rows {
    std::int64_t first = 0;
    std::int64_t last = 0;
  };
  struct Overflow {
    std::uint32_t page = 0;
    std::uint64_t bytes = 0;
  };

  bool isThere(std::uint32_t page) const { return page > 1 && page < m_isSeen.size(); }

  bool read(std::uint32_t page) {
    if (!isThere(page)) return false;
    const auto offset = (sqlite3_int64{page} - 1) * kPageSize;
    return m_file->pMethods->xRead(m_file, m_page.data(), kPageSize, offset) == SQLITE_OK;
  }

  bool readOnce(std::uint32_t page) {
    if (!isThere(page) || m_isSeen[page]) return false;
    m_isSeen[page] = true;
    return read(page);
  }

  std::size_t cells() const { return bigEndian(m_page, 3, 2); }

  // Where a cell begins; nothing when it would not lie behind the list of them.
  std::optional<std::size_t> cell(std::size_t index, std::size_t head) const {
    const auto listed = head + 2 * cells();
    if (listed > kUsable) return std::nullopt;
    const std::size_t at = bigEndian(m_page, head + 2 * index, 2);
    if (at < listed || at + 4 > kUsable) return std::nullopt;
    return at;
  }

  bool addChildren(std::vector<std::uint32_t>& children) const {
    if (m_page[0] != kInner || cells() == 0) return false;
    for (std::size_t i = 0; i < cells(); ++i) {
      const auto at = cell(i, kInnerHead);
      if (!at) return false;
      children.push_back(bigEndian(m_page, *at, 4));
    }
    children.push_back(bigEndian(m_page, kLeafHead, 4));
    return true;
  }

  // A disk is read forwards; the rows are in order along the tree.
  bool proveLeaves(const std::vector<std::uint32_t>& leaves) {
    std::vector<std::size_t> forwards(leaves.size());
    std::iota(forwards.begin(), forwards.end(), std::size_t{0});
    std::sort(forwards.begin(), forwards.end(),
              [&](std::size_t a, std::size_t b) { return leaves[a] < leaves[b]; });
    std::vector<Rows> rows(leaves.size());
    std::vector<Overflow> overflows;
    for (const auto leaf : forwards) {
      if (!readOnce(leaves[leaf]) || m_page[0] != kLeaf) return false;
      if (cells() == 0) return leaves.size() == 1;
      const auto found = rowsOfLeaf(overflows);
      if (!found) return false;
      rows[leaf] = *found;
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].first <= rows[i - 1].last) return false;
    }
    return std::all_of(overflows.begin(), overflows.end(),
                       [&](const Overflow& overflow) { return proveOverflow(overflow); });
  }

  std::optional<Rows> rowsOfLeaf(std::vector<Overflow>& overflows) const {
    Rows rows;
    for (std::size_t i = 0; i < cells(); ++i) {
      auto at = cell(i, kLeafHead);
      if (!at) return std::nullopt;
      const auto payload = numberAt(m_page, *at);
      const auto number = payload ? numberAt(m_page, *at) : std::nullopt;
      if (!number) return std::nullopt;
      const auto row = static_cast<std::int64_t>(*number);
      if (i == 0) rows.first = row;
      if (i > 0 && row <= rows.last) return std::nullopt;
      rows.last = row;
      const auto here = inLeaf(*payload);
      const bool goesOn = here < *payload;
      if (*at + here + (goesOn ? 4 : 0) > kUsable) return std::nullopt;
      if (goesOn) overflows.push_back({bigEndian(m_page, *at + here, 4), *payload - here});
    }
    return rows;
  }

  bool proveOverflow(const Overflow& overflow) {
    auto page = overflow.page;
    for (auto left = overflow.bytes; left > 0; left -= std::min<std::uint64_t>(left, kInOverflow)) {
      if (!readOnce(page)) return false;
      page = bigEndian(m_page, 0, 4);
    }
    return page == 0;
  }

  sqlite3_file* m_file;
  std::vector<bool> m_isSeen;
  Page m_page{};
};

std::int64_t answerOf(Connection& connection, std::string_view question) {
  auto answer = connection.prepare(question);
  return answer.step() ? answer.integer(0) : 0;
}

// Whether the file has all that SQLite would read from the log.
bool isAllInFile(Connection& connection) {
  auto mode = connection.prepare("PRAGMA main.journal_mode");
  if (!mode.step() || mode.text(0) != "wal") return true;
  const auto log = connection.logState();
  return log.pages == log.folded;
}

class ReadingMoment {
 public:
  explicit ReadingMoment(Connection& connection) : m_connection(connection) { connection.beginReading(); }
  ReadingMoment(const ReadingMoment&) = delete;
  ReadingMoment& operator=(const ReadingMoment&) = delete;
  ~ReadingMoment() {
    try {
      m_connection.endReading();
    } catch (const DatabaseError&) {
      // Nothing was written, so there is nothing to lose.
    }
  }

 private:
  Connection& m_connection;
};

}  // namespace

bool areRowsProven(Connection& connection, std::span<const std::string_view> tables) {
  const ReadingMoment moment(connection);
  if (answerOf(connection, "PRAGMA main.page_size") != kPageSize || !isAllInFile(connection)) return false;
  const auto pages = answerOf(connection, "PRAGMA main.page_count");
  if (pages < 1 || pages > std::numeric_limits<std::int32_t>::max()) return false;
  auto* database = connection.native().database;
  sqlite3_file* file = nullptr;
  checkDatabase(database, sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file),
                "find the file");
  RowProof proof(file, static_cast<std::uint32_t>(pages));
  auto roots = connection.prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'");
  while (roots.step()) {
    if (std::find(tables.begin(), tables.end(), roots.text(0)) == tables.end()) continue;
    const auto root = roots.integer(1);
    if (root < 1 || root > pages || !proof.prove(static_cast<std::uint32_t>(root))) return false;
  }
  return true;
}

}  // namespace lianes::store::sql
