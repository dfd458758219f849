#pragma once

#include <cstdint>
#include <memory>

#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

enum class LogAfter : std::uint8_t {
  Kept,     // goes on where it ends, which spares the next step a sync; emptied all the same once it is long
  Emptied,  // nothing is left beside the file
};

// Brings what the log of an open file holds into the file itself, so that the file alone is whole: for a
// worker. It has a connection of its own to the very file, whatever becomes of its name, and is used by one
// thread at a time.
class LogFolder {
 public:
  // Requires: the file is open for writing. Throws: DatabaseError.
  explicit LogFolder(const ConsortiumFile& file);
  LogFolder(LogFolder&&) noexcept;
  LogFolder& operator=(LogFolder&&) noexcept;
  ~LogFolder();  // before the file's own

  // True: everything said to be saved is in the file, and the log is as asked. False: somebody reads an older
  // moment, or writes, and a later try finishes it; or the file was overwritten. Throws: DatabaseError.
  bool fold(LogAfter after = LogAfter::Emptied);

 private:
  std::unique_ptr<sql::Connection> m_connection;
  std::shared_ptr<FileMark> m_mark;
};

}  // namespace lianes::store
