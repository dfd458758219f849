#pragma once

#include "lianes/store/packing.hpp"

namespace lianes::store {

// Writes the file anew, without gaps and without anything that was removed, and empties the log. False: the
// log is not empty, as somebody reads. Requires: open for writing. Throws sql::DatabaseError.
bool writeAnew(const ConsortiumFile& file);

}  // namespace lianes::store
