#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "store/columns.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

std::vector<EntityKind> allKinds() {
  std::vector<EntityKind> kinds;
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    kinds.push_back(static_cast<EntityKind>(i));
  }
  return kinds;
}

// "name TYPE" with " NOT NULL" where it is so.
std::set<std::string> columnsInFile(sql::Connection& connection, std::string_view table) {
  std::set<std::string> columns;
  auto rows = connection.prepare("PRAGMA table_xinfo(\"" + std::string(table) + "\")");
  while (rows.step()) {
    columns.insert(std::string(rows.text(1)) + ' ' + std::string(rows.text(2)) +
                   (rows.integer(3) != 0 ? " NOT NULL" : ""));
  }
  return columns;
}

// What a table's text says of each column: in whatever order, as columns that came later stand last.
std::set<std::string> definitionsIn(const std::string& table) {
  const auto first = table.find('(');
  const auto last = table.rfind(')');
  std::set<std::string> definitions;
  std::string one;
  int depth = 0;
  for (auto i = first + 1; i <= last; ++i) {
    const char c = table[i];
    if (depth == 0 && (c == ',' || i == last)) {
      definitions.insert(one.substr(one.find_first_not_of(" \n"),
                                    one.find_last_not_of(" \n") + 1 - one.find_first_not_of(" \n")));
      one.clear();
      continue;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    one += c;
  }
  return definitions;
}

// "column table id".
std::set<std::string> foreignKeysInFile(sql::Connection& connection, std::string_view table) {
  std::set<std::string> keys;
  auto rows = connection.prepare("PRAGMA foreign_key_list(\"" + std::string(table) + "\")");
  while (rows.step()) {
    keys.insert(std::string(rows.text(3)) + ' ' + std::string(rows.text(2)) + ' ' +
                std::string(rows.text(4)));
  }
  return keys;
}

// The columns that an index begins with.
std::set<std::string> firstColumns(sql::Connection& connection, std::string_view table) {
  std::set<std::string> indexes;
  auto rows = connection.prepare("PRAGMA index_list(\"" + std::string(table) + "\")");
  while (rows.step()) indexes.insert(std::string(rows.text(1)));
  std::set<std::string> columns;
  for (const auto& index : indexes) {
    auto parts = connection.prepare("PRAGMA index_info(\"" + index + "\")");
    if (parts.step()) columns.insert(std::string(parts.text(2)));
  }
  return columns;
}

}  // namespace

TEST_CASE("The tables of a file have the columns that the descriptions promise") {
  test::ConsortiumFixture fixture;
  for (const auto kind : allKinds()) {
    const auto& description = describe(kind);
    CAPTURE(description.name);
    std::set<std::string> expected{"row_number INTEGER", "id BLOB NOT NULL"};
    for (const auto& column : columnsOf(description)) {
      expected.insert(column.name + ' ' + std::string(column.type) + (column.required ? " NOT NULL" : ""));
    }
    CHECK(columnsInFile(fixture.file->connection(), description.name) == expected);
  }
}

TEST_CASE("The tables of a file check their fields as the descriptions say") {
  test::ConsortiumFixture fixture;
  for (const auto kind : allKinds()) {
    const auto table = std::string(codeOf(kind));
    const auto stored = test::textFrom(fixture.file->connection(),
                                       "SELECT sql FROM sqlite_schema WHERE name = '" + table + "'");
    CHECK(definitionsIn(stored) == definitionsIn(createTable(describe(kind))));
  }
}

TEST_CASE("Every reference is a foreign key, and the only ones are") {
  test::ConsortiumFixture fixture;
  for (const auto kind : allKinds()) {
    const auto& description = describe(kind);
    CAPTURE(description.name);
    std::set<std::string> expected;
    for (const auto& column : columnsOf(description)) {
      if (column.references)
        expected.insert(column.name + ' ' + std::string(codeOf(*column.references)) + " id");
    }
    CHECK(foreignKeysInFile(fixture.file->connection(), description.name) == expected);
  }
}

TEST_CASE("Every reference has an index that begins with it") {
  test::ConsortiumFixture fixture;
  for (const auto kind : allKinds()) {
    const auto& description = describe(kind);
    const auto indexed = firstColumns(fixture.file->connection(), description.name);
    for (const auto& field : description.fields) {
      if (field.type != FieldType::Reference && field.type != FieldType::AnyReference) continue;
      CAPTURE(description.name, field.name);
      CHECK(indexed.count(std::string(field.name)) == 1);
    }
  }
}

}  // namespace lianes::store
