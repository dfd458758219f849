#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "lianes/domain/record.hpp"
#include "store/sql/connection.hpp"

// Keeping the full-text index `search` in step with the rows. It holds no text of its own: its row number is
// made from the kind and the record's row number, and leads back to the record.
namespace lianes::store {

// What of a record can be searched: its texts, its amounts and its numbers, folded (foldForSearch).
// Changing this changes what unindex() must be given: raise kSearchVersion, and old files are indexed anew.
std::string searchText(const Record& record);
inline constexpr std::int64_t kSearchVersion = 1;

constexpr std::int64_t searchRow(EntityKind kind, std::int64_t row) {
  return row * 32 + static_cast<std::int64_t>(kind);
}
constexpr std::pair<EntityKind, std::int64_t> fromSearchRow(std::int64_t row) {
  return {static_cast<EntityKind>(row % 32), row / 32};
}

// Replaces what the index knows of a record; `before` and `after` are what searchText() said, empty for
// nothing.
void reindex(sql::Connection& connection, std::int64_t searchRow, const std::string& before,
             const std::string& after);

// Builds the whole index from the rows.
void rebuildSearchIndex(sql::Connection& connection);

}  // namespace lianes::store
