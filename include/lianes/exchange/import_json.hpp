#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lianes/exchange/expense_mapping.hpp"

// What a table of expenses would become, or became, as JSON that ends with a line break.
namespace lianes::exchange {

struct ImportedLine {
  std::size_t line = 0;
  std::string state;
  struct Remark {
    std::string column;  // its code; empty: the whole row
    std::string sentence;
  };
  std::vector<Remark> remarks{};
  // What is read of it, by the codes of columns: {"spent_on", "2021-03-12"}, {"amount", "1234.50 EUR"}.
  std::vector<std::pair<std::string, std::string>> read{};
};

// What is to be answered before anything is entered.
struct AskedQuestion {
  std::string key;
  std::string sentence;
  struct Answer {
    std::string answer;
    std::string sentence;
    std::vector<std::pair<std::size_t, std::string>> rows{};  // lines, and what they would be
  };
  std::vector<Answer> answers{};  // none: a text is asked for
};

struct ImportedTable {
  ExpenseMapping mapping;
  std::vector<std::pair<std::string, std::size_t>> counts;  // by state
  std::vector<ImportedLine> rows;
  std::size_t entered = 0;
  std::optional<std::int64_t> step{};
  std::string source{};  // the program that wrote the table, where it is known
  std::vector<AskedQuestion> questions{};
};

std::string writeImport(const ImportedTable& table);

}  // namespace lianes::exchange
