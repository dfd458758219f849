#include <algorithm>
#include <array>
#include <utility>

#include "exchange/source_repairs.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kAmounts = 3;  // credit, debit, balance

bool isWholeNumber(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto amount = parseTypedMoney(text, Currency::Xof);
  const bool isDigits = amount.ok() && text.find_first_of(".,=") == std::string_view::npos;
  return isDigits && (text.size() == 1 || text[0] != '0');
}

bool isCents(std::string_view text) {
  text = trimmed(text);
  return text.size() == 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Credit, debit and balance in cents, and how many cells they take.
struct JoinedAmounts {
  std::array<std::int64_t, kAmounts> cents{};
  std::array<std::string, kAmounts> texts{};
  std::size_t cells = 0;
};

// Every way to read three amounts from the cells at `from`.
void readWays(const TableRow& row, std::size_t from, std::size_t at, JoinedAmounts way,
              std::vector<JoinedAmounts>& ways) {
  if (at == kAmounts) {
    way.cells = from;
    ways.push_back(way);
    return;
  }
  if (from >= row.cells.size() || !isWholeNumber(row.cells[from])) return;
  const auto take = [&](const std::string& text, std::size_t cells) {
    const auto amount = parseTypedMoney(text, Currency::Eur);
    if (!amount) return;
    auto longer = way;
    longer.cents[at] = amount->minor();
    longer.texts[at] = text;
    readWays(row, from + cells, at + 1, longer, ways);
  };
  const std::string whole(trimmed(row.cells[from]));
  take(whole, 1);
  if (from + 1 < row.cells.size() && isCents(row.cells[from + 1])) {
    take(whole + ',' + std::string(trimmed(row.cells[from + 1])), 2);
  }
}

}  // namespace

void joinGrisbiAmounts(DelimitedTable& table) {
  SourceRows rows(table);
  const auto credit = rows.column("credit");
  const auto split = rows.column("ventilation/breakdown/split");
  const auto remarks = rows.column("remarques/notes");
  if (rows.column("debit") != *credit + 1 || !remarks) return;
  std::optional<std::int64_t> balance;
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    const bool isPart = !SourceRows::text(row, split).empty();
    std::vector<JoinedAmounts> ways;
    readWays(row, *credit, 0, {}, ways);
    std::erase_if(ways, [&](const JoinedAmounts& way) {
      const auto& [in, out, after] = way.cents;
      if (in != 0 && out != 0) return true;
      if (row.cells.size() - way.cells + *credit + kAmounts < rows.heads()) return true;
      return isPart ? after != 0 : balance && *balance + in - out != after;
    });
    // Where nothing else is cut, all cells have their heads.
    const auto left = [&](const JoinedAmounts& way) {
      return row.cells.size() - way.cells + *credit + kAmounts;
    };
    const bool isExact =
        std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return left(way) == rows.heads(); });
    if (isExact) std::erase_if(ways, [&](const auto& way) { return left(way) != rows.heads(); });
    if (ways.size() != 1) {
      row.refused = Problem{ProblemCode::MoreCellsThanHeads,
                            {},
                            {std::to_string(row.cells.size()), std::to_string(rows.heads())}};
      balance.reset();
      continue;
    }
    const auto& way = ways.front();
    if (!isPart) balance = way.cents[2];
    const auto first = row.cells.begin() + static_cast<std::ptrdiff_t>(*credit);
    row.cells.erase(first + kAmounts,
                    row.cells.begin() + static_cast<std::ptrdiff_t>(std::max(way.cells, *credit + kAmounts)));
    for (std::size_t amount = 0; amount < kAmounts; ++amount) row.cells[*credit + amount] = way.texts[amount];
    // What is still too much was cut off the remarks, which hold quotes and commas as they are.
    while (row.cells.size() > rows.heads()) {
      row.cells[*remarks] += ',' + row.cells[*remarks + 1];
      row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(*remarks) + 1);
    }
  }
}

}  // namespace lianes::exchange
