#include <cstdint>
#include <sstream>

#include "app/import_cells.hpp"
#include "lianes/app/import_plan.hpp"
#include "lianes/base/text.hpp"
#include "lianes/wording/problem_text.hpp"

using namespace lianes;

namespace {

void checkTableProblem(const Problem& problem) {
  for (const auto language : {wording::Language::French, wording::Language::English}) {
    const auto line = wording::line(problem, language);
    require(!line.empty() && isValidUtf8(line), "a problem can be shown");
  }
}

// What is taken from a cell is never a formula, and lies on one line.
void checkCell(const std::string& cell) {
  require(isValidUtf8(cell), "a cell is text");
  const auto text = app::importedText(cell);
  if (!text) return checkTableProblem(text.error());
  require(text->find('\n') == std::string::npos, "a text is one line");
  const bool isQuoted = trimmed(cell).starts_with('\'');
  require(isQuoted || (!text->starts_with('=') && !text->starts_with('@')), "a text is no formula");
  for (const auto mark : {exchange::DecimalMark::Comma, exchange::DecimalMark::Point}) {
    const auto amount = app::importedMoney(cell, Currency::Eur, false, mark);
    if (!amount) checkTableProblem(amount.error());
  }
  const auto day = app::importedDay(cell, exchange::DayOrder::DayFirst);
  if (day) require(Date::parse(day->text()) == *day, "a day reads back");
}

void checkTable(const exchange::DelimitedTable& table) {
  require(!table.rows.empty() && table.rows.size() <= exchange::kMostTableRows, "a table keeps its limits");
  std::size_t line = 0;
  for (const auto& row : table.rows) {
    require(row.line >= line, "lines go on");  // the parts of a split share theirs
    line = row.line;
    require(row.cells.size() <= exchange::kMostTableColumns, "a row keeps its limits");
    for (const auto& cell : row.cells) checkCell(cell);
  }
  const auto plan = app::proposedPlan(table);
  const auto mapping = app::mappingOf(plan);
  const auto read = exchange::readExpenseMapping(exchange::writeExpenseMapping(mapping));
  if (read) require(app::planBy(*read, table).ok(), "a kept plan fits its own table");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  std::istringstream stream(text);
  const auto bytes = exchange::readTableBytes(stream);
  if (!bytes) checkTableProblem(bytes.error());
  const auto table = exchange::readDelimited(text, {});
  if (table) {
    checkTable(*table);
  } else {
    checkTableProblem(table.error());
  }
  const auto mapping = exchange::readExpenseMapping(text);
  if (!mapping) checkTableProblem(mapping.error());
  return 0;
}
