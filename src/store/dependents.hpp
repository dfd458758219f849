#pragma once

#include <vector>

#include "lianes/store/consortium_file.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// The records that refer to this one, by kind and field; only fields with at least one are listed.
std::vector<Dependents> findDependents(sql::Connection& connection, EntityKind kind, const Uuid& id);

// Those whose field may refer to any kind, which no foreign key of the database guards.
std::vector<Dependents> findLooseDependents(sql::Connection& connection, EntityKind kind, const Uuid& id);

}  // namespace lianes::store
