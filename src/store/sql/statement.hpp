#pragma once

#include <vector>

#include "store/sql/native.hpp"

namespace lianes::store::sql {

// The compiled statement itself. Which index of the driver each `$n` has is resolved once, here.
struct Statement::State {
  static constexpr int kMostParameters = 1000;

  State(sqlite3* connection, std::string_view sql, unsigned flags);
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State();

  int indexOf(int parameter) const;
  void check(int code) const;

  sqlite3* database;
  sqlite3_stmt* handle = nullptr;
  std::vector<int> parameters;  // by number; 0: not in the text
};

}  // namespace lianes::store::sql
