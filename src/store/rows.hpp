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

struct Row {
  std::int64_t number = 0;  // stable; the search index is keyed by it
  Record record;
};

std::optional<Record> findRecord(sql::Connection& connection, EntityKind kind, const Uuid& id);
std::optional<Row> findRow(sql::Connection& connection, EntityKind kind, const Uuid& id);
std::optional<std::int64_t> rowNumber(sql::Connection& connection, EntityKind kind, const Uuid& id);

// The number of the new row. Requires: the record is not there.
std::int64_t insertRow(sql::Connection& connection, const Record& record);

// Requires: the row holds `before`, and `after` is another state of the same record.
void updateRow(sql::Connection& connection, std::int64_t number, const Record& before, const Record& after);

void removeRow(sql::Connection& connection, EntityKind kind, std::int64_t number);

inline sql::Blob blobOf(const Uuid& id) { return id.bytes(); }
Uuid uuidOf(sql::Blob blob);  // throws DatabaseError (Damaged) unless 16 bytes

}  // namespace lianes::store
