#include "store/schema_guard.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "store/contents.hpp"
#include "store/migrations.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store {
namespace {

constexpr std::array<std::string_view, 3> kNotedDigests{
    "68c21bd60a49e54c648163d53fbf8db356c99fd7c42948826393ae945f7f7bb2",
    "ee44c46b5ba2d5607620dc208fc536a895fb807376e1cce78e10ec436784decb",
    "c8b64b68ffc2687e91448d0ec00d5785babfd9563de0a3a60a232b09245bca27"};

struct SchemaObject {
  std::string type;
  std::string name;
  std::string table;
  std::string sql;
  std::int64_t root = 0;

  bool isVirtual() const { return type == "table" && root == 0; }
  std::string_view kind() const { return isVirtual() ? std::string_view("virtual_table") : type; }
};

// What acts by itself is named before what only stands there, and a table before its indexes.
int rankOf(std::string_view type) {
  constexpr std::array<std::string_view, 4> kOrder{"trigger", "view", "table", "index"};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), type) - kOrder.begin());
}

using ObjectKey = std::pair<int, std::string>;
using Schema = std::multimap<ObjectKey, SchemaObject>;

// No more objects are read than it takes to see that some are foreign.
Schema schemaIn(sql::Connection& connection) {
  constexpr std::size_t kMostObjects = 2000;
  Schema schema;
  auto rows =
      connection.prepare("SELECT type, name, tbl_name, coalesce(sql, ''), rootpage FROM sqlite_schema");
  while (schema.size() < kMostObjects && rows.step()) {
    SchemaObject object{std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                        std::string(rows.text(3)), rows.integer(4)};
    const ObjectKey key{rankOf(object.type), object.name};
    schema.emplace(key, std::move(object));
  }
  return schema;
}

std::string digestOf(const Schema& schema) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  const auto add = [&](const std::string& text) {
    const auto length = std::to_string(text.size()) + ':';
    for (const auto* part : {&length, &text})
      crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(part->data()), part->size());
  };
  for (const auto& [key, object] : schema) {
    for (const auto* text : {&object.type, &object.name, &object.table, &object.sql}) add(*text);
    add(object.isVirtual() ? "virtual" : "");
  }
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  return hexOf(digest);
}

// One page each, of the file, and none for what has no rows of its own.
const SchemaObject* misplacedIn(const Schema& schema, std::int64_t pages) {
  std::set<std::int64_t> roots;
  for (const auto& [key, object] : schema) {
    const bool hasRows = object.type == "index" || (object.type == "table" && !object.isVirtual());
    if (!hasRows) continue;
    if (object.root < 2 || object.root > pages || !roots.insert(object.root).second) return &object;
  }
  return nullptr;
}

// The columns with what is hidden of them: 2 and 3 are computed.
std::map<std::string, std::int64_t> columnsOf(sql::Connection& connection, const std::string& table) {
  std::map<std::string, std::int64_t> columns;
  auto rows = connection.prepare("SELECT name, hidden FROM pragma_table_xinfo($1)");
  rows.bind(1, std::string_view(table));
  while (rows.step()) columns.emplace(rows.text(0), rows.integer(1));
  return columns;
}

class SchemaComparison {
 public:
  SchemaComparison(sql::Connection& connection, std::string file)
      : m_connection(connection), m_file(std::move(file)) {}

  std::optional<Problem> with(sql::Connection& wanted) {
    const auto found = schemaIn(m_connection);
    const auto expected = schemaIn(wanted);
    for (const auto& [key, object] : found) {
      if (!expected.contains(key) || found.count(key) > 1) return foreign(object.name, object.kind());
    }
    for (const auto& [key, object] : expected) {
      if (!found.contains(key)) return problem(ProblemCode::MissingObject, object.name, object.kind());
    }
    for (const auto& [key, object] : expected) {
      const auto& same = found.find(key)->second;
      const bool isAsMade =
          same.table == object.table && same.sql == object.sql && same.isVirtual() == object.isVirtual();
      if (!isAsMade) return altered(same, object, wanted);
    }
    return std::nullopt;
  }

  Problem problem(ProblemCode code, std::string_view name, std::string_view kind) const {
    return {code, m_file, {std::string(name), std::string(kind)}};
  }

 private:
  Problem foreign(std::string_view name, std::string_view kind) const {
    return problem(ProblemCode::ForeignObject, name, kind);
  }

  // By the column, where one is too many or missing.
  Problem altered(const SchemaObject& found, const SchemaObject& expected, sql::Connection& wanted) {
    if (found.kind() == "table" && expected.kind() == "table") {
      const auto columns = columnsOf(m_connection, found.name);
      const auto expectedColumns = columnsOf(wanted, found.name);
      for (const auto& [column, hidden] : columns) {
        if (!expectedColumns.contains(column))
          return foreign(found.name + '.' + column, hidden == 0 ? "column" : "generated_column");
      }
      for (const auto& [column, hidden] : expectedColumns) {
        if (!columns.contains(column))
          return problem(ProblemCode::MissingObject, found.name + '.' + column, "column");
      }
    }
    return problem(ProblemCode::AlteredObject, found.name, found.kind());
  }

  sql::Connection& m_connection;
  std::string m_file;
};

std::string settingOf(sql::Connection& connection, std::string_view name) {
  auto statement = connection.prepare("PRAGMA main." + std::string(name));
  return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::optional<Problem> differenceIn(sql::Connection& connection, const std::string& file, std::int64_t schema,
                                    const std::vector<std::string>& later) {
  SchemaComparison comparison(connection, file);
  const std::array<std::pair<std::string_view, std::string>, 3> settings{
      {{"page_size", std::to_string(sql::kPageSize)}, {"auto_vacuum", "0"}, {"encoding", "UTF-8"}}};
  for (const auto& [name, value] : settings) {
    if (settingOf(connection, name) != value)
      return comparison.problem(ProblemCode::AlteredObject, name, "setting");
  }
  const auto found = schemaIn(connection);
  const auto noted = notedSchemaDigest(schema);
  if (noted.empty() || digestOf(found) != noted) {
    auto wanted = sql::Connection::inMemory();
    migrate(wanted, later, schema);
    if (auto problem = comparison.with(wanted)) return problem;
  }
  if (const auto* object = misplacedIn(found, std::stoll(settingOf(connection, "page_count"))))
    return comparison.problem(ProblemCode::AlteredObject, object->name, object->kind());
  return std::nullopt;
}

}  // namespace

std::optional<Problem> problemOfSchema(sql::Connection& connection, const std::filesystem::path& file,
                                       const std::vector<std::string>& later) {
  const auto schema = schemaOf(connection);
  if (!isConsortium(connection) || schema < 1) return Problem{ProblemCode::NotAConsortium, file.string(), {}};
  if (const auto newest = newestSchema(later); schema > newest) {
    return Problem{ProblemCode::NewerFile, file.string(), {std::to_string(schema), std::to_string(newest)}};
  }
  return differenceIn(connection, file.string(), schema, later);
}

std::string schemaDigest(sql::Connection& connection) { return digestOf(schemaIn(connection)); }

std::string_view notedSchemaDigest(std::int64_t schema) {
  const auto index = static_cast<std::size_t>(schema - 1);
  return index < kNotedDigests.size() ? kNotedDigests[index] : std::string_view();
}

}  // namespace lianes::store
