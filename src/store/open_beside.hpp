#pragma once

#include <filesystem>

#include "lianes/store/consortium_file.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// How every connection that writes a file is opened: a fresh log gets its mark (log_binding.hpp).
sql::ConnectionOptions writing(const Environment& environment);

// One more for a file that this process holds for writing. Throws: DatabaseError, CannotOpen when the name
// leads to another file by now, whose log must not be taken for that of the first.
sql::Connection connectBeside(const std::filesystem::path& file, const Environment& environment);

}  // namespace lianes::store
