#include "lianes/app/budget.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/sample_file.hpp"

namespace lianes::app::budget_test {
namespace {

class BudgetFixture {
 public:
  BudgetFixture() {
    file.emplace(test::openSample(
        m_folder.path() / "exemple.lianes",
        {[] { return Instant(1'650'000'000'000); }, [this] { return newId(); }, "Awa (exemple fictif)"}));
  }
  Uuid newId() { return m_source.next(); }

  Id<MicroProject> project(std::string_view code) const {
    const auto page = store::listRecords(*file, {.kind = EntityKind::MicroProject});
    for (const auto& record : page->records) {
      if (fromRecord<MicroProject>(record).code == code) return Id<MicroProject>(record.id);
    }
    FAIL("no such project");
    return Id<MicroProject>(newUuid());
  }
  store::StepNumber perform(const StepOrProblem& step) {
    REQUIRE(step.ok());
    const auto done = file->perform(*step);
    REQUIRE(done.ok());
    return *done;
  }
  BudgetLine charge(Id<BudgetVersion> version, std::string label, Money amount) {
    return {.id = Id<BudgetLine>(newId()),
            .version = version,
            .account = "604",
            .label = std::move(label),
            .amount = amount,
            .eur = {}};
  }

 private:
  static Uuid newUuid() { return Uuid(Uuid::Bytes{}); }
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
};

}  // namespace

TEST_CASE("The budget of Roncq comes to the sketch's figures, and its gifts in kind are equal") {
  BudgetFixture fixture;
  const auto versions = budgetVersions(*fixture.file, fixture.project("RONC"));
  REQUIRE(versions.size() == 2);
  const auto totals = totalsOf(budgetLines(*fixture.file, versions.back().id));
  REQUIRE(totals.ok());
  CHECK(totals->of(BudgetSection::Charges) == Money::cents(1'629'623));
  CHECK(totals->missing().isZero());
  CHECK(totals->inKindGap().isZero());
  CHECK(totals->of(BudgetSection::InKindUses) == Money::cents(60'000));
  CHECK(totals->byClass.at("62") == Money::cents(128'000));
}

TEST_CASE("A line's amount is its quantity times its unit price, and its euros are converted at parity") {
  BudgetFixture fixture;
  const auto first = firstVersionStep(*fixture.file, fixture.project("RONC"));
  fixture.perform(first);
  const auto version = fromRecord<BudgetVersion>(std::get<store::Insert>(first.edits.front()).record);
  REQUIRE_FALSE(version.approvedOn);
  auto line = fixture.charge(version.id, "Forage (exemple fictif)", Money::francs(0));
  line.quantity = Ratio(25, 10);
  line.unitPrice = Money::francs(655'957);
  fixture.perform(lineStep(*fixture.file, line));
  const auto saved = fixture.file->find(line.id);
  REQUIRE(saved);
  CHECK(saved->amount == Money::francs(1'639'893));  // 1 639 892,5 rounded half up, once
  CHECK(saved->eur == Money::cents(250'000));
  CHECK(saved->position == 1);
}

TEST_CASE("An approved version refuses lines, and a revision is a draft with a copy of each of its lines") {
  BudgetFixture fixture;
  const auto project = fixture.project("RONC");
  const auto approved = budgetVersions(*fixture.file, project).back();
  const auto refused = lineStep(*fixture.file, fixture.charge(approved.id, "Pompe", Money::cents(1)));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::NotAllowedHere);
  CHECK_FALSE(revisionStep(*fixture.file, project, "").ok());

  const auto step =
      fixture.perform(revisionStep(*fixture.file, project, "Pompe plus forte (exemple fictif)"));
  const auto revision = budgetVersions(*fixture.file, project).back();
  CHECK(revision.number == approved.number + 1);
  CHECK(revision.kind == BudgetVersionKind::Revised);
  CHECK_FALSE(revision.approvedOn);
  const auto copied =
      compareBudgets(budgetLines(*fixture.file, approved.id), budgetLines(*fixture.file, revision.id));
  REQUIRE(copied.size() == budgetLines(*fixture.file, approved.id).size());
  for (const auto& line : copied) CHECK_FALSE(line.isChanged());
  REQUIRE(fixture.file->undo(step).ok());
  CHECK(budgetVersions(*fixture.file, project).size() == 2);
}

TEST_CASE("A version is approved with its day and reason, once, and only when 86 equals 87") {
  BudgetFixture fixture;
  const auto project = fixture.project("RONC");
  fixture.perform(revisionStep(*fixture.file, project, "Essai (exemple fictif)"));
  const auto draft = budgetVersions(*fixture.file, project).back().id;
  auto gift = fixture.charge(draft, "Repas (exemple fictif)", Money::cents(5'000));
  gift.account = "860";
  moveTo(gift, BudgetSection::InKindUses);
  fixture.perform(lineStep(*fixture.file, gift));
  const auto day = *Date::of(2021, 6, 1);
  const auto unbalanced = approvalStep(*fixture.file, draft, day, "Essai");
  REQUIRE_FALSE(unbalanced.ok());
  CHECK(unbalanced.error().code == ProblemCode::UnbalancedInKind);
  fixture.perform(removeLinesStep(*fixture.file, draft, std::vector{gift.id}));
  fixture.perform(approvalStep(*fixture.file, draft, day, "Essai (exemple fictif)"));
  CHECK(fixture.file->find(draft)->approvedOn == day);
  CHECK(approvalStep(*fixture.file, draft, day, "Essai").error().code == ProblemCode::NotAllowedHere);
}

TEST_CASE("Two versions differ line by line: added, removed, changed, and the changes add up") {
  BudgetFixture fixture;
  const auto versions = budgetVersions(*fixture.file, fixture.project("RONC"));
  const auto before = budgetLines(*fixture.file, versions.front().id);
  auto after = budgetLines(*fixture.file, versions.back().id);
  std::erase_if(after, [](const BudgetLine& line) { return line.account == "625"; });
  after.push_back(fixture.charge(versions.back().id, "Château d’eau (exemple fictif)", Money::cents(12'345)));
  after.back().account = "615";
  completeLine(after.back());
  int added = 0;
  int removed = 0;
  int changed = 0;
  Money sum;
  for (const auto& line : compareBudgets(before, after)) {
    if (!line.before) ++added;
    if (!line.after) ++removed;
    if (line.before && line.after && line.isChanged()) ++changed;
    if (sectionOf(line.after ? *line.after : *line.before) == BudgetSection::Charges) sum += line.change;
  }
  CHECK(added == 1);
  CHECK(removed == 1);
  CHECK(changed >= 1);
  const auto charges = [](const auto& lines) { return totalsOf(lines)->of(BudgetSection::Charges); };
  CHECK(sum == charges(after) - charges(before));
}

TEST_CASE("Five hundred lines are one step, which one undo takes back") {
  BudgetFixture fixture;
  const auto project = fixture.project("RONC");
  fixture.perform(revisionStep(*fixture.file, project, "Essai (exemple fictif)"));
  const auto draft = budgetVersions(*fixture.file, project).back().id;
  const auto before = budgetLines(*fixture.file, draft).size();
  std::vector<BudgetLine> lines;
  for (int at = 0; at < 500; ++at) lines.push_back(fixture.charge(draft, "Lot", Money::cents(100 + at)));
  fixture.perform(linesStep(*fixture.file, draft, lines));
  const auto now = budgetLines(*fixture.file, draft);
  REQUIRE(now.size() == before + 500);
  REQUIRE(fixture.file->undo().ok());
  CHECK(budgetLines(*fixture.file, draft).size() == before);
}

}  // namespace lianes::app::budget_test
