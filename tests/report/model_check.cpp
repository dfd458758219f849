#include "report/model_check.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <set>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "report/writer.hpp"

namespace lianes::report {
namespace {

bool isOfType(const Cell& cell, ColumnType type) {
  if (std::holds_alternative<std::monostate>(cell) || std::holds_alternative<Dash>(cell)) return true;
  switch (type) {
    case ColumnType::Text:
      return std::holds_alternative<std::string>(cell);
    case ColumnType::Amount:
      return std::holds_alternative<Money>(cell);
    case ColumnType::Percentage:
      return std::holds_alternative<Percentage>(cell);
    case ColumnType::Count:
      return std::holds_alternative<std::int64_t>(cell);
    case ColumnType::Date:
      return std::holds_alternative<Date>(cell);
  }
  return false;
}

class TableChecker {
 public:
  TableChecker(const Table& table, std::vector<std::string>& faults) : m_table(table), m_faults(faults) {}

  void check() {
    if (m_table.columns.empty()) fault(0, "has no column");
    if (m_table.lines) {
      m_table.lines([&](const Row& row) { m_lines.push_back(row); });
      for (const auto& row : m_lines) checkRow(row);
    }
    for (const auto& row : m_table.rows) checkRow(row);
  }

 private:
  void fault(std::size_t column, const std::string& what) {
    m_faults.push_back(m_table.id + '[' + std::to_string(m_row) + "][" + std::to_string(column) + "] " +
                       what);
  }

  void checkRow(const Row& row) {
    ++m_row;
    if (row.cells.size() != m_table.columns.size()) return fault(0, "has another number of cells");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& column = m_table.columns[i];
      if (!isOfType(row.cells[i], column.type)) fault(i, "is of another type");
      const auto* amount = std::get_if<Money>(&row.cells[i]);
      if (column.isInWholeEuros && amount != nullptr && amount->minor() % 100 != 0) fault(i, "has cents");
      if (const auto* text = std::get_if<std::string>(&row.cells[i]);
          text != nullptr && !isValidUtf8(*text)) {
        fault(i, "is not UTF-8");
      }
      if (column.formula) checkFormula(row, i);
      if (!row.sumOf.empty() || row.sumsLines) checkSum(row, i);
    }
  }

  void checkFormula(const Row& row, std::size_t i) {
    const auto& formula = *m_table.columns[i].formula;
    const auto* left = std::get_if<Money>(&row.cells[formula.left]);
    const auto* right = std::get_if<Money>(&row.cells[formula.right]);
    if (left == nullptr || right == nullptr) return;
    if (row.cells[i] != formulaValue(formula.kind, *left, *right)) fault(i, "is not what its formula gives");
  }

  void checkSum(const Row& row, std::size_t i) {
    const auto* shown = std::get_if<Money>(&row.cells[i]);
    if (m_table.columns[i].type != ColumnType::Amount || shown == nullptr) return;
    Money sum(0, shown->currency());
    const auto addCell = [&](const Row& each) {
      if (const auto* part = std::get_if<Money>(&each.cells[i])) sum += *part;
    };
    for (const auto place : row.sumOf) addCell(m_table.rows.at(place));
    if (row.sumsLines) {
      for (const auto& line : m_lines) addCell(line);
    }
    if (sum != *shown) fault(i, "shows " + formatMoney(*shown) + " for " + formatMoney(sum));
  }

  const Table& m_table;
  std::vector<std::string>& m_faults;
  std::vector<Row> m_lines;
  std::size_t m_row = 0;
};

void addCellText(std::string& text, const Cell& cell) {
  if (const auto* words = std::get_if<std::string>(&cell)) text += *words + ' ';
  if (const auto* amount = std::get_if<Money>(&cell)) text += formatMoney(*amount) + ' ';
  if (const auto* date = std::get_if<Date>(&cell)) text += date->text() + ' ';
  if (const auto* count = std::get_if<std::int64_t>(&cell)) text += std::to_string(*count) + ' ';
  if (const auto* share = std::get_if<Percentage>(&cell)) text += std::to_string(share->hundredths) + "cp ";
  if (std::holds_alternative<Dash>(cell)) text += "— ";
  text += '|';
}

void addTableText(std::string& text, const Table& table) {
  text += '[' + table.id + "] " + table.title + '\n';
  for (const auto& column : table.columns) text += column.title + '|';
  text += '\n';
  const auto add = [&](const Row& row) {
    for (const auto& cell : row.cells) addCellText(text, cell);
    text += '\n';
  };
  if (table.lines) table.lines(add);
  for (const auto& row : table.rows) add(row);
  text += table.note + '\n';
}

}  // namespace

std::vector<std::string> faultsOf(const ReportModel& model) {
  std::vector<std::string> faults;
  std::set<std::string> ids;
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    if (table->id.empty() || !ids.insert(table->id).second)
      faults.push_back(table->id + " is not its own id");
    TableChecker(*table, faults).check();
  }
  for (const auto& block : model.blocks) {
    const auto* chart = std::get_if<Chart>(&block);
    if (chart == nullptr) continue;
    for (const auto& series : chart->series) {
      if (series.values.size() != chart->categories.size()) faults.push_back(chart->title + " has holes");
    }
  }
  return faults;
}

const Table& tableOf(const ReportModel& model, const std::string& id) {
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && table->id == id) return *table;
  }
  FAIL("there is no table " << id);
  throw std::logic_error(id);
}

std::string allText(const ReportModel& model) {
  std::string text = model.cover.title + '\n' + model.cover.subtitle + '\n' + model.cover.state + '\n';
  for (const auto& line : model.cover.lines) text += line + '\n';
  for (const auto& block : model.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      text += std::string(static_cast<std::size_t>(heading->level), '#') + ' ' + heading->text + '\n';
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + '\n';
    if (const auto* list = std::get_if<List>(&block)) {
      for (const auto& item : list->items) text += "- " + item + '\n';
    }
    if (const auto* table = std::get_if<Table>(&block)) addTableText(text, *table);
    if (const auto* figures = std::get_if<KeyFigures>(&block)) {
      for (const auto& entry : figures->entries) {
        text += entry.label + ' ';
        addCellText(text, entry.value);
        text += entry.note + '\n';
      }
    }
    if (const auto* chart = std::get_if<Chart>(&block)) text += "(chart) " + chart->title + '\n';
    if (const auto* picture = std::get_if<Picture>(&block)) text += "(picture) " + picture->caption + '\n';
  }
  return text;
}

}  // namespace lianes::report
