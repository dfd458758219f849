#include "store/migrations.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "lianes/base/embedded.hpp"
#include "store/earlier_journal.hpp"
#include "store/journal_rows.hpp"

namespace lianes::store {
namespace {

struct Migration {
  int number;
  std::string_view sql;
};

// In the order of their numbers: "0001_initial.sql" is 1.
const std::vector<Migration>& migrations() {
  static const auto all = [] {
    std::vector<Migration> found;
    for (const auto& file : embedded::schemaMigrations()) {
      int number = 0;
      std::from_chars(file.name.data(), file.name.data() + file.name.size(), number);
      found.push_back({number, file.bytes});
    }
    std::sort(found.begin(), found.end(),
              [](const Migration& a, const Migration& b) { return a.number < b.number; });
    return found;
  }();
  return all;
}

std::int64_t pragma(sql::Connection& connection, const char* sql) {
  auto statement = connection.prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

}  // namespace

int newestSchema(const std::vector<std::string>& later) {
  return migrations().back().number + static_cast<int>(later.size());
}

std::int64_t schemaOf(sql::Connection& connection) { return pragma(connection, "PRAGMA user_version"); }

bool isConsortium(sql::Connection& connection) {
  return pragma(connection, "PRAGMA application_id") == kApplicationId;
}

void migrate(sql::Connection& connection, const std::vector<std::string>& later, std::int64_t last) {
  auto all = migrations();
  for (const auto& sql : later) all.push_back({all.back().number + 1, sql});
  const auto from = schemaOf(connection);
  for (const auto& migration : all) {
    if (migration.number <= from || migration.number > last) continue;
    // A table that is made anew must not take along what refers to it.
    connection.execute("PRAGMA foreign_keys = OFF");
    sql::Transaction transaction(connection);
    connection.execute(migration.sql);
    if (migration.number == kCompactForm) foldEarlierJournal(connection);
    connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                       "; PRAGMA user_version = " + std::to_string(migration.number));
    transaction.commit();
    connection.execute("PRAGMA foreign_keys = ON");
  }
}

}  // namespace lianes::store
