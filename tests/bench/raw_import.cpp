#include "bench/raw_import.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "store/search_index.hpp"

namespace lianes::bench {
namespace {

// What holds the history, and the search's own tables, which SQLite makes itself.
bool isLeftOut(std::string_view table) {
  constexpr std::array<std::string_view, 6> kHistory{"step",          "change",      "content",
                                                     "content_piece", "record_form", "seal"};
  return std::find(kHistory.begin(), kHistory.end(), table) != kHistory.end() ||
         table.substr(0, 7) == "search_" || table.substr(0, 7) == "sqlite_";
}

std::string columnText(sqlite3_stmt* statement, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  return text ? text : std::string();
}

RawValue valueOf(sqlite3* database, std::string_view text) {
  auto echo = prepareRaw(database, "SELECT $1");
  sqlite3_bind_text(echo.get(), 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  mustBe(sqlite3_step(echo.get()), SQLITE_ROW, database);
  return RawValue(sqlite3_value_dup(sqlite3_column_value(echo.get(), 0)));
}

}  // namespace

RawImport::RawImport(const std::filesystem::path& file,
                     const std::vector<std::vector<store::Change>>& steps) {
  const auto source = openRaw(file, SQLITE_OPEN_READONLY);
  auto schema = prepareRaw(source.get(),
                           "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid");
  while (sqlite3_step(schema.get()) == SQLITE_ROW) {
    if (!isLeftOut(columnText(schema.get(), 0))) m_schema.push_back(columnText(schema.get(), 1));
  }
  std::map<EntityKind, RawStatement> readers;
  auto verdicts = prepareRaw(source.get(), "SELECT * FROM expense_verdict WHERE expense_row = $1");
  for (const auto& step : steps) {
    auto& transaction = m_transactions.emplace_back();
    std::vector<Row> words;
    for (const auto& change : step) {
      auto& reader = readers[change.kind];
      const auto table = '"' + std::string(codeOf(change.kind)) + '"';
      if (!reader) reader = prepareRaw(source.get(), "SELECT * FROM " + table + " WHERE id = $1");
      const auto& id = change.id.bytes();
      sqlite3_bind_blob(reader.get(), 1, id.data(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
      mustBe(sqlite3_step(reader.get()), SQLITE_ROW, source.get());
      const auto row = sqlite3_column_int64(reader.get(), 0);
      addRow(reader.get(), table, transaction);
      sqlite3_reset(reader.get());
      if (change.kind == EntityKind::Expense) {
        sqlite3_bind_int64(verdicts.get(), 1, row);
        if (sqlite3_step(verdicts.get()) == SQLITE_ROW) {
          addRow(verdicts.get(), "expense_verdict", transaction);
        }
        sqlite3_reset(verdicts.get());
      }
      addWords(change, row, words);
    }
    // The index writes what it has gathered each time it must go back.
    std::sort(words.begin(), words.end(), [](const Row& a, const Row& b) {
      return sqlite3_value_int64(a.values.front().get()) < sqlite3_value_int64(b.values.front().get());
    });
    std::move(words.begin(), words.end(), std::back_inserter(transaction));
    m_rows += step.size();
  }
}

std::size_t RawImport::statementFor(const std::string& table, std::size_t columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (std::size_t i = 1; i < columns; ++i) sql += ", ?";
  sql += ')';
  if (table == "search") sql = "INSERT INTO search (rowid, name, words, figures) VALUES (?, ?, ?, ?)";
  const auto found = std::find(m_statements.begin(), m_statements.end(), sql);
  if (found != m_statements.end()) return static_cast<std::size_t>(found - m_statements.begin());
  m_statements.push_back(sql);
  return m_statements.size() - 1;
}

void RawImport::addRow(sqlite3_stmt* reading, const std::string& table, std::vector<Row>& into) {
  std::vector<RawValue> values;
  for (int column = 0; column < sqlite3_column_count(reading); ++column) {
    values.emplace_back(sqlite3_value_dup(sqlite3_column_value(reading, column)));
  }
  const auto count = values.size();
  into.push_back({statementFor(table, count), std::move(values)});
}

void RawImport::addWords(const store::Change& change, std::int64_t row, std::vector<Row>& into) {
  static const auto echo = openRaw(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const auto words = store::searchText(*change.after);
  auto number = prepareRaw(echo.get(), "SELECT " + std::to_string(store::searchRow(change.kind, row)));
  mustBe(sqlite3_step(number.get()), SQLITE_ROW, echo.get());
  std::vector<RawValue> values;
  values.emplace_back(sqlite3_value_dup(sqlite3_column_value(number.get(), 0)));
  std::string_view left = words;
  for (int column = 0; column < 3; ++column) {
    const auto end = std::min(left.find('\n'), left.size());
    values.push_back(valueOf(echo.get(), left.substr(0, end)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  into.push_back({statementFor("search", values.size()), std::move(values)});
}

void RawImport::run(const std::filesystem::path& into) const {
  const auto database = openRaw(into, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  execute(database.get(),
          "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = EXTRA;"
          "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
  for (const auto& sql : m_schema) execute(database.get(), sql);
  std::vector<RawStatement> statements;
  for (const auto& sql : m_statements) statements.push_back(prepareRaw(database.get(), sql));
  for (const auto& transaction : m_transactions) {
    execute(database.get(), "BEGIN IMMEDIATE");
    for (const auto& row : transaction) {
      auto* statement = statements[row.statement].get();
      for (std::size_t i = 0; i < row.values.size(); ++i) {
        sqlite3_bind_value(statement, static_cast<int>(i) + 1, row.values[i].get());
      }
      runRaw(statement);
    }
    execute(database.get(), "COMMIT");
  }
}

}  // namespace lianes::bench
