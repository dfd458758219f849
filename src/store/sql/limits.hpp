#pragma once

#include "store/sql/native.hpp"

// What a file may ask of SQLite. Its own limits are made for everybody's files; ours need far less, and what
// asks for more was made by a stranger.
namespace lianes::store::sql {

// Sets the limits. Requires: nothing was read yet. No trigger and no view works from here on.
void bound(sqlite3* database);

// While it lives, a statement that takes far longer than reading a schema of ours throws Interrupted. It must
// not outlive the database.
class BoundedWork {
 public:
  explicit BoundedWork(sqlite3* database);
  BoundedWork(const BoundedWork&) = delete;
  BoundedWork& operator=(const BoundedWork&) = delete;
  ~BoundedWork();

 private:
  sqlite3* m_database;
};

}  // namespace lianes::store::sql
