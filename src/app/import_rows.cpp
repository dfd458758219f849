#include "app/import_rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>
#include <utility>

#include "app/expense_draft.hpp"
#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/vouchers.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/account.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/exchange/fingerprint.hpp"
#include "lianes/store/expense_rows.hpp"

namespace lianes::app {
namespace {

using ImportColumn = exchange::ExpenseColumn;

constexpr std::size_t kMostEvidence = 50;   // files of one row
constexpr std::string_view kLeftOut = "-";  // what an account of a table means where it is no expense

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
  std::optional<Ratio> rate{};
  bool isReceived = false;
  bool isChargeSaid = false;  // the table itself names an account of charges for the row
  std::optional<Problem> aside{};
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

namespace {

// Programs and banks repeat nothing: two rows that are alike are two of them.
ImportTwins::Manner mannerOf(const ImportPlan& plan, const TableFacts& facts) {
  using exchange::TableSource;
  const bool isOurs = plan.source == TableSource::LianesRecords || plan.source == TableSource::LianesReport;
  return {plan.source != TableSource::Unknown || facts.isStatement, isOurs};
}

}  // namespace

ImportRowReader::ImportRowReader(const store::ConsortiumFile& file, const ImportQuestion& question,
                                 const ImportPlan& plan)
    : m_file(file),
      m_question(question),
      m_plan(plan),
      m_facts(factsOf(plan, question.table)),
      m_money(m_plan, m_facts),
      m_aside(rowsAside(plan, question.table, m_facts)),
      m_names(file),
      m_twins(file, mannerOf(plan, m_facts)) {
  if (m_aside.hasUnsaidSums) {
    m_facts.doubts.push_back({wording::TableQuestion::Sums, "sums", {}, {"total", "expense"}});
  }
  askAboutAccounts();
}

// Programs name accounts in their own words.
bool ImportRowReader::hasCategories() const { return m_plan.source != exchange::TableSource::Unknown; }

// The account of rows that name none, and what the names of another program mean.
void ImportRowReader::askAboutAccounts() {
  constexpr std::size_t kMostAsked = 200;
  const bool hasColumn = m_plan.of(ImportColumn::Account) || m_plan.of(ImportColumn::BudgetLine) ||
                         m_plan.source == exchange::TableSource::LianesReport;
  if (!hasColumn && m_plan.account.empty()) {
    m_facts.doubts.push_back({wording::TableQuestion::Account, "account", {}, {}});
  }
  if (!m_plan.of(ImportColumn::Account)) return;
  std::map<std::string, std::string> unknown;  // by the folded form
  std::size_t known = 0;
  for (auto at = m_plan.firstRow; at < m_question.table.rows.size(); ++at) {
    const auto& row = m_question.table.rows[at];
    const auto written = importedText(cell(row, ImportColumn::Account));
    if (row.setAside || row.refused || m_aside.aside.contains(at) || !written || written->empty()) continue;
    const bool isMeant =
        m_plan.accounts.contains(*written) || m_names.account(*written, hasCategories()).ok();
    if (isMeant) ++known;
    const auto money = m_money.read(row);
    if (!isMeant && money.spent && !money.isReceived) unknown.try_emplace(foldForSearch(*written), *written);
  }
  // Among many that are understood the others are mistakes of their rows.
  if (unknown.size() > kMostAsked || known >= unknown.size() * 2 + 2) return;
  for (const auto& [folded, name] : unknown) {
    m_facts.doubts.push_back({wording::TableQuestion::AccountOf, "account:" + name, name, {}});
  }
}

std::string_view ImportRowReader::cell(const exchange::TableRow& row, ImportColumn column) const {
  const auto& at = m_plan.of(column);
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
    project = m_plan.project;
    mission = m_plan.mission;
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

// What came in is no expense: it gives back a part of one where the table itself says of which account,
// unless a bank wrote it.
void ImportRowReader::readMoney(Reading& reading) const {
  auto money = m_money.read(reading.row);
  for (auto& [column, problem] : money.faults) reading.refuse(column, std::move(problem));
  reading.amount = money.spent;
  reading.rate = money.rate;
  if (!reading.amount) return;
  const bool isRefund = reading.isChargeSaid && !m_facts.isStatement;
  if (money.isReceived && !isRefund) reading.aside = Problem{ProblemCode::IsMoneyReceived, {}, {}};
  reading.eur = eurosOf(*reading.amount, reading.rate);
  if (!reading.eur) reading.refuse(ImportColumn::Amount, {ProblemCode::AmountTooLarge, {}, {}});
}

void ImportRowReader::readDays(Reading& reading) const {
  const auto order = m_facts.days;
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
  auto account = text(reading, ImportColumn::Account);
  const auto meant = m_plan.accounts.find(account);
  if (meant != m_plan.accounts.end() && meant->second == kLeftOut) {
    reading.aside = Problem{ProblemCode::IsLeftByAnswer, {}, {account}};
  } else if (!account.empty()) {
    const auto& name = meant == m_plan.accounts.end() ? account : meant->second;
    reading.typed.account =
        reading.taken(m_names.account(name, hasCategories()), ImportColumn::Account).value_or(std::string());
    const auto kind = accountClass(reading.typed.account);
    reading.isChargeSaid = kind == AccountClass::Charge || kind == AccountClass::InKindCharge;
    const bool isOther = kind == AccountClass::Product || kind == AccountClass::InKindProduct;
    if (isOther) reading.aside = Problem{ProblemCode::IsNotCharge, {}, {account}};
  }
  const auto name = text(reading, ImportColumn::BudgetLine);
  const bool isOwnerKnown =
      !reading.isRefused(ImportColumn::Project) && !reading.isRefused(ImportColumn::Mission);
  if (!name.empty() && isOwnerKnown) {
    const auto line = reading.taken(m_names.budgetLine(reading.typed.owner, name), ImportColumn::BudgetLine);
    if (line) reading.budgetLine = line->id;
    if (line && account.empty()) reading.typed.account = line->account;
  }
  const bool isDefault = account.empty() && reading.typed.account.empty() && !m_plan.account.empty();
  if (!isDefault) return;
  reading.typed.account =
      reading.taken(m_names.account(m_plan.account), ImportColumn::Account).value_or(std::string());
}

// The texts of known programs stand in for each other: a memo that is empty leaves the name of who was paid.
void ImportRowReader::readTexts(Reading& reading) const {
  reading.typed.supplier = text(reading, ImportColumn::Supplier);
  reading.typed.supplierReference = text(reading, ImportColumn::Reference);
  reading.typed.label = text(reading, ImportColumn::Label);
  const bool mayStandIn = m_plan.source != exchange::TableSource::Unknown || !m_plan.of(ImportColumn::Label);
  if (reading.typed.label.empty() && mayStandIn && !reading.isRefused(ImportColumn::Label)) {
    reading.typed.label =
        reading.typed.supplier.empty() ? text(reading, ImportColumn::Account) : reading.typed.supplier;
  }
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
  expense.rate = reading.rate;
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
  const auto day = formatFrench(twin.day);
  const auto number = std::to_string(twin.number);
  if (twin.line > 0) {
    reading.notes.push_back({column, {ProblemCode::RepeatsLine, {}, {std::to_string(twin.line)}}});
  } else if (column || twin.isSameAmount(reading.result.expense)) {
    reading.notes.push_back({column, {ProblemCode::LooksEntered, {}, {number, day, twin.label}}});
  } else {
    reading.result.state = ImportState::Changed;
    reading.notes.push_back(
        {column, {ProblemCode::EnteredOtherwise, {}, {number, day, twin.label, formatFrench(twin.amount)}}});
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

bool ImportRowReader::isSetAside(std::size_t at, ImportRow& result) const {
  const auto& row = m_question.table.rows[at];
  const auto found = m_aside.aside.find(at);
  if (!row.setAside && found == m_aside.aside.end()) return false;
  result.state = ImportState::SetAside;
  result.remarks.push_back({std::nullopt, row.setAside ? *row.setAside : found->second});
  return true;
}

// A row that is cut in more cells than the head names, or that says that it is a total and is none.
void ImportRowReader::refuseBroken(Reading& reading, std::size_t at) const {
  const auto& row = reading.row;
  if (row.refused) reading.faults.push_back({std::nullopt, *row.refused});
  const auto found = m_aside.refused.find(at);
  if (found != m_aside.refused.end()) reading.faults.push_back({std::nullopt, found->second});
  // No separator cuts the cells of a spreadsheet.
  if (m_plan.headCells == 0 || row.refused || !row.kinds.empty()) return;
  std::size_t filled = row.cells.size();
  while (filled > 0 && trimmed(row.cells[filled - 1]).empty()) --filled;
  if (filled <= m_plan.headCells) return;
  reading.faults.push_back(
      {std::nullopt,
       {ProblemCode::MoreCellsThanHeads, {}, {std::to_string(filled), std::to_string(m_plan.headCells)}}});
}

// Our own records say by their id what they are, and the vouchers of a report by their day and amount.
void ImportRowReader::readOwn(Reading& reading) {
  using exchange::TableSource;
  const auto& cells = reading.row.cells;
  std::optional<Twin> twin;
  if (m_plan.source == TableSource::LianesRecords && !cells.empty()) {
    twin = m_twins.withId(std::string(trimmed(cells.front())));
  } else if (m_plan.source == TableSource::LianesReport && reading.day && reading.amount) {
    twin = m_twins.of(reading.result.expense);
  }
  if (!twin) return;
  reading.faults.clear();
  reading.aside.reset();
  sayTwin(reading, *twin, std::nullopt);
}

ImportRow ImportRowReader::read(std::size_t at) {
  const auto& row = m_question.table.rows[at];
  const Id<Expense> id(m_file.environment().newId());
  const auto anyDay = *Date::of(2000, 1, 1);
  Reading reading{.row = row,
                  .typed = {.id = id.uuid()},
                  .result = {.line = row.line,
                             .state = ImportState::New,
                             .expense = {.id = id, .spentOn = anyDay, .amount = {}, .eur = {}}}};
  auto& result = reading.result;
  const bool isAside = isSetAside(at, result);
  refuseBroken(reading, at);
  readOwner(reading);
  readMember(reading);
  readDays(reading);
  readAccount(reading);
  readMoney(reading);
  readTexts(reading);
  findEvidence(reading);
  result.expense = expenseDraft(reading.typed, reading.day.value_or(anyDay), reading.amount.value_or(Money()),
                                reading.eur.value_or(Money()));
  if (isAside) return std::move(reading.result);
  judge(reading);
  readOwn(reading);
  const bool isKnown = result.state != ImportState::New;
  if (reading.aside && !isKnown) {
    result.state = ImportState::SetAside;
    result.remarks.push_back({std::nullopt, *reading.aside});
    return std::move(reading.result);
  }
  if (!reading.faults.empty()) {
    result.state = ImportState::Refused;
  } else if (!isKnown) {
    if (result.verdict && !result.verdict->empty()) result.state = ImportState::Ineligible;
    seekTwin(reading);
  }
  result.remarks = std::move(reading.faults);
  std::move(reading.notes.begin(), reading.notes.end(), std::back_inserter(result.remarks));
  result.evidence = std::move(reading.evidence);
  return std::move(reading.result);
}

}  // namespace lianes::app
