#pragma once

#include <string>

#include "store/sql/native.hpp"

namespace lianes::store::sql {

// SQLite's own file system takes paths of 512 bytes at most; the system takes 4 095. A file of a longer path
// is reached through its folder, held open: "/proc/self/fd/7/essai.lianes". Nothing here throws.
class ShortName {
 public:
  static constexpr int kLongestPath = 4200;  // what SQLite makes room for
  static bool isNeeded(const char* path);

  explicit ShortName(const char* path) noexcept;
  ShortName(const ShortName&) = delete;
  ShortName& operator=(const ShortName&) = delete;
  ~ShortName();

  // Null when the folder cannot be held open.
  const char* text() const { return m_text; }

  // The name of the log or the journal of a database whose short name lives, both names as SQLite handed them
  // over; null when there is none.
  static const char* ofSideFile(const char* name, int flags);

 private:
  const char* m_path;  // as SQLite handed it over: the side files lead back to it
  int m_folder = -1;
  const char* m_text = nullptr;  // from sqlite3_create_filename
};

// A path with its links resolved, as SQLite's own file system does it for shorter ones. False when it does
// not fit.
bool resolvePath(const char* path, int size, char* answer) noexcept;

}  // namespace lianes::store::sql
