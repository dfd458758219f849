#include "lianes/app/report_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "lianes/app/deadlines.hpp"
#include "lianes/exchange/account_plan.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/overview_sums.hpp"

namespace lianes::app {
namespace {

constexpr std::int64_t kLargestPicture = 20 << 20;

template <Described Entity>
std::vector<Entity> byId(const store::ConsortiumFile& file) {
  auto all = store::allRecords<Entity>(file);
  std::sort(all.begin(), all.end(), [](const Entity& a, const Entity& b) { return a.id < b.id; });
  return all;
}

report::AccountList accountListOf(AccountingPlan wanted) {
  const auto& plan = exchange::accountPlan(wanted);
  report::AccountList list{plan.title, plan.source, {}};
  for (const auto& account : plan.accounts)
    list.accounts.push_back({account.code, account.meaning, account.label});
  return list;
}

// Notes and what is personal stay in the office, but for these.
constexpr std::array<std::string_view, 4> kToldOfSomeone{"honorific", "given_name", "family_name",
                                                         "position"};

template <Described Entity>
std::vector<Entity> toldById(const store::ConsortiumFile& file) {
  const auto& fields = describe(Description<Entity>::kind).fields;
  auto all = byId<Entity>(file);
  for (auto& entity : all) {
    auto record = toRecord(entity);
    for (std::size_t at = 0; at < fields.size(); ++at) {
      const auto name = fields[at].name;
      const bool isTold =
          std::find(kToldOfSomeone.begin(), kToldOfSomeone.end(), name) != kToldOfSomeone.end();
      if (!isTold && (fields[at].options.personal || name == "note")) record.values[at] = FieldValue();
    }
    entity = fromRecord<Entity>(record);
  }
  return all;
}

std::vector<Document> documentsOf(const store::ConsortiumFile& file) {
  auto documents = store::allRecords<Document>(file);
  std::erase_if(documents,
                [](const Document& document) { return document.attachedTo.kind == EntityKind::Expense; });
  std::sort(documents.begin(), documents.end(),
            [](const Document& a, const Document& b) { return a.id < b.id; });
  return documents;
}

// Whether a pass over the vouchers also reads the names of their evidence.
enum class Depth : std::uint8_t { Amounts, Evidence };

// Few vouchers have any: read once, not for each voucher of each pass.
using ImputationsOf = std::map<Id<Expense>, std::vector<Imputation>>;

ImputationsOf imputationsOf(const store::ConsortiumFile& file) {
  ImputationsOf all;
  for (auto& imputation : store::allRecords<Imputation>(file)) {
    all[imputation.expense].push_back(std::move(imputation));
  }
  return all;
}

// How a pass over the vouchers goes.
struct Pass {
  report::Counting counting;
  std::shared_ptr<const ImputationsOf> imputations;
  std::function<bool()> wanted;
};

report::Voucher voucherOf(const store::ConsortiumFile& file, store::ExpenseRow row, const Pass& pass,
                          Depth depth) {
  report::Voucher voucher{std::move(row.expense)};
  voucher.isJudged = row.verdict.has_value();
  voucher.reasons = row.verdict.value_or(store::Verdict());
  voucher.hasEvidence = row.hasEvidence;
  voucher.fate = report::fateOf(voucher.expense, voucher.isJudged && voucher.reasons.empty(), pass.counting);
  if (voucher.fate == report::VoucherFate::OutOfScope) return voucher;
  if (const auto found = pass.imputations->find(voucher.expense.id); found != pass.imputations->end()) {
    voucher.imputations = found->second;
  }
  if (depth == Depth::Evidence && voucher.hasEvidence) {
    const RecordReference expense{EntityKind::Expense, voucher.expense.id.uuid()};
    voucher.evidence =
        store::allRecords<Document>(file, {{"attached_to", expense.text()}, {"kind_of", "evidence"}});
  }
  return voucher;
}

report::VoucherStream vouchersOf(const store::ConsortiumFile& file, Pass pass, Depth depth) {
  return [&file, pass = std::move(pass), depth](const auto& take) {
    constexpr std::size_t kPage = 500;
    store::ExpenseQuery query;
    query.most = kPage;
    if (pass.counting.projects.size() == 1) query.filter.project = pass.counting.projects.front();
    do {
      if (pass.wanted && !pass.wanted()) throw WritingStopped();
      auto page = store::listExpenses(file, query);
      for (auto& row : page.rows) take(voucherOf(file, std::move(row), pass, depth));
      query.after = page.next;
    } while (query.after);
  };
}

void readRecords(const store::ConsortiumFile& file, report::Facts& facts) {
  facts.callRules = store::allRecords<CallRule>(file, {{"call_id", facts.call.id.text()}});
  facts.organisations = byId<Organisation>(file);
  facts.people = toldById<Person>(file);
  facts.mandates = byId<Mandate>(file);
  facts.memberships = byId<Membership>(file);
  facts.agreements = byId<Agreement>(file);
  facts.partnerships = byId<Partnership>(file);
  facts.projects = byId<MicroProject>(file);
  facts.budgets = byId<BudgetVersion>(file);
  facts.budgetLines = byId<BudgetLine>(file);
  facts.contributions = byId<Contribution>(file);
  facts.grants = byId<Grant>(file);
  facts.tranches = byId<Tranche>(file);
  facts.missions = toldById<Mission>(file);
  facts.missionShares = byId<MissionShare>(file);
  facts.voucherCodes = report::voucherCodesOf(facts);
  facts.participations = toldById<Participation>(file);
  facts.meetings = byId<Meeting>(file);
  facts.actions = byId<ActionItem>(file);
  facts.expertises = byId<Expertise>(file);
  facts.indicators = byId<Indicator>(file);
  facts.measures = byId<Measure>(file);
  facts.reports = byId<Report>(file);
  facts.documents = documentsOf(file);
  facts.accountLists = {accountListOf(AccountingPlan::Cerfa15059), accountListOf(AccountingPlan::Anc2018)};
  facts.due = dueItems(file, facts.scope.to);
}

void readPlan(funding::Scenario scenario, report::Facts& facts) {
  auto plan = funding::plan(scenario);
  if (plan) {
    facts.plan = std::move(plan).value();
  } else {
    facts.planProblem = plan.error();
  }
  facts.scenario = std::move(scenario);
}

std::tuple<Date, bool, std::int64_t> placeInOrder(const Report& report) {
  return {report.periodEnd, report.kind == ReportKind::Final, report.number};
}

// Without a record, a new one of the period would be the last of those that end with it.
std::tuple<Date, bool, std::int64_t> placeInOrder(const ReportRequest& request,
                                                  const std::optional<Report>& record) {
  if (record) return placeInOrder(*record);
  return {request.to, request.kind == ReportKind::Final, INT64_MAX};
}

std::vector<Id<Report>> laterReports(const store::ConsortiumFile& file, const ReportRequest& request,
                                     const std::optional<Report>& record) {
  std::vector<Id<Report>> later;
  for (const auto& report : store::allRecords<Report>(file)) {
    if (placeInOrder(report) > placeInOrder(request, record)) later.push_back(report.id);
  }
  return later;
}

void readPrevious(const store::ConsortiumFile& file, const ReportRequest& request, report::Facts& facts) {
  for (const auto& report : facts.reports) {
    const bool isBefore = placeInOrder(report) < placeInOrder(request, facts.report);
    if (!isBefore || report.state == ReportState::Draft) continue;
    if (!facts.previous || comesAfter(report, *facts.previous)) facts.previous = report;
  }
  if (!facts.previous) return;
  for (const auto& document : facts.documents) {
    const bool isOfIt = document.attachedTo == RecordReference{EntityKind::Report, facts.previous->id.uuid()};
    constexpr std::int64_t kMost = 4 << 20;
    if (!isOfIt || document.mediaType != report::kFiguresMediaType || document.size > kMost) continue;
    facts.previousFigures = report::readFigures(store::documentBytes(file, document, kMost));
  }
}

bool isFreezing(const store::Change& change) {
  const auto stateOf = [](const std::optional<Record>& record) {
    return record ? fromRecord<Report>(*record).state : ReportState::Draft;
  };
  return change.kind == EntityKind::Report && stateOf(change.before) == ReportState::Draft &&
         stateOf(change.after) != ReportState::Draft;
}

// The step that froze a report last.
std::optional<store::StepNumber> freezingStep(const store::ConsortiumFile& file, Id<Report> report) {
  const RecordReference reference{EntityKind::Report, report.uuid()};
  store::JournalPage page{.record = reference};
  for (auto steps = store::steps(file, page); !steps.empty(); steps = store::steps(file, page)) {
    for (const auto& step : steps) {
      for (const auto& change : store::changesOf(file, step.number)) {
        if (change.id == report.uuid() && isFreezing(change)) return step.number;
      }
    }
    page.before = steps.back().number;
  }
  return std::nullopt;
}

bool isTouchedSince(const store::ConsortiumFile& file, const Expense& expense, store::StepNumber since) {
  const RecordReference reference{EntityKind::Expense, expense.id.uuid()};
  const auto newest = store::steps(file, {.most = 1, .record = reference});
  return !newest.empty() && newest.front().number > since;
}

bool isToldOtherwise(const Expense& before, const Expense& now) {
  const auto told = [](const Expense& expense) {
    return std::tie(expense.eur, expense.state, expense.report, expense.account, expense.spentOn,
                    expense.inKind);
  };
  return told(before) != told(now);
}

// Of the vouchers that frozen reports before this one took: what is no longer as the last of them told it.
void readChanges(const store::ConsortiumFile& file, report::Facts& facts) {
  const auto frozen = facts.previous ? freezingStep(file, facts.previous->id) : std::nullopt;
  if (!frozen) return;
  for (const auto& report : facts.reports) {
    const bool isBefore = report.id == facts.previous->id || comesAfter(*facts.previous, report);
    if (!isBefore || report.state == ReportState::Draft) continue;
    for (auto& now : store::allRecords<Expense>(file, {{"report_id", report.id.text()}})) {
      if (!isTouchedSince(file, now, *frozen)) continue;
      const auto record = store::findAt(file, EntityKind::Expense, now.id.uuid(), *frozen);
      if (!record) continue;
      auto before = fromRecord<Expense>(*record);
      const bool isOfIt = before.report == report.id;
      if (isOfIt && isToldOtherwise(before, now)) {
        facts.changedVouchers.push_back({std::move(before), std::move(now)});
      }
    }
  }
  std::sort(facts.changedVouchers.begin(), facts.changedVouchers.end(),
            [](const report::ChangedVoucher& a, const report::ChangedVoucher& b) {
              return std::tie(a.now.spentOn, a.now.number, a.now.id) <
                     std::tie(b.now.spentOn, b.now.number, b.now.id);
            });
}

// What becomes now of those that have changed is seen as the vouchers pass.
report::VoucherStream notingFates(report::VoucherStream vouchers, std::vector<report::ChangedVoucher>& all) {
  std::map<Id<Expense>, report::ChangedVoucher*> changed;
  for (auto& each : all) changed.emplace(each.now.id, &each);
  return [vouchers = std::move(vouchers), changed = std::move(changed)](const auto& take) {
    vouchers([&](const report::Voucher& voucher) {
      if (const auto found = changed.find(voucher.expense.id); found != changed.end()) {
        found->second->fate = voucher.fate;
      }
      take(voucher);
    });
  };
}

bool isRemade(const report::Facts& facts) {
  if (!facts.report || facts.report->state == ReportState::Draft) return false;
  const RecordReference reference{EntityKind::Report, facts.report->id.uuid()};
  return std::none_of(facts.documents.begin(), facts.documents.end(), [&](const Document& document) {
    return document.attachedTo == reference && document.kind == DocumentKind::Report &&
           document.mediaType != report::kFiguresMediaType;
  });
}

Problems problemsOf(const store::ConsortiumFile& file, const ReportRequest& request) {
  Problems problems;
  if (request.to < request.from) problems.push_back({ProblemCode::EndBeforeStart, "--to", {}});
  for (const auto& project : request.projects) {
    if (!file.find(project)) problems.push_back({ProblemCode::RecordMissing, "--project", {project.text()}});
  }
  if (request.report && !file.find(*request.report)) {
    problems.push_back({ProblemCode::RecordMissing, "report", {request.report->text()}});
  }
  return problems;
}

}  // namespace

Result<ReportFacts, Problems> gatherFacts(const store::ConsortiumFile& file, const ReportRequest& request) {
  ReportFacts gathered;
  gathered.m_snapshot = std::make_unique<store::Snapshot>(file);
  if (auto problems = problemsOf(file, request); !problems.empty()) return failure(std::move(problems));
  auto scenario = store::readScenarioWithoutExpenses(file, request.to);
  if (!scenario) return failure(scenario.error());

  const auto consortium = store::allRecords<Consortium>(file).front();
  const auto call = file.find(consortium.call);
  require(call.has_value(), "a consortium has its call");
  const auto record = request.report ? file.find(*request.report) : std::nullopt;
  const bool isClosed = record && record->state != ReportState::Draft;
  const report::Counting counting{request.kind,
                                  request.from,
                                  request.to,
                                  request.report,
                                  request.projects,
                                  isClosed,
                                  laterReports(file, request, record),
                                  request.isByDate};
  gathered.m_facts = std::make_unique<report::Facts>(
      report::Facts{.scope = {request.from, request.to, request.projects},
                    .fingerprint = store::fingerprintOf(file),
                    .today = Date::parse(file.environment().now().text().substr(0, 10)),
                    .consortium = consortium,
                    .call = *call,
                    .rules = scenario->rules,
                    .counting = counting});
  auto& facts = *gathered.m_facts;
  facts.report = record;
  readRecords(file, facts);
  readPlan(std::move(scenario).value(), facts);
  facts.isRemade = isRemade(facts);
  readPrevious(file, request, facts);
  readChanges(file, facts);
  const Pass pass{counting, std::make_shared<const ImputationsOf>(imputationsOf(file)), request.wanted};
  auto summary = report::summarise(notingFates(vouchersOf(file, pass, Depth::Amounts), facts.changedVouchers),
                                   request.report);
  facts.spending = std::move(summary.groups);
  facts.paidByOwn = std::move(summary.paidByOwn);
  facts.francs = summary.francs;
  facts.vouchers = vouchersOf(file, pass, Depth::Evidence);
  facts.bytesOf = [&file](const Document& document) {
    return document.size > kLargestPicture ? std::string()
                                           : store::documentBytes(file, document, kLargestPicture);
  };
  return gathered;
}

std::optional<Consortium> onlyConsortium(const store::ConsortiumFile& file) {
  auto all = store::allRecords<Consortium>(file);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

bool comesAfter(const Report& report, const Report& other) {
  return placeInOrder(report) > placeInOrder(other);
}

std::optional<Report> reportOf(const store::ConsortiumFile& file, ReportKind kind, Date from, Date to) {
  std::optional<Report> newest;
  for (auto& report : store::allRecords<Report>(file)) {
    if (report.kind != kind || report.periodStart != from || report.periodEnd != to) continue;
    if (!newest || newest->number < report.number) newest = std::move(report);
  }
  return newest;
}

}  // namespace lianes::app
