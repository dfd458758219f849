#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "lianes/domain/entity_kind.hpp"
#include "store/chain.hpp"
#include "store/sql/connection.hpp"

// What the journal says of one record or one kind, whether its changes have a row each or stand in blocks.
// All throw sql::DatabaseError (Damaged) where a block makes no sense.
namespace lianes::store {

// The steps before `before` that changed the record, newest first, `most` at most.
std::vector<StepNumber> stepsChanging(sql::Connection& connection, const RecordReference& record,
                                      StepNumber before, std::size_t most);

// What a change left of its record.
struct JournaledState {
  Uuid id;
  StepNumber step = 0;
  Bytes after;  // empty: removed
};

// What the last change of the record up to that step left. Nothing where there is none.
std::optional<JournaledState> lastState(sql::Connection& connection, const RecordReference& record,
                                        StepNumber last);

// Every change of a kind, in no order.
void eachChange(sql::Connection& connection, EntityKind kind,
                const std::function<void(const StoredChange&)>& take);

// The blocks of a file, the last few kept.
class BlockReader {
 public:
  explicit BlockReader(sql::Connection& connection) : m_connection(connection) {}
  // Valid until the next call.
  const std::vector<StoredChange>& numbered(std::int64_t block);

 private:
  sql::Connection& m_connection;
  std::deque<std::pair<std::int64_t, std::vector<StoredChange>>> m_read;
};

// What the last change of each record of a kind up to a step left, in the order of their ids.
class LastStates {
 public:
  LastStates(sql::Connection& connection, EntityKind kind, StepNumber last);
  std::optional<JournaledState> next();

 private:
  struct Place {
    Uuid id;
    StepNumber step = 0;
    std::int64_t position = 0;  // in the step, or in the block
    std::int64_t block = 0;     // 0: a row of its own
  };
  std::optional<Place> nextRow();
  Bytes afterAt(const Place& place);

  sql::Connection& m_connection;
  sql::Statement m_rows;
  std::optional<Place> m_row;
  std::vector<Place> m_blocked;
  std::size_t m_nextBlocked = 0;
  BlockReader m_blocks;
};

// The first block that is not kept as its changes say, kinds and records; of `0` the table that leads to
// blocks holds more than there is. Nothing: all are.
std::optional<std::int64_t> blockOutOfPlace(sql::Connection& connection);

}  // namespace lianes::store
