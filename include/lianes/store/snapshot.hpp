#pragma once

#include <cstdint>
#include <string>

#include "lianes/domain/entities/document.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

// While it lives, everything that is read of the file is as it was at one moment, whatever another process
// writes. Requires: no step of this file object is performed meanwhile.
class Snapshot {
 public:
  explicit Snapshot(const ConsortiumFile& file);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  sql::Connection& m_connection;
};

// What names a state of the file and all of its history: the hash of the newest step, lower-case hexadecimal.
// Empty before the first step.
std::string fingerprintOf(const ConsortiumFile& file);

// The bytes of a document, whole. Requires: its size is at most `most`. Throws DatabaseError (Damaged) when
// they are not the ones that were added.
std::string documentBytes(const ConsortiumFile& file, const Document& document, std::int64_t most);

}  // namespace lianes::store
