#include "store/sql/limits.hpp"

#include <array>
#include <utility>

namespace lianes::store::sql {
namespace {

// The largest of ours, by the test of limits, with room: a report whose texts are all full, as the journal's
// JSON escapes them; the longest of a kind's tables; the filters of a list; quick_check of a whole file.
constexpr std::array<std::pair<int, int>, 11> kLimits{{{SQLITE_LIMIT_LENGTH, 16 << 20},
                                                       {SQLITE_LIMIT_SQL_LENGTH, 64 << 10},
                                                       {SQLITE_LIMIT_COLUMN, 100},
                                                       {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                       {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                                       {SQLITE_LIMIT_VDBE_OP, 250'000},
                                                       {SQLITE_LIMIT_FUNCTION_ARG, 20},
                                                       {SQLITE_LIMIT_ATTACHED, 1},
                                                       {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
                                                       {SQLITE_LIMIT_VARIABLE_NUMBER, 200},
                                                       {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};

constexpr int kBoundedInstructions = 200'000;

}  // namespace

void bound(sqlite3* database) {
  for (const auto& [what, most] : kLimits) sqlite3_limit(database, what, most);
  for (const int what : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
    checkDatabase(database, sqlite3_db_config(database, what, 0, nullptr), "bound");
}

BoundedWork::BoundedWork(sqlite3* database) : m_database(database) {
  sqlite3_progress_handler(
      m_database, kBoundedInstructions, [](void*) { return 1; }, nullptr);
}

BoundedWork::~BoundedWork() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }

}  // namespace lianes::store::sql
