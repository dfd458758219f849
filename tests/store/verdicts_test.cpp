#include "lianes/store/verdicts.hpp"

#include <catch2/catch.hpp>

#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using funding::Ineligibility;
using test::SampleConsortium;

// A voucher of the 24th of August by a commune whose letter came on the 25th.
struct EarlyVoucher {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject project = sample.project(roncq, "Forage", "1000.00");
  Expense expense = sample.expenseOf(project, roncq, 1, "2020-08-24", "50.00");

  EarlyVoucher() { sample.add(expense); }
  std::optional<Verdict> verdict() const { return verdictOf(*sample.file, expense.id); }
};

const Verdict kEligible;
const Verdict kTooEarly{Ineligibility::BeforeStart};

}  // namespace

TEST_CASE("An expense is judged when it is entered") {
  const EarlyVoucher early;
  CHECK(early.verdict() == kTooEarly);
}

TEST_CASE("An expense is judged again when its day moves, and when that is undone") {
  EarlyVoucher early;
  early.expense.spentOn = early.sample.on("2020-08-25");
  early.sample.change(early.expense);
  CHECK(early.verdict() == kEligible);
  REQUIRE(early.sample.file->undo().ok());
  CHECK(early.verdict() == kTooEarly);
  REQUIRE(early.sample.file->redo().ok());
  CHECK(early.verdict() == kEligible);
}

TEST_CASE("A member's expenses are judged again when its letter's date changes") {
  EarlyVoucher early;
  early.roncq.membership.letterReceivedOn = early.sample.on("2020-08-20");
  early.sample.change(early.roncq.membership);
  CHECK(early.verdict() == kEligible);
  early.roncq.membership.letterReceivedOn.reset();
  early.sample.change(early.roncq.membership);
  CHECK(early.verdict() == Verdict{Ineligibility::NoLetter});
  early.sample.remove(early.roncq.membership);
  CHECK(early.verdict() == Verdict{Ineligibility::NoLetter});
}

TEST_CASE("Every expense is judged again when a rule of the call changes") {
  EarlyVoucher early;
  early.sample.rule(RuleName::EligibilityStart, "fixed");
  CHECK_FALSE(early.verdict());  // the fixed start has no date yet: the rules do not hold together
  early.sample.rule(RuleName::EligibilityFixed, "2020-08-01");
  CHECK(early.verdict() == kEligible);
  REQUIRE(early.sample.file->undo().ok());
  REQUIRE(early.sample.file->undo().ok());
  CHECK(early.verdict() == kTooEarly);
}

TEST_CASE("A preview names the expenses whose verdict would change, and changes nothing") {
  EarlyVoucher early;
  early.sample.add(early.sample.expenseOf(early.project, early.roncq, 2, "2020-12-01", "10.00"));
  auto moved = early.roncq.membership;
  moved.letterReceivedOn = early.sample.on("2020-08-24");
  const auto changes =
      previewVerdicts(*early.sample.file, {{StepAction::Changed, {}}, {Update{toRecord(moved)}}});
  REQUIRE(changes.size() == 1);
  CHECK(changes.front() == VerdictChange{early.expense.id, kTooEarly, kEligible});
  CHECK(early.verdict() == kTooEarly);
}

TEST_CASE("A voucher is not removed, and keeps its number, its project and its year") {
  EarlyVoucher early;
  const auto codeFor = [&](const Edit& edit) {
    const auto done = early.sample.file->perform({{StepAction::Changed, {}}, {edit}});
    REQUIRE_FALSE(done.ok());
    return std::pair(done.error().front().code, done.error().front().place);
  };
  const auto kFixed = ProblemCode::VoucherFixed;
  CHECK(codeFor(Remove{EntityKind::Expense, early.expense.id.uuid()}).first == ProblemCode::VoucherStays);
  auto changed = early.expense;
  changed.number = 2;
  CHECK(codeFor(Update{toRecord(changed)}) == std::pair(kFixed, std::string("edits[0].number")));
  changed = early.expense;
  changed.spentOn = early.sample.on("2021-08-24");
  CHECK(codeFor(Update{toRecord(changed)}) == std::pair(kFixed, std::string("edits[0].spent_on")));
  changed = early.expense;
  changed.project = early.sample.project(early.roncq, "Autre", "1.00").id;
  CHECK(codeFor(Update{toRecord(changed)}) == std::pair(kFixed, std::string("edits[0].project_id")));
}

TEST_CASE("Vouchers of a project and year are numbered without a gap, in any order within a step") {
  EarlyVoucher early;
  const auto voucher = [&](std::int64_t number, const char* day) {
    return Insert{toRecord(early.sample.expenseOf(early.project, early.roncq, number, day, "10.00"))};
  };
  const auto enter = [&](std::vector<Edit> edits) {
    return early.sample.file->perform({{StepAction::Added, {}}, std::move(edits)});
  };
  const auto refused = enter({voucher(3, "2020-09-01")});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::VoucherGap);
  CHECK(enter({voucher(3, "2020-09-01"), voucher(2, "2020-09-02")}).ok());
  CHECK(enter({voucher(1, "2021-01-04")}).ok());
}

TEST_CASE("Undoing the entry of a voucher removes it") {
  EarlyVoucher early;
  REQUIRE(early.sample.file->undo().ok());
  CHECK_FALSE(early.sample.file->find(early.expense.id));
  CHECK_FALSE(early.verdict());
}

}  // namespace lianes::store
