#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/due.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/report/figures.hpp"
#include "lianes/report/voucher.hpp"

// What a consortium was at a date, as plain data: all that the builders of reports and the IATI file need.
// `app` reads it from one consistent snapshot of a file. Lists of records are in the order of their ids,
// which is that of their making; what is many (vouchers) and what is large (bytes of documents) is read on
// demand, as long as the snapshot is open.
namespace lianes::report {

// One account of the list that the consortium's budgets are kept in.
struct AccountLabel {
  std::string code;     // "604", "60x"; each class ("60") before its accounts
  std::string meaning;  // the same in every list of accounts: "volunteering"
  std::string label;
};

struct AccountList {
  std::string title;
  std::string source;
  std::vector<AccountLabel> accounts;  // by code

  // The label of the account itself, else of the longest code that begins it; empty when there is none.
  std::string_view labelOf(std::string_view code) const;
  // The code of an account by what it means; empty when there is none.
  std::string_view codeOf(std::string_view meaning) const;
};

// What the report is about: a period, both days included, of the whole programme or of some projects.
struct Scope {
  Date from;
  Date to;
  std::vector<Id<MicroProject>> projects{};  // empty: the whole programme

  bool isWhole() const { return projects.empty(); }
  bool has(Id<MicroProject> project) const {
    return isWhole() || std::find(projects.begin(), projects.end(), project) != projects.end();
  }
};

// A voucher that a frozen report took, and that has not stayed as it was told last.
struct ChangedVoucher {
  Expense before;
  Expense now;
  VoucherFate fate = VoucherFate::Earlier;  // of what it is now
};

struct Facts {
  Scope scope;
  std::string fingerprint{};    // of the file's history, lower-case hexadecimal
  std::optional<Date> today{};  // by the clock, for what must not be told before it has happened
  Consortium consortium;
  Call call;
  CallRules rules{};  // in force on the last day

  std::vector<CallRule> callRules{};
  std::vector<Organisation> organisations{};
  std::vector<Person> people{};  // names and positions alone
  std::vector<Mandate> mandates{};
  std::vector<Membership> memberships{};
  std::vector<Agreement> agreements{};
  std::vector<Partnership> partnerships{};
  std::vector<MicroProject> projects{};  // all of them: `scope` says which are told
  std::vector<BudgetVersion> budgets{};
  std::vector<BudgetLine> budgetLines{};
  std::vector<Contribution> contributions{};
  std::vector<Grant> grants{};
  std::vector<Tranche> tranches{};
  std::vector<Mission> missions{};
  std::vector<MissionShare> missionShares{};
  std::vector<Participation> participations{};  // without passports, contacts and travel
  std::vector<Meeting> meetings{};
  std::vector<ActionItem> actions{};
  std::vector<Expertise> expertises{};
  std::vector<Indicator> indicators{};
  std::vector<Measure> measures{};
  std::vector<Report> reports{};
  std::vector<Document> documents{};  // all but the evidence of vouchers

  std::vector<AccountList> accountLists{};  // by AccountingPlan
  std::vector<DueItem> due{};               // the timeline, as of the last day

  // The funding engine's view on the last day. Without a plan, why there is none. The expenses are left out
  // of both: their verdicts come with the vouchers.
  funding::Scenario scenario{};
  std::optional<funding::Plan> plan{};
  std::optional<Problem> planProblem{};

  Counting counting;                      // which vouchers the report takes
  std::vector<SpendingGroup> spending{};  // what all vouchers come to
  std::vector<PaidByOwn> paidByOwn{};     // paid from an organisation's own money
  FrancsAtParity francs{};
  VoucherStream vouchers{};                    // by day, then number
  std::map<Uuid, std::string> voucherCodes{};  // of projects and missions (domain/voucher_number.hpp)

  std::optional<Report> report{};                  // the record this one is made for
  std::optional<Report> previous{};                // the last frozen report before it
  std::optional<ReportFigures> previousFigures{};  // that it kept
  std::vector<ChangedVoucher> changedVouchers{};   // of frozen reports before this one; by day, then number
  bool isRemade = false;  // frozen, but of its documents none is kept: made anew from the records

  // A document's bytes, for pictures. Throws as the store does.
  std::function<std::string(const Document&)> bytesOf{};
};

// The record of that id, in a list of the facts.
template <Described Entity>
const Entity* findIn(const std::vector<Entity>& sorted, Id<Entity> id) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), id,
                                      [](const Entity& each, Id<Entity> wanted) { return each.id < wanted; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}
template <Described Entity>
const Entity* findIn(const std::vector<Entity>& sorted, const std::optional<Id<Entity>>& id) {
  return id ? findIn(sorted, *id) : nullptr;
}

// The number by which people name a voucher: "LESQ-2021-17". The codes are made once, for all of them.
std::map<Uuid, std::string> voucherCodesOf(const Facts& facts);
std::string voucherNumber(const Facts& facts, const Expense& expense);

// The budget that counts on a day: the latest approved version, else the latest; nothing when there is none.
// Neither a project nor a mission: the programme's pooled costs.
const BudgetVersion* budgetOf(const Facts& facts, std::optional<Id<MicroProject>> project,
                              std::optional<Id<Mission>> mission);

// Its lines, in the order of the budget.
std::vector<const BudgetLine*> linesOf(const Facts& facts, const BudgetVersion& version);

// What an organisation is called in a table: its name; "—" when there is none.
std::string nameOf(const Facts& facts, const std::optional<Id<Organisation>>& id);
std::string nameOf(const Facts& facts, const std::optional<Id<Person>>& id);
std::string nameOf(const MicroProject& project);  // "LESQ – Caniveaux"

}  // namespace lianes::report
