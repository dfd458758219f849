#include "lianes/exchange/offered_table.hpp"

#include <algorithm>
#include <istream>
#include <sstream>
#include <utility>

#include "exchange/known_sources.hpp"
#include "lianes/exchange/workbook.hpp"

namespace lianes::exchange {
namespace {

// A number with three decimals could be taken for one with thousands, as texts write them.
std::string unmistakable(std::string number) {
  const auto point = number.find('.');
  if (point != std::string::npos && number.size() - point == 4) number += '0';
  return number;
}

std::string textOf(const SheetCell& cell) {
  if (cell.kind != CellKind::Number) return cell.text;
  if (cell.isPercent) return cell.text + " %";
  auto number = unmistakable(cell.text);
  // One that is not ours is refused where amounts are read; without it the number would pass for euros.
  return cell.currency.empty() ? number : number + ' ' + cell.currency;
}

DelimitedTable tableOf(const Sheet& sheet) {
  DelimitedTable table;
  table.separator = '\t';
  for (const auto& from : sheet.rows) {
    TableRow row{from.number, {}};
    for (const auto& cell : from.cells) {
      row.cells.push_back(textOf(cell));
      row.kinds.push_back(cell.kind);
    }
    table.rows.push_back(std::move(row));
  }
  recogniseSource(table);
  return table;
}

bool holdsVouchers(const Sheet& sheet) {
  std::size_t days = 0;
  for (const auto& row : sheet.rows) {
    const bool hasAmount = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const auto& cell) { return cell.kind == CellKind::Number; });
    const bool hasDay = std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
      return cell.kind == CellKind::Date || cell.kind == CellKind::DateTime ||
             (cell.kind == CellKind::Text && std::count(cell.text.begin(), cell.text.end(), '/') == 2);
    });
    if (hasAmount && hasDay) ++days;
  }
  return days > 0;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += all.empty() ? name : ", " + name;
  return all;
}

Checked<OfferedTable> tableOfWorkbook(std::string bytes, const std::string& wanted) {
  const auto workbook = Workbook::open(std::move(bytes));
  if (!workbook) return failure(workbook.error());
  std::vector<Sheet> read;
  std::vector<std::string> names;
  for (std::size_t at = 0; at < workbook->sheets().size(); ++at) {
    const auto& name = workbook->sheets()[at];
    const bool isAskedFor = wanted.empty() ? !name.isHidden : name.name == wanted;
    if (!isAskedFor) {
      if (!name.isHidden) names.push_back(name.name);
      continue;
    }
    auto sheet = workbook->gather(at);
    if (!sheet) return failure(sheet.error());
    if (sheet->rows.empty()) continue;
    names.push_back(name.name);
    read.push_back(std::move(sheet).value());
  }
  if (read.size() > 1 && std::any_of(read.begin(), read.end(), holdsVouchers)) {
    std::erase_if(read, [](const auto& sheet) { return !holdsVouchers(sheet); });
  }
  if (read.empty() && wanted.empty()) return failure(Problem{ProblemCode::NoRows, {}, {}});
  if (read.empty()) return failure(Problem{ProblemCode::NotAmongChoices, "sheet", {wanted, joined(names)}});
  return OfferedTable{tableOf(read.front()), names.size() > 1 ? names : std::vector<std::string>(),
                      read.front().name.name, read.size() == 1};
}

}  // namespace

Problem unclearSheet(const OfferedTable& offered) {
  return {ProblemCode::NotAmongChoices, "sheet", {"?", joined(offered.sheets)}};
}

Checked<OfferedTable> readOffered(std::istream& stream, const TableForm& form) {
  std::string bytes;
  const auto first = stream.peek();
  constexpr int kFirstOfArchive = 'P';
  constexpr int kFirstOfContainer = 0xD0;
  const bool mayBeWorkbook = first == kFirstOfArchive || first == kFirstOfContainer;
  if (mayBeWorkbook) {
    auto read = readOfferedBytes(stream);
    if (!read) return failure(read.error());
    if (looksLikeWorkbook(*read)) return tableOfWorkbook(std::move(read).value(), form.sheet);
    bytes = std::move(read).value();
  }
  std::istringstream again(bytes);
  const auto text = readTableBytes(mayBeWorkbook ? static_cast<std::istream&>(again) : stream);
  if (!text) return failure(text.error());
  auto table = readDelimited(*text, form);
  if (!table) return failure(table.error());
  return OfferedTable{std::move(table).value(), {}, {}, true};
}

}  // namespace lianes::exchange
