#pragma once

#include "lianes/store/erasure.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// Within the step that erases.
void noteErasureDue(sql::Connection& connection);
bool isErasureDue(sql::Connection& connection);

}  // namespace lianes::store
