#pragma once

#include <filesystem>
#include <vector>

#include "lianes/store/consortium_file.hpp"

// What a step that anonymises somebody leaves to do. The step itself destroys the keys, so that nobody reads
// the values again; what held them in clear or could still open them is then cleaned: pages of the file, of
// its log and of the search index, contents of documents that no document uses, and every backup beside the
// file.
namespace lianes::store {

struct Erasure {
  bool isDone = true;                       // false: the file is still being read elsewhere
  std::vector<std::filesystem::path> left;  // backups that could not be rewritten
};

// Whether something is left to do, since a step of now or of a process that was killed meanwhile.
bool isErasureDue(const ConsortiumFile& file);

// Does it; a file that is opened for writing does it too. What could not be done stays due.
// Requires: open for writing. Throws sql::DatabaseError, std::system_error.
Erasure finishErasure(const ConsortiumFile& file);

}  // namespace lianes::store
