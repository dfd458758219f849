#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/raw_sqlite.hpp"
#include "lianes/store/step.hpp"

namespace lianes::bench {

// The rows of a consortium file as SQLite is to insert them again: the same tables, indexes and search, in
// the same transactions, and no journal. Everything is read and bound beforehand.
class RawImport {
 public:
  // `steps`: the changes of each step, in their order. Requires: the file is closed.
  RawImport(const std::filesystem::path& file, const std::vector<std::vector<store::Change>>& steps);

  // Into a new file with the pages and the durability of a consortium file.
  void run(const std::filesystem::path& into) const;

  std::size_t rows() const { return m_rows; }

 private:
  struct Row {
    std::size_t statement;
    std::vector<RawValue> values;
  };

  std::size_t statementFor(const std::string& table, std::size_t columns);
  void addRow(sqlite3_stmt* reading, const std::string& table, std::vector<Row>& into);
  void addWords(const store::Change& change, std::int64_t row, std::vector<Row>& into);

  std::vector<std::string> m_schema;
  std::vector<std::string> m_statements;
  std::vector<std::vector<Row>> m_transactions;
  std::size_t m_rows = 0;
};

}  // namespace lianes::bench
