#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/chain.hpp"
#include "store/sql/connection.hpp"

// Many changes of one step deflated together (docs/file-format.md). The chain covers the changes, however
// they are kept.
namespace lianes::store {

// A step of fewer changes keeps a row for each.
inline constexpr std::size_t kFewestInBlocks = 32;

// How many of these changes, from the first on, go into one block. Requires: there is one.
std::size_t lengthOfBlock(std::span<const StoredChange> changes);

Bytes writeBlock(std::span<const StoredChange> changes);
// Throws sql::DatabaseError (Damaged) when it is not exactly a block.
std::vector<StoredChange> readBlock(sql::Blob bytes);

// A bit for each kind that is changed, the first kind's lowest.
std::int64_t kindsIn(std::span<const StoredChange> changes);
constexpr std::int64_t bitOf(EntityKind kind) { return std::int64_t{1} << static_cast<unsigned>(kind); }

// What a record's blocks are found by: few records share it, and ids made one after the other have keys in
// that order, so that an import fills the table's pages from the left to the right.
std::int64_t blockKeyOf(const Uuid& record);

}  // namespace lianes::store
