#include "app/import_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>
#include <utility>

#include "app/expense_draft.hpp"
#include "app/import_cells.hpp"
#include "app/vouchers.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/exchange/fingerprint.hpp"
#include "lianes/store/expense_rows.hpp"

namespace lianes::app {
namespace {

using ImportColumn = exchange::ExpenseColumn;

constexpr std::size_t kMostEvidence = 50;  // files of one row

// The column that a field of the record came from.
std::optional<ImportColumn> columnOfField(std::string_view field) {
  constexpr auto kFields = std::to_array<std::pair<std::string_view, ImportColumn>>({
      {"project_id", ImportColumn::Project},
      {"mission_id", ImportColumn::Mission},
      {"member_id", ImportColumn::Member},
      {"budget_line_id", ImportColumn::BudgetLine},
      {"eur", ImportColumn::Amount},
  });
  for (const auto& [name, column] : kFields) {
    if (name == field) return column;
  }
  return choiceOf<ImportColumn>(field);
}

std::vector<std::string> namesOfFiles(std::string_view written) {
  std::vector<std::string> names;
  while (!written.empty()) {
    const auto end = std::min(written.find_first_of(";|"), written.size());
    if (auto name = std::string(trimmed(written.substr(0, end))); !name.empty()) {
      std::replace(name.begin(), name.end(), '\\', '/');
      names.push_back(std::move(name));
    }
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return names;
}

// A file of the folder or of one below it; never one that is reached by going up or by a path of its own.
std::optional<std::filesystem::path> fileWithin(const std::filesystem::path& folder,
                                                const std::string& name) {
  const std::filesystem::path relative(name);
  const bool goesUp =
      std::any_of(relative.begin(), relative.end(), [](const auto& part) { return part == ".."; });
  if (relative.is_absolute() || goesUp) return std::nullopt;
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(folder / relative, error);
  if (error || !std::filesystem::is_regular_file(path, error)) return std::nullopt;
  const auto root = std::filesystem::weakly_canonical(folder, error).string() + '/';
  return !error && path.string().starts_with(root) ? std::optional(path) : std::nullopt;
}

}  // namespace

struct ImportRowReader::Reading {
  const exchange::TableRow& row;
  TypedExpense typed;
  std::vector<ImportRemark> faults{};
  std::vector<ImportRemark> notes{};
  std::optional<Date> day{};
  std::optional<Date> paidOn{};
  std::optional<Money> amount{};
  std::optional<Money> eur{};
  std::optional<Id<BudgetLine>> budgetLine{};
  std::optional<PaymentMethod> method{};
  std::vector<std::filesystem::path> evidence{};
  ImportRow result;

  void refuse(ImportColumn column, Problem problem) {
    problem.place.clear();
    faults.push_back({column, std::move(problem)});
  }
  bool isRefused(std::optional<ImportColumn> column) const {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const auto& fault) { return fault.column == column; });
  }

  // The value of a cell, or why it has none.
  template <class Value>
  std::optional<Value> taken(Checked<Value> read, ImportColumn column) {
    if (read) return std::move(read).value();
    refuse(column, read.error());
    return std::nullopt;
  }
};

ImportRowReader::ImportRowReader(const store::ConsortiumFile& file, const ImportQuestion& question)
    : m_file(file), m_question(question), m_names(file), m_twins(file) {}

std::string_view ImportRowReader::cell(const exchange::TableRow& row, ImportColumn column) const {
  const auto& at = m_question.plan.of(column);
  return at && *at < row.cells.size() ? trimmed(row.cells[*at]) : std::string_view();
}

std::string ImportRowReader::text(Reading& reading, ImportColumn column) const {
  return reading.taken(importedText(cell(reading.row, column)), column).value_or(std::string());
}

std::string ImportRowReader::value(Reading& reading, ImportColumn column) const {
  return reading.taken(importedValue(cell(reading.row, column)), column).value_or(std::string());
}

void ImportRowReader::readOwner(Reading& reading) const {
  auto project = text(reading, ImportColumn::Project);
  auto mission = text(reading, ImportColumn::Mission);
  if (project.empty() && mission.empty()) {
    project = m_question.plan.project;
    mission = m_question.plan.mission;
  }
  if (!project.empty() && !mission.empty()) {
    return reading.refuse(ImportColumn::Mission, {ProblemCode::NotAllowedHere, {}, {}});
  }
  if (!project.empty()) {
    const auto owner = reading.taken(m_names.project(project), ImportColumn::Project);
    if (owner) reading.typed.owner = *owner;
  } else if (!mission.empty()) {
    const auto owner = reading.taken(m_names.mission(mission), ImportColumn::Mission);
    if (owner) reading.typed.owner = *owner;
  }
}

void ImportRowReader::readMember(Reading& reading) const {
  const auto name = text(reading, ImportColumn::Member);
  if (name.empty()) {
    reading.typed.member = m_names.memberOf(reading.typed.owner);
  } else {
    reading.typed.member = reading.taken(m_names.member(name), ImportColumn::Member);
  }
}

// The amount in francs is what stands on the voucher wherever it is given.
void ImportRowReader::readMoney(Reading& reading) const {
  const auto francs = value(reading, ImportColumn::AmountXof);
  const auto column = francs.empty() ? ImportColumn::Amount : ImportColumn::AmountXof;
  const auto written = francs.empty() ? value(reading, ImportColumn::Amount) : francs;
  const auto unit = value(reading, ImportColumn::Currency);
  auto currency = francs.empty() ? m_question.plan.currency : Currency::Xof;
  bool isSaid = !francs.empty();
  if (!unit.empty() && francs.empty()) {
    const auto named = reading.taken(importedCurrency(unit), ImportColumn::Currency);
    if (!named) return;
    currency = *named;
    isSaid = true;
  }
  if (written.empty()) {
    const bool isSaidAlready = reading.isRefused(column) || reading.isRefused(ImportColumn::AmountXof);
    if (!isSaidAlready) reading.refuse(column, {ProblemCode::Missing, {}, {}});
    return;
  }
  reading.amount = reading.taken(importedMoney(written, currency, isSaid, m_question.plan.decimal), column);
  if (!reading.amount) return;
  reading.eur = eurosOf(*reading.amount, std::nullopt);
  if (!reading.eur) reading.refuse(column, {ProblemCode::AmountTooLarge, {}, {}});
}

void ImportRowReader::readDays(Reading& reading) const {
  const auto order = m_question.plan.days.value_or(exchange::DayOrder::DayFirst);
  const auto spent = value(reading, ImportColumn::Day);
  if (!spent.empty()) {
    reading.day = reading.taken(importedDay(spent, order), ImportColumn::Day);
  } else if (!reading.isRefused(ImportColumn::Day)) {
    reading.refuse(ImportColumn::Day, {ProblemCode::Missing, {}, {}});
  }
  const auto paid = value(reading, ImportColumn::PaidOn);
  if (!paid.empty()) reading.paidOn = reading.taken(importedDay(paid, order), ImportColumn::PaidOn);
  const auto method = text(reading, ImportColumn::PaymentMethod);
  if (!method.empty()) reading.method = reading.taken(importedMethod(method), ImportColumn::PaymentMethod);
}

void ImportRowReader::readAccount(Reading& reading) {
  const auto account = text(reading, ImportColumn::Account);
  if (!account.empty()) {
    reading.typed.account =
        reading.taken(m_names.account(account), ImportColumn::Account).value_or(std::string());
  }
  const auto name = text(reading, ImportColumn::BudgetLine);
  const bool isOwnerKnown =
      !reading.isRefused(ImportColumn::Project) && !reading.isRefused(ImportColumn::Mission);
  if (name.empty() || !isOwnerKnown) return;
  const auto line = reading.taken(m_names.budgetLine(reading.typed.owner, name), ImportColumn::BudgetLine);
  if (!line) return;
  reading.budgetLine = line->id;
  if (account.empty()) reading.typed.account = line->account;
}

void ImportRowReader::findEvidence(Reading& reading) const {
  if (!m_question.evidence) return;
  const auto names = namesOfFiles(text(reading, ImportColumn::Evidence));
  if (names.size() > kMostEvidence) {
    return reading.refuse(ImportColumn::Evidence, {ProblemCode::TooBig, {}, {std::to_string(kMostEvidence)}});
  }
  for (const auto& name : names) {
    if (const auto path = fileWithin(*m_question.evidence, name)) {
      reading.evidence.push_back(*path);
    } else {
      reading.notes.push_back({ImportColumn::Evidence, {ProblemCode::NotInFolder, {}, {name}}});
    }
  }
}

const std::optional<store::Verdict>& ImportRowReader::verdictOf(std::optional<Id<Organisation>> member,
                                                                Date day) {
  const auto [entry, isNew] = m_verdicts.try_emplace({member, day});
  if (isNew) entry->second = store::verdictFor(m_file, member, day);
  return entry->second;
}

// What the record's own description says, of the fields that could be read.
void ImportRowReader::judge(Reading& reading) {
  auto& expense = reading.result.expense;
  expense.paidOn = reading.paidOn;
  expense.paymentMethod = reading.method;
  expense.budgetLine = reading.budgetLine;
  expense.note = text(reading, ImportColumn::Note);
  for (auto& problem : validate(expense)) {
    const auto column = columnOfField(problem.place);
    const bool isSaid = reading.isRefused(column) ||
                        (column == ImportColumn::Amount && reading.isRefused(ImportColumn::AmountXof)) ||
                        (column == ImportColumn::Account && reading.isRefused(ImportColumn::BudgetLine));
    if (isSaid) continue;
    problem.place.clear();
    reading.faults.push_back({column, std::move(problem)});
  }
  if (reading.day) reading.result.verdict = verdictOf(expense.member, *reading.day);
}

// What the same file justifies already: a voucher, or an earlier row.
std::optional<Twin> ImportRowReader::twinByEvidence(const Reading& reading) {
  const auto& row = reading.result;
  std::optional<Twin> twin;
  for (const auto& path : reading.evidence) {
    const auto sha256 = exchange::fingerprintOf(path);
    if (!sha256) continue;
    for (const auto& document : store::documentsOfContent(m_file, *sha256)) {
      if (document.attachedTo.kind != EntityKind::Expense || twin) continue;
      const auto known = m_file.find(Id<Expense>(document.attachedTo.id));
      if (known && known->state != ExpenseState::Cancelled)
        twin = {known->number, 0, known->spentOn, known->label};
    }
    const auto [entry, isNew] =
        m_evidence.try_emplace(*sha256, Twin{0, row.line, row.expense.spentOn, row.expense.label});
    if (!isNew && !twin && entry->second.line != row.line) twin = entry->second;
  }
  return twin;
}

void ImportRowReader::sayTwin(Reading& reading, const Twin& twin, std::optional<ImportColumn> column) const {
  reading.result.state = ImportState::Duplicate;
  if (twin.line > 0) {
    reading.notes.push_back({column, {ProblemCode::RepeatsLine, {}, {std::to_string(twin.line)}}});
  } else {
    reading.notes.push_back(
        {column,
         {ProblemCode::LooksEntered, {}, {std::to_string(twin.number), formatFrench(twin.day), twin.label}}});
  }
}

void ImportRowReader::seekTwin(Reading& reading) {
  const auto& row = reading.result;
  const auto twin = m_twins.of(row.expense);
  m_twins.add(row.expense, row.line);
  const auto sameFile = twinByEvidence(reading);
  if (twin) return sayTwin(reading, *twin, std::nullopt);
  if (sameFile) sayTwin(reading, *sameFile, ImportColumn::Evidence);
}

ImportRow ImportRowReader::read(const exchange::TableRow& row) {
  const Id<Expense> id(m_file.environment().newId());
  const auto anyDay = *Date::of(2000, 1, 1);
  Reading reading{.row = row,
                  .typed = {.id = id.uuid()},
                  .result = {.line = row.line,
                             .state = ImportState::New,
                             .expense = {.id = id, .spentOn = anyDay, .amount = {}, .eur = {}}}};
  readOwner(reading);
  readMember(reading);
  readDays(reading);
  readMoney(reading);
  readAccount(reading);
  reading.typed.supplier = text(reading, ImportColumn::Supplier);
  reading.typed.supplierReference = text(reading, ImportColumn::Reference);
  reading.typed.label = text(reading, ImportColumn::Label);
  findEvidence(reading);
  auto& result = reading.result;
  result.expense = expenseDraft(reading.typed, reading.day.value_or(anyDay), reading.amount.value_or(Money()),
                                reading.eur.value_or(Money()));
  judge(reading);
  if (!reading.faults.empty()) {
    result.state = ImportState::Refused;
  } else {
    if (result.verdict && !result.verdict->empty()) result.state = ImportState::Ineligible;
    seekTwin(reading);
  }
  result.remarks = std::move(reading.faults);
  std::move(reading.notes.begin(), reading.notes.end(), std::back_inserter(result.remarks));
  result.evidence = std::move(reading.evidence);
  return std::move(reading.result);
}

}  // namespace lianes::app
