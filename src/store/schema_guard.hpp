#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/problem.hpp"
#include "store/sql/connection.hpp"

// A file that a stranger made may hold a trigger that changes what is saved, a view in the place of a table,
// a table that lacks a CHECK. Before anything else is asked of a file, what its schema holds is compared,
// object by object, with what the migrations of this program make.
namespace lianes::store {

// Why a file is not one to read, whoever asks: NotAConsortium, NewerFile, or ForeignObject, MissingObject,
// AlteredObject (arguments: the object's name; "table", "column", "generated_column", "virtual_table",
// "index", "trigger", "view" or "setting"). The place is `file`. Nothing when all is as this program made it.
// `later` are schemas after its own. Throws sql::DatabaseError.
std::optional<Problem> problemOfSchema(sql::Connection& connection, const std::filesystem::path& file,
                                       const std::vector<std::string>& later = {});

// SHA-256 of a schema, as 64 hexadecimal digits; and the one that a form of this program has (empty: none is
// noted). Comparing them spares most openings the migrations; a test compares them too.
std::string schemaDigest(sql::Connection& connection);
std::string_view notedSchemaDigest(std::int64_t schema);

}  // namespace lianes::store
