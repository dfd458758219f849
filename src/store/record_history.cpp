#include "store/record_history.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "store/change_block.hpp"
#include "store/journal_rows.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kBlocksKept = 8;

struct BlockOfStep {
  std::int64_t number;
  StepNumber step;
};

// Those that may hold a change of the record, newest first.
std::vector<BlockOfStep> blocksOf(sql::Connection& connection, const RecordReference& record,
                                  StepNumber last) {
  auto& rows = connection.cached(
      "SELECT number, step FROM change_in_block CROSS JOIN change_block ON number = block WHERE record_key = "
      "$1 "
      "AND step <= $2 AND (kinds & $3) <> 0 ORDER BY step DESC");
  rows.bind(1, blockKeyOf(record.id));
  rows.bind(2, last);
  rows.bind(3, bitOf(record.kind));
  std::vector<BlockOfStep> blocks;
  while (rows.step()) blocks.push_back({rows.integer(0), rows.integer(1)});
  rows.reset();
  return blocks;
}

const StoredChange* changeIn(const std::vector<StoredChange>& changes, const RecordReference& record) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const StoredChange& change) {
    return change.kind == record.kind && change.id == record.id;
  });
  return found == changes.end() ? nullptr : &*found;
}

std::vector<StepNumber> stepsInRows(sql::Connection& connection, const RecordReference& record,
                                    StepNumber before, std::size_t most) {
  auto& rows = connection.cached(
      "SELECT step FROM change WHERE kind = $1 AND record = $2 AND step < $3 ORDER BY step DESC LIMIT $4");
  rows.bind(1, numberOf(record.kind));
  rows.bind(2, blobOf(record.id));
  rows.bind(3, before);
  rows.bind(4, static_cast<std::int64_t>(most));
  std::vector<StepNumber> steps;
  while (rows.step()) steps.push_back(rows.integer(0));
  rows.reset();
  return steps;
}

}  // namespace

std::vector<StepNumber> stepsChanging(sql::Connection& connection, const RecordReference& record,
                                      StepNumber before, std::size_t most) {
  auto steps = stepsInRows(connection, record, before, most);
  BlockReader blocks(connection);
  std::size_t found = 0;
  for (const auto& block : blocksOf(connection, record, before - 1)) {
    if (found == most) break;
    if (changeIn(blocks.numbered(block.number), record) == nullptr) continue;
    steps.push_back(block.step);
    ++found;
  }
  std::sort(steps.begin(), steps.end(), std::greater<>());
  if (steps.size() > most) steps.resize(most);
  return steps;
}

std::optional<JournaledState> lastState(sql::Connection& connection, const RecordReference& record,
                                        StepNumber last) {
  auto& row = connection.cached(
      "SELECT step, after FROM change WHERE kind = $1 AND record = $2 AND step <= $3 ORDER BY step DESC "
      "LIMIT 1");
  row.bind(1, numberOf(record.kind));
  row.bind(2, blobOf(record.id));
  row.bind(3, last);
  std::optional<JournaledState> state;
  if (row.step()) state = JournaledState{record.id, row.integer(0), bytesOf(row.blob(1))};
  row.reset();
  BlockReader blocks(connection);
  for (const auto& block : blocksOf(connection, record, last)) {
    if (state && state->step >= block.step) break;
    const auto* change = changeIn(blocks.numbered(block.number), record);
    if (change == nullptr) continue;
    return JournaledState{record.id, block.step, change->after};
  }
  return state;
}

void eachChange(sql::Connection& connection, EntityKind kind,
                const std::function<void(const StoredChange&)>& take) {
  auto rows = connection.prepare("SELECT record, before, after FROM change WHERE kind = $1");
  rows.bind(1, numberOf(kind));
  while (rows.step()) {
    take({kind, uuidOf(rows.blob(0)), bytesOf(rows.blob(1)), bytesOf(rows.blob(2))});
  }
  auto blocks = connection.prepare("SELECT bytes FROM change_block WHERE (kinds & $1) <> 0");
  blocks.bind(1, bitOf(kind));
  while (blocks.step()) {
    for (const auto& change : readBlock(blocks.blob(0))) {
      if (change.kind == kind) take(change);
    }
  }
}

const std::vector<StoredChange>& BlockReader::numbered(std::int64_t block) {
  const auto known =
      std::find_if(m_read.begin(), m_read.end(), [&](const auto& read) { return read.first == block; });
  if (known != m_read.end()) return known->second;
  auto& row = m_connection.cached("SELECT bytes FROM change_block WHERE number = $1");
  row.bind(1, block);
  if (!row.step()) damagedJournal();
  auto changes = readBlock(row.blob(0));
  row.reset();
  if (m_read.size() == kBlocksKept) m_read.pop_front();
  return m_read.emplace_back(block, std::move(changes)).second;
}

LastStates::LastStates(sql::Connection& connection, EntityKind kind, StepNumber last)
    : m_connection(connection),
      m_rows(connection.prepare(
          "SELECT record, step, position FROM change WHERE kind = $1 AND step <= $2 ORDER BY record, step, "
          "position")),
      m_blocks(connection) {
  m_rows.bind(1, numberOf(kind));
  m_rows.bind(2, last);
  m_row = nextRow();
  auto blocks = connection.prepare(
      "SELECT number, step, bytes FROM change_block WHERE step <= $1 AND (kinds & $2) <> 0 ORDER BY step, "
      "first");
  blocks.bind(1, last);
  blocks.bind(2, bitOf(kind));
  while (blocks.step()) {
    std::int64_t position = 0;
    for (const auto& change : readBlock(blocks.blob(2))) {
      if (change.kind == kind)
        m_blocked.push_back({change.id, blocks.integer(1), position, blocks.integer(0)});
      ++position;
    }
  }
  std::stable_sort(m_blocked.begin(), m_blocked.end(),
                   [](const Place& a, const Place& b) { return a.id < b.id; });
}

std::optional<LastStates::Place> LastStates::nextRow() {
  if (!m_rows.step()) return std::nullopt;
  return Place{uuidOf(m_rows.blob(0)), m_rows.integer(1), m_rows.integer(2), 0};
}

Bytes LastStates::afterAt(const Place& place) {
  if (place.block != 0) return m_blocks.numbered(place.block)[static_cast<std::size_t>(place.position)].after;
  auto& row = m_connection.cached("SELECT after FROM change WHERE step = $1 AND position = $2");
  row.bind(1, place.step);
  row.bind(2, place.position);
  auto after = row.step() ? bytesOf(row.blob(0)) : Bytes();
  row.reset();
  return after;
}

std::optional<JournaledState> LastStates::next() {
  const auto* blocked = m_nextBlocked < m_blocked.size() ? &m_blocked[m_nextBlocked] : nullptr;
  if (!m_row && blocked == nullptr) return std::nullopt;
  const auto id = !m_row ? blocked->id : blocked == nullptr ? m_row->id : std::min(m_row->id, blocked->id);
  Place last{id, 0, 0, 0};
  for (; m_row && m_row->id == id; m_row = nextRow()) last = *m_row;
  for (; m_nextBlocked < m_blocked.size() && m_blocked[m_nextBlocked].id == id; ++m_nextBlocked) {
    if (m_blocked[m_nextBlocked].step >= last.step) last = m_blocked[m_nextBlocked];
  }
  return JournaledState{id, last.step, afterAt(last)};
}

std::optional<std::int64_t> blockOutOfPlace(sql::Connection& connection) {
  auto blocks = connection.prepare("SELECT number, kinds, bytes FROM change_block ORDER BY number");
  auto& place = connection.cached("SELECT 1 FROM change_in_block WHERE record_key = $1 AND block = $2");
  std::int64_t places = 0;
  while (blocks.step()) {
    const auto number = blocks.integer(0);
    const auto changes = readBlock(blocks.blob(2));
    if (kindsIn(changes) != blocks.integer(1)) return number;
    std::set<std::int64_t> keys;
    for (const auto& change : changes) keys.insert(blockKeyOf(change.id));
    for (const auto key : keys) {
      place.bind(1, key);
      place.bind(2, number);
      const bool isThere = place.step();
      place.reset();
      if (!isThere) return number;
    }
    places += static_cast<std::int64_t>(keys.size());
  }
  auto count = connection.prepare("SELECT count(*) FROM change_in_block");
  if (count.step() && count.integer(0) != places) return 0;
  return std::nullopt;
}

}  // namespace lianes::store
