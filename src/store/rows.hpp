#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lianes/domain/record.hpp"
#include "store/sql/connection.hpp"

// Records as rows: the only place that knows how values lie in columns.
namespace lianes::store {

// "id, name, kind_of, …" in the order in which readRow expects them.
const std::string& columnList(EntityKind kind);

// Reads a record from a row whose columns start with columnList(kind) at `first`.
// Throws sql::DatabaseError (Damaged) when a column holds what its field cannot.
Record readRow(EntityKind kind, const sql::Statement& row, int first = 0);

std::optional<Record> findRow(sql::Connection& connection, EntityKind kind, const Uuid& id);

// The stable number of a record's row, which the search index is keyed by; nothing when there is no such row.
std::optional<std::int64_t> rowNumber(sql::Connection& connection, EntityKind kind, const Uuid& id);

// Each returns the row's number. Requires: the row does not exist (insert), exists (update, remove).
std::int64_t insertRow(sql::Connection& connection, const Record& record);
std::int64_t updateRow(sql::Connection& connection, const Record& record);
std::int64_t removeRow(sql::Connection& connection, EntityKind kind, const Uuid& id);

inline sql::Blob blobOf(const Uuid& id) { return id.bytes(); }
Uuid uuidOf(sql::Blob blob);  // throws DatabaseError (Damaged) unless 16 bytes

}  // namespace lianes::store
