#include "app/import_questions.hpp"

#include <algorithm>

#include "app/import_cells.hpp"
#include "app/import_money.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::ExpenseColumn;
using wording::TableQuestion;

constexpr std::size_t kRowsShown = 3;
constexpr std::size_t kRowsTried = 2000;

// How a table is read with one answer.
class TriedReading {
 public:
  TriedReading(const ImportQuestion& question, ImportPlan plan)
      : m_table(question.table), m_plan(std::move(plan)), m_facts(factsOf(m_plan, m_table)) {}

  ImportReading::Result of(std::size_t at) const {
    const auto& row = m_table.rows[at];
    ImportReading::Result result{row.line};
    const auto& column = m_plan.of(ExpenseColumn::Day);
    if (column && *column < row.cells.size()) {
      const auto day = importedDay(row.cells[*column], m_facts.days);
      if (day) result.day = *day;
    }
    const auto money = MoneyReader(m_plan, m_facts).read(row);
    if (!money.isReceived) result.amount = money.spent;
    return result;
  }

 private:
  const exchange::DelimitedTable& m_table;
  ImportPlan m_plan;
  TableFacts m_facts;
};

bool isSame(const ImportReading::Result& a, const ImportReading::Result& b) {
  return a.day == b.day && a.amount == b.amount;
}

// The first rows of which the readings differ; the first of all where none does.
std::vector<std::size_t> tellingRows(const ImportQuestion& question,
                                     const std::vector<TriedReading>& readings) {
  std::vector<std::size_t> telling;
  std::vector<std::size_t> first;
  const auto& rows = question.table.rows;
  const auto end = std::min(rows.size(), question.plan.firstRow + kRowsTried);
  for (auto at = question.plan.firstRow; at < end && telling.size() < kRowsShown; ++at) {
    if (rows[at].setAside || rows[at].refused) continue;
    const auto usual = readings.front().of(at);
    const bool differs = std::any_of(readings.begin(), readings.end(),
                                     [&](const auto& other) { return !isSame(usual, other.of(at)); });
    if (differs) telling.push_back(at);
    if (usual.day && first.size() < kRowsShown) first.push_back(at);
  }
  return telling.empty() ? first : telling;
}

}  // namespace

std::vector<OpenQuestion> openQuestions(const ImportQuestion& question,
                                        const std::vector<TableDoubt>& doubts) {
  std::vector<OpenQuestion> questions;
  for (const auto& doubt : doubts) {
    OpenQuestion open{doubt.question, doubt.key, doubt.about, {}};
    std::vector<TriedReading> tried;
    for (const auto& answer : doubt.answers) {
      const auto mapping = answered(mappingOf(question.plan), doubt.key, answer);
      const auto plan =
          mapping ? planBy(*mapping, question.table) : Checked<ImportPlan>(failure(mapping.error()));
      if (!plan) continue;
      tried.emplace_back(question, *plan);
      open.readings.push_back({answer, {}});
    }
    if (!tried.empty()) {
      for (const auto at : tellingRows(question, tried)) {
        for (std::size_t way = 0; way < tried.size(); ++way) {
          open.readings[way].rows.push_back(tried[way].of(at));
        }
      }
    }
    questions.push_back(std::move(open));
  }
  return questions;
}

bool isForQuestion(const ImportRow& row) {
  if (row.state != ImportState::Refused || row.remarks.empty()) return false;
  return std::all_of(row.remarks.begin(), row.remarks.end(), [](const auto& remark) {
    const auto code = remark.problem.code;
    const bool isAccount = remark.column == ExpenseColumn::Account &&
                           (code == ProblemCode::Missing || code == ProblemCode::Malformed);
    return isAccount || code == ProblemCode::AmbiguousAmount;
  });
}

}  // namespace lianes::app
