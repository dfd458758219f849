#include "store/rows.hpp"

#include <algorithm>
#include <array>

#include "store/columns.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kKinds = Choices<EntityKind>::codes.size();

// The statements of one kind, written once.
struct RowSql {
  std::string columns;
  std::string find;
  std::string number;
  std::string insert;
  std::string update;
  std::vector<std::vector<std::string>> fields;  // the columns of each
  std::string remove;
};

RowSql writeRowSql(EntityKind kind) {
  const auto& description = describe(kind);
  const std::string table = '"' + std::string(description.name) + '"';
  RowSql sql;
  sql.columns = "id";
  std::string places = "$1";
  int parameter = 1;
  for (const auto& field : description.fields) {
    auto& names = sql.fields.emplace_back();
    for (const auto& column : columnsOf(field)) {
      names.push_back(column.name);
      sql.columns += ", " + column.name;
      places += ", $" + std::to_string(++parameter);
    }
  }
  sql.find = "SELECT row_number, " + sql.columns + " FROM " + table + " WHERE id = $1";
  sql.number = "SELECT row_number FROM " + table + " WHERE id = $1";
  sql.insert = "INSERT INTO " + table + " (" + sql.columns + ") VALUES (" + places + ")";
  sql.update = "UPDATE " + table + " SET ";
  sql.remove = "DELETE FROM " + table + " WHERE row_number = $1";
  return sql;
}

const RowSql& sqlOf(EntityKind kind) {
  static const auto all = [] {
    std::array<RowSql, kKinds> statements;
    for (std::size_t i = 0; i < kKinds; ++i) statements[i] = writeRowSql(static_cast<EntityKind>(i));
    return statements;
  }();
  return all[static_cast<std::size_t>(kind)];
}

[[noreturn]] void damaged(const std::string& what) {
  throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, what);
}

// Binds the columns of a record from parameter 2 on; parameter 1 is the id.
struct ColumnBinder {
  sql::Statement& statement;
  const FieldDescription& field;
  int parameter;

  int operator()(std::monostate) const {
    statement.bindNull(parameter);
    if (field.type != FieldType::Money || field.options.currency) return 1;
    statement.bindNull(parameter + 1);
    return 2;
  }
  int operator()(bool yes) const { return operator()(std::int64_t{yes}); }
  int operator()(std::int64_t number) const {
    statement.bind(parameter, number);
    return 1;
  }
  int operator()(const std::string& text) const {
    statement.bind(parameter, std::string_view(text));
    return 1;
  }
  int operator()(const Money& amount) const {
    statement.bind(parameter, amount.minor());
    if (field.options.currency) return 1;
    statement.bind(parameter + 1, codeOf(amount.currency()));
    return 2;
  }
  int operator()(const Uuid& id) const {
    statement.bind(parameter, blobOf(id));
    return 1;
  }
  int operator()(const auto& value) const {
    statement.bind(parameter, std::string_view(value.text()));
    return 1;
  }
};

void bindRecord(sql::Statement& statement, const Record& record) {
  const auto& description = describe(record.kind);
  statement.bind(1, blobOf(record.id));
  int parameter = 2;
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    parameter += std::visit(ColumnBinder{statement, description.fields[i], parameter}, record.values[i]);
  }
}

template <class T>
FieldValue orDamaged(const std::optional<T>& value, const FieldDescription& field) {
  if (!value) damaged(std::string(field.name));
  return *value;
}

Money readMoneyColumns(const FieldDescription& field, const sql::Statement& row, int& column) {
  const auto minor = row.integer(column++);
  if (field.options.currency) return {minor, *field.options.currency};
  const auto currency = choiceOf<Currency>(row.text(column++));
  if (!currency) damaged(std::string(field.name));
  return {minor, *currency};
}

FieldValue readColumn(const FieldDescription& field, const sql::Statement& row, int& column) {
  if (row.isNull(column)) {
    column += field.type == FieldType::Money && !field.options.currency ? 2 : 1;
    return {};
  }
  switch (field.type) {
    case FieldType::Text:
      return std::string(row.text(column++));
    case FieldType::Choice: {
      const auto choice = row.text(column++);
      const auto& choices = field.choices;
      if (std::find(choices.begin(), choices.end(), choice) == choices.end())
        damaged(std::string(field.name));
      return std::string(choice);
    }
    case FieldType::Boolean:
      return row.integer(column++) != 0;
    case FieldType::Integer:
      return row.integer(column++);
    case FieldType::Date:
      return orDamaged(Date::parse(row.text(column++)), field);
    case FieldType::Instant:
      return orDamaged(Instant::parse(row.text(column++)), field);
    case FieldType::Money:
      return readMoneyColumns(field, row, column);
    case FieldType::Ratio: {
      const auto ratio = Ratio::parse(row.text(column++));
      if (!ratio) damaged(std::string(field.name));
      return *ratio;
    }
    case FieldType::Reference:
      return uuidOf(row.blob(column++));
    case FieldType::AnyReference:
      return orDamaged(RecordReference::parse(row.text(column++)), field);
  }
  return {};
}

}  // namespace

Uuid uuidOf(sql::Blob blob) {
  Uuid::Bytes bytes{};
  if (blob.size() != bytes.size()) damaged("id");
  std::copy(blob.begin(), blob.end(), bytes.begin());
  return Uuid(bytes);
}

const std::string& columnList(EntityKind kind) { return sqlOf(kind).columns; }

Record readRow(EntityKind kind, const sql::Statement& row, int first) {
  const auto& description = describe(kind);
  Record record{kind, uuidOf(row.blob(first)), {}};
  record.values.reserve(description.fields.size());
  int column = first + 1;
  for (const auto& field : description.fields) record.values.push_back(readColumn(field, row, column));
  return record;
}

std::optional<Row> findRow(sql::Connection& connection, EntityKind kind, const Uuid& id) {
  auto& statement = connection.cached(sqlOf(kind).find);
  statement.bind(1, blobOf(id));
  std::optional<Row> found;
  if (statement.step()) found = Row{statement.integer(0), readRow(kind, statement, 1)};
  statement.reset();
  return found;
}

std::optional<Record> findRecord(sql::Connection& connection, EntityKind kind, const Uuid& id) {
  auto row = findRow(connection, kind, id);
  return row ? std::optional(std::move(row->record)) : std::nullopt;
}

std::optional<std::int64_t> rowNumber(sql::Connection& connection, EntityKind kind, const Uuid& id) {
  auto& statement = connection.cached(sqlOf(kind).number);
  statement.bind(1, blobOf(id));
  std::optional<std::int64_t> number;
  if (statement.step()) number = statement.integer(0);
  statement.reset();
  return number;
}

std::int64_t insertRow(sql::Connection& connection, const Record& record) {
  auto& statement = connection.cached(sqlOf(record.kind).insert);
  bindRecord(statement, record);
  statement.run();
  return connection.lastRow();
}

// A column that is set touches its indexes even where its value stays.
void updateRow(sql::Connection& connection, std::int64_t number, const Record& before, const Record& after) {
  require(before.kind == after.kind && before.id == after.id && before != after, "a record that changed");
  const auto& sql = sqlOf(after.kind);
  std::string text = sql.update;
  int parameter = 1;
  for (std::size_t i = 0; i < after.values.size(); ++i) {
    if (before.values[i] == after.values[i]) continue;
    for (const auto& column : sql.fields[i]) {
      text += (parameter == 1 ? "" : ", ") + column + " = $" + std::to_string(parameter + 1);
      ++parameter;
    }
  }
  auto& statement = connection.cached(text + " WHERE row_number = $1");
  statement.bind(1, number);
  const auto& fields = describe(after.kind).fields;
  parameter = 2;
  for (std::size_t i = 0; i < after.values.size(); ++i) {
    if (before.values[i] == after.values[i]) continue;
    parameter += std::visit(ColumnBinder{statement, fields[i], parameter}, after.values[i]);
  }
  statement.run();
}

void removeRow(sql::Connection& connection, EntityKind kind, std::int64_t number) {
  auto& statement = connection.cached(sqlOf(kind).remove);
  statement.bind(1, number);
  statement.run();
}

}  // namespace lianes::store
