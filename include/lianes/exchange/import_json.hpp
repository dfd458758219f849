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
};

struct ImportedTable {
  ExpenseMapping mapping;
  std::vector<std::pair<std::string, std::size_t>> counts;  // by state
  std::vector<ImportedLine> rows;
  std::size_t entered = 0;
  std::optional<std::int64_t> step{};
};

std::string writeImport(const ImportedTable& table);

}  // namespace lianes::exchange
