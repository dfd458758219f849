#include "store/sql/statement.hpp"

#include <charconv>
#include <vector>

namespace lianes::store::sql {
namespace {

// "$12" -> 12; nothing for another form of parameter.
int numberOfParameter(const char* name) {
  if (name == nullptr || name[0] != '$') return 0;
  const std::string_view digits(name + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

bool hasNothingMore(std::string_view tail) { return tail.find_first_not_of(" \t\r\n;") == tail.npos; }

[[noreturn]] void throwMisuse(std::string_view what, std::string_view sql) {
  throw DatabaseError(DatabaseErrorKind::Misuse, SQLITE_MISUSE, std::string(what) + ": " + std::string(sql));
}

}  // namespace

Statement::State::State(sqlite3* connection, std::string_view sql, unsigned flags) : database(connection) {
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), flags, &handle, &tail);
  if (code != SQLITE_OK) throwDatabaseError(database, code, "compile " + std::string(sql));
  try {
    if (handle == nullptr) throwMisuse("no statement", sql);
    if (!hasNothingMore(sql.substr(static_cast<std::size_t>(tail - sql.data())))) {
      throwMisuse("more than one statement", sql);
    }
    const int count = sqlite3_bind_parameter_count(handle);
    for (int index = 1; index <= count; ++index) {
      const int number = numberOfParameter(sqlite3_bind_parameter_name(handle, index));
      if (number < 1 || number > kMostParameters) throwMisuse("a parameter that is not $1 … $n", sql);
      const auto place = static_cast<std::size_t>(number);
      if (parameters.size() <= place) parameters.resize(place + 1);
      parameters[place] = index;
    }
  } catch (...) {
    sqlite3_finalize(handle);
    throw;
  }
}

Statement::State::~State() { sqlite3_finalize(handle); }

int Statement::State::indexOf(int parameter) const {
  const auto place = static_cast<std::size_t>(parameter);
  const int index = place < parameters.size() ? parameters[place] : 0;
  if (index == 0) throwMisuse("no parameter $" + std::to_string(parameter), sqlite3_sql(handle));
  return index;
}

void Statement::State::check(int code) const {
  if (code != SQLITE_OK) throwDatabaseError(database, code, "bind");
}

Statement::Statement(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

void Statement::bindNull(int parameter) {
  m_state->check(sqlite3_bind_null(m_state->handle, m_state->indexOf(parameter)));
}

void Statement::bind(int parameter, std::int64_t value) {
  m_state->check(sqlite3_bind_int64(m_state->handle, m_state->indexOf(parameter), value));
}

void Statement::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL, and an empty view may hold one.
  const char* characters = text.empty() ? "" : text.data();
  m_state->check(sqlite3_bind_text64(m_state->handle, m_state->indexOf(parameter), characters, text.size(),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, Blob blob) {
  const int index = m_state->indexOf(parameter);
  m_state->check(
      blob.empty() ? sqlite3_bind_zeroblob(m_state->handle, index, 0)
                   : sqlite3_bind_blob64(m_state->handle, index, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
  const int code = sqlite3_step(m_state->handle);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  try {
    throwDatabaseError(m_state->database, code, "step");
  } catch (...) {
    sqlite3_reset(m_state->handle);  // the next use of a cached statement must not meet this failure
    throw;
  }
}

void Statement::run() {
  try {
    while (step()) {
    }
  } catch (...) {
    reset();
    throw;
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(m_state->handle);
  sqlite3_clear_bindings(m_state->handle);
}

int Statement::columnCount() const { return sqlite3_column_count(m_state->handle); }

std::string_view Statement::columnName(int column) const {
  const char* name = sqlite3_column_name(m_state->handle, column);
  return name == nullptr ? std::string_view{} : name;
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_state->handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_state->handle, column); }

std::string_view Statement::text(int column) const {
  const auto* characters = sqlite3_column_text(m_state->handle, column);
  if (characters == nullptr) return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_state->handle, column));
  return {reinterpret_cast<const char*>(characters), size};
}

Blob Statement::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_state->handle, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_state->handle, column))};
}

}  // namespace lianes::store::sql
