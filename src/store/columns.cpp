#include "store/columns.hpp"

namespace lianes::store {
namespace {

constexpr std::string_view kIsoDate = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'";

// The bounds of a number, left out where 64 bits are the only one.
std::string bounds(const std::string& name, const FieldOptions& options) {
  std::string check;
  if (options.lowest != INT64_MIN) check = name + " >= " + std::to_string(options.lowest);
  if (options.highest != INT64_MAX) {
    check += (check.empty() ? "" : " AND ") + name + " <= " + std::to_string(options.highest);
  }
  return check;
}

std::vector<Column> moneyColumns(const FieldDescription& field) {
  const std::string name(field.name);
  Column amount{name, "INTEGER", bounds(name, field.options), field.required, {}};
  if (field.options.currency) return {amount};
  const auto currency = name + "_currency";
  std::string check;
  if (!field.required) check = "(" + name + " IS NULL) = (" + currency + " IS NULL)";
  return {amount, {currency, "TEXT", check, field.required, {}}};
}

}  // namespace

std::vector<Column> columnsOf(const FieldDescription& field) {
  const std::string name(field.name);
  const auto one = [&](std::string_view type, std::string check, std::optional<EntityKind> references = {}) {
    return std::vector<Column>{{name, type, std::move(check), field.required, references}};
  };
  switch (field.type) {
    case FieldType::Text:
      return one("TEXT", "length(" + name + ") BETWEEN 1 AND " + std::to_string(field.options.longest));
    case FieldType::Choice:
      return one("TEXT", {});  // which choices there are, validate() knows
    case FieldType::Boolean:
      return one("INTEGER", name + " IN (0, 1)");
    case FieldType::Integer:
      return one("INTEGER", bounds(name, field.options));
    case FieldType::Date:
      return one("TEXT", name + ' ' + std::string(kIsoDate));
    case FieldType::Instant:
      return one("TEXT", "length(" + name + ") = 24");
    case FieldType::Money:
      return moneyColumns(field);
    case FieldType::Ratio:
      return one("TEXT", name + " GLOB '[0-9]*:[0-9]*'");
    case FieldType::Reference:
      return one("BLOB", "length(" + name + ") = 16", field.target);
    case FieldType::AnyReference:
      return one("TEXT", name + " GLOB '?*:*-*-*-*-*'");
  }
  return {};
}

std::vector<Column> columnsOf(const EntityDescription& entity) {
  std::vector<Column> columns;
  for (const auto& field : entity.fields) {
    for (auto& column : columnsOf(field)) columns.push_back(std::move(column));
  }
  return columns;
}

std::string createTable(const EntityDescription& entity) {
  std::string sql = "CREATE TABLE \"" + std::string(entity.name) +
                    "\" (\n"
                    "  row_number INTEGER PRIMARY KEY,\n"
                    "  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)";
  for (const auto& column : columnsOf(entity)) {
    sql += ",\n  " + column.name + ' ' + std::string(column.type);
    if (column.required) sql += " NOT NULL";
    if (column.references) {
      sql += " REFERENCES \"" + std::string(codeOf(*column.references)) +
             "\" (id) DEFERRABLE INITIALLY DEFERRED";
    }
    if (!column.check.empty()) sql += " CHECK (" + column.check + ")";
  }
  return sql + "\n) STRICT;\n";
}

std::vector<std::string> createReferenceIndexes(const EntityDescription& entity) {
  std::vector<std::string> indexes;
  const std::string table(entity.name);
  for (const auto& field : entity.fields) {
    if (field.type != FieldType::Reference && field.type != FieldType::AnyReference) continue;
    const std::string name(field.name);
    std::string sql = "CREATE INDEX " + table + "_by_" + name + " ON \"" + table + "\" (" + name + ")";
    if (!field.required) sql += " WHERE " + name + " IS NOT NULL";
    indexes.push_back(sql + ";\n");
  }
  return indexes;
}

}  // namespace lianes::store
