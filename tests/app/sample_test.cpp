#include "lianes/app/sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/record_json.hpp"
#include "support/database.hpp"
#include "support/directory_samples.hpp"
#include "support/show_values.hpp"

namespace lianes::app {
namespace {

std::uint64_t chanceOfTheOffice = 0;

store::Environment office() {
  return {[] { return Instant(1'650'000'000'000); },
          [] {
            Uuid::Bytes bytes{};
            bytes[15] = static_cast<std::uint8_t>(++chanceOfTheOffice);
            return Uuid(bytes);
          },
          "Awa (exemple fictif)"};
}

class SampleFile {
 public:
  explicit SampleFile(std::uint64_t seed = kSampleSeed) : m_path(m_folder.path() / "exemple.lianes") {
    REQUIRE(newSample(m_path, office(), seed).ok());
  }
  const std::filesystem::path& path() const { return m_path; }

 private:
  TemporaryFolder m_folder;
  std::filesystem::path m_path;
};

// Made once: the tests read it.
const store::ConsortiumFile& sample() {
  static const SampleFile made;
  static const auto opened =
      store::ConsortiumFile::open(made.path(), office(), store::OpenIntent::Read).value();
  return opened;
}

store::StepNumber lastStep(const store::ConsortiumFile& file) {
  return store::steps(file, {std::nullopt, 1, std::nullopt}).front().number;
}

template <class Entity>
std::vector<Entity> all() {
  static const auto last = lastStep(sample());
  std::vector<Entity> entities;
  for (const auto& record : store::listAt(sample(), Description<Entity>::kind, last))
    entities.push_back(fromRecord<Entity>(record));
  return entities;
}

template <class Entity>
Entity oneWhere(const std::function<bool(const Entity&)>& fits) {
  const auto entities = all<Entity>();
  const auto found = std::find_if(entities.begin(), entities.end(), fits);
  REQUIRE(found != entities.end());
  return *found;
}

Money eligibleBudget(Id<MicroProject> project) {
  std::optional<BudgetVersion> last;
  for (const auto& version : all<BudgetVersion>()) {
    const bool later = version.approvedOn && (!last || version.number > last->number);
    if (version.project == project && later) last = version;
  }
  REQUIRE(last);
  Money sum;
  for (const auto& line : all<BudgetLine>()) {
    const bool counts = line.side == BudgetSide::Expense && line.eligible && !line.inKind;
    if (line.version == last->id && counts) sum += line.eur;
  }
  return sum;
}

Money grantedCofunding(Id<MicroProject> project) {
  Money sum;
  for (const auto& grant : all<Grant>()) {
    if (grant.project == project && grant.grantedAmount) sum += *grant.grantedAmount;
  }
  return sum;
}

funding::ProjectFacts factsOf(const MicroProject& project) {
  funding::ProjectFacts facts{project.code,        eligibleBudget(project.id), grantedCofunding(project.id),
                              project.committedOn, project.priority,           {}};
  for (const auto& contribution : all<Contribution>()) {
    if (contribution.project == project.id) {
      facts.contributions.push_back(
          {contribution.id.text(), contribution.organisation.text(), contribution.amount});
    }
  }
  return facts;
}

std::string ownerOf(const std::optional<Id<Organisation>>& member) { return member ? member->text() : ""; }

funding::Scenario scenario() {
  funding::Scenario facts;
  facts.rules = rulesOf(all<CallRule>()).value();
  facts.policy = all<Consortium>().front().shortagePolicy;
  facts.envelope = oneWhere<Grant>([](const Grant& grant) {
                     return grant.use == GrantUse::LeverageEnvelope;
                   }).grantedAmount;
  for (const auto& member : all<Membership>()) {
    facts.members.push_back({member.organisation.text(), member.letterSignedOn, member.letterReceivedOn,
                             member.withdrawnOn, member.lateWaiver});
  }
  for (const auto& project : all<MicroProject>()) facts.projects.push_back(factsOf(project));
  for (const auto& mission : all<Mission>()) {
    if (mission.variantOf) continue;
    funding::MissionFacts each{
        mission.place, mission.budget.value(), mission.otherFunding.value_or(Money()), {}};
    for (const auto& share : all<MissionShare>()) {
      if (share.mission == mission.id) each.shares.push_back({share.organisation.text(), share.agreed});
    }
    facts.missions.push_back(each);
  }
  for (const auto& expense : all<Expense>()) {
    std::optional<std::string> member;
    if (expense.member) member = ownerOf(expense.member);
    std::optional<Ratio> rate;
    if (expense.rate) rate = Ratio(expense.rate->denominator(), expense.rate->numerator());
    facts.expenses.push_back({expense.id.text(), member, expense.spentOn, expense.amount, rate});
  }
  return facts;
}

const funding::Plan& samplePlan() {
  static const auto plan = funding::plan(scenario()).value();
  return plan;
}

const funding::ProjectPlan& planOf(std::string_view code) {
  const auto& projects = samplePlan().projects;
  const auto found =
      std::find_if(projects.begin(), projects.end(), [&](const auto& project) { return project.id == code; });
  REQUIRE(found != projects.end());
  return *found;
}

bool saysFictional(const Record& record) {
  return store::writeRecord(record).find("exemple fictif") != std::string::npos;
}

}  // namespace

TEST_CASE("Every record of the sample is valid") {
  const auto last = lastStep(sample());
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    for (const auto& record : store::listAt(sample(), static_cast<EntityKind>(i), last)) {
      INFO(codeOf(record.kind) << ' ' << store::nameOf(record));
      CHECK(validate(record).empty());
    }
  }
}

TEST_CASE("Two samples are the same to the byte") {
  const SampleFile one;
  const SampleFile other;
  CHECK((test::bytesOf(one.path()) == test::bytesOf(other.path())));
}

TEST_CASE("Another seed makes another sample with as many vouchers") {
  const SampleFile other(7);
  CHECK((test::bytesOf(other.path()) != test::bytesOf(sample().path())));
  const auto file = store::ConsortiumFile::open(other.path(), office(), store::OpenIntent::Read);
  REQUIRE(file.ok());
  CHECK(store::listAt(*file, EntityKind::Expense, lastStep(*file)).size() == all<Expense>().size());
}

TEST_CASE("The towns of the sample have their codes from the directory") {
  std::map<std::string, std::string> sirens;
  for (const auto& organisation : all<Organisation>()) {
    if (!organisation.officialCode.empty()) sirens[organisation.officialCode] = organisation.siren;
  }
  REQUIRE(sirens.size() == testing::kBrochureTowns.size());
  for (const auto& town : testing::kBrochureTowns) CHECK(sirens[std::string(town.code)] == town.siren);
}

TEST_CASE("Whatever is invented in the sample says that it is") {
  const auto last = lastStep(sample());
  for (const auto kind :
       {EntityKind::Consortium,   EntityKind::Organisation, EntityKind::Person,      EntityKind::Mandate,
        EntityKind::Membership,   EntityKind::Agreement,    EntityKind::Partnership, EntityKind::MicroProject,
        EntityKind::Contribution, EntityKind::Grant,        EntityKind::Tranche,     EntityKind::Mission,
        EntityKind::MissionShare, EntityKind::Expense,      EntityKind::Meeting,     EntityKind::Indicator,
        EntityKind::Measure,      EntityKind::Document,     EntityKind::Report,      EntityKind::Expertise}) {
    const auto records = store::listAt(sample(), kind, last);
    CHECK_FALSE(records.empty());
    for (const auto& record : records) {
      INFO(codeOf(kind) << ' ' << store::nameOf(record));
      CHECK(saysFictional(record));
    }
  }
}

TEST_CASE("Every organisation of the sample but the towns and the ministry is named as fictional") {
  std::set<std::string> real;
  for (const auto& organisation : all<Organisation>()) {
    if (organisation.name.find("(exemple fictif)") == std::string::npos) real.insert(organisation.name);
  }
  CHECK(real == std::set<std::string>{"Faches-Thumesnil", "Lambersart", "Lesquin", "Orchies", "Roncq",
                                      "Ministère de l’Europe et des Affaires étrangères"});
}

TEST_CASE("Every address of the sample leads nowhere") {
  const auto leadsNowhere = [](const std::string& email) {
    return email.empty() || email.ends_with("exemple.invalid");
  };
  for (const auto& person : all<Person>()) CHECK(leadsNowhere(person.email));
  for (const auto& organisation : all<Organisation>()) CHECK(leadsNowhere(organisation.email));
}

TEST_CASE("The journal of the sample tells the years 2020 and 2021, step by step and by several authors") {
  const auto steps = store::steps(sample(), {std::nullopt, 2'000, std::nullopt});
  CHECK(steps.size() > 400);
  CHECK(steps.back().at.text().starts_with("2020-06"));
  CHECK(steps.front().at.text().starts_with("2021-12"));
  std::set<std::string> authors;
  for (const auto& step : steps) authors.insert(step.author);
  CHECK(authors.size() >= 6);
  for (const auto& author : authors) CHECK(author.find("(exemple fictif)") != std::string::npos);
}

TEST_CASE("Five towns of the sample are engaged, none too many") {
  const auto& consortium = samplePlan().consortium;
  CHECK(consortium.engaged == 5);
  CHECK(consortium.eligible);
  CHECK(consortium.criticalMembers.size() == 5);
}

TEST_CASE("One letter of the sample came late and was accepted") {
  const auto late = oneWhere<Membership>([](const Membership& each) { return each.lateWaiver; });
  CHECK(late.letterReceivedOn == Date::of(2020, 9, 3));
  CHECK(sample().find(late.organisation)->name == "Orchies");
}

TEST_CASE("One convention of the sample is signed and not yet transmitted to the préfet") {
  const auto waiting = oneWhere<Agreement>([](const Agreement& each) { return !each.transmittedOn; });
  CHECK(waiting.signedOn);
  const auto membership = sample().find(waiting.membership);
  CHECK(membership->stage == MembershipStage::Convention);
  CHECK(sample().find(membership->organisation)->name == "Lesquin");
}

TEST_CASE("One project of the sample is bound by its need and the last one by the envelope") {
  CHECK(planOf("FACH").binding == funding::Binding::Need);
  CHECK(planOf("FACH").gap.isZero());
  CHECK(planOf("ORCH").binding == funding::Binding::Envelope);
  CHECK(planOf("ORCH").grant < planOf("ORCH").claim);
  CHECK(samplePlan().envelope.free == Money());
  for (const auto* code : {"LAMB", "LESQ", "RONC"}) CHECK(planOf(code).binding == funding::Binding::Leverage);
}

TEST_CASE("The well of Roncq costs what its revised budget says, and asks for 7 for 3") {
  CHECK(planOf("RONC").contribution == Money::cents(450'000));
  CHECK(planOf("RONC").grant == Money::cents(1'050'000));
  CHECK(planOf("RONC").gap == Money::cents(129'623));
}

TEST_CASE("Gifts in kind of the sample's budgets balance") {
  std::map<std::string, Money> balance;
  for (const auto& line : all<BudgetLine>()) {
    if (!line.inKind) continue;
    auto& sum = balance[line.version.text()];
    line.side == BudgetSide::Expense ? sum += line.eur : sum -= line.eur;
  }
  CHECK(balance.size() == 4);
  for (const auto& [version, difference] : balance) CHECK(difference.isZero());
}

TEST_CASE("In the sample Lille was held and Bamako moved") {
  const auto missionAt = [](std::string_view place) {
    return oneWhere<Mission>([&](const Mission& each) { return each.place == place; });
  };
  CHECK(missionAt("Lille").state == MissionState::Held);
  CHECK(missionAt("Bamako").state == MissionState::Moved);
  CHECK(missionAt("Dakar").variantOf == missionAt("Bamako").id);
}

TEST_CASE("No share received for Lille exceeds the cap of the call") {
  const auto& lille = samplePlan().missions.front();
  REQUIRE(lille.id == "Lille");
  CHECK(lille.cap == Money::cents(144'000));
  for (const auto& share : all<MissionShare>()) {
    if (share.receivedAmount) CHECK(*share.receivedAmount <= *lille.cap);
  }
}

TEST_CASE("The sample's vouchers are in both currencies and keep to their budget lines") {
  const auto expenses = all<Expense>();
  CHECK(expenses.size() >= 145);
  CHECK(expenses.size() <= 160);
  std::map<std::string, std::int64_t> spent;
  std::int64_t francs = 0;
  for (const auto& expense : expenses) {
    if (expense.amount.currency() == Currency::Xof) ++francs;
    if (expense.budgetLine) spent[expense.budgetLine->text()] += expense.amount.minor();
    CHECK_FALSE(expense.amount.isNegative());
  }
  CHECK(francs > 80);
  for (const auto& line : all<BudgetLine>()) CHECK(spent[line.id.text()] <= line.amount.minor());
}

TEST_CASE("The euros of the sample's vouchers are those of the engine") {
  const auto expenses = all<Expense>();
  const auto& planned = samplePlan().expenses;
  REQUIRE(planned.size() == expenses.size());
  for (std::size_t i = 0; i < planned.size(); ++i) CHECK(planned[i].eur == expenses[i].eur);
}

TEST_CASE("One voucher of the sample is too early, and no other is against the rules") {
  std::vector<funding::Ineligibility> reasons;
  for (const auto& expense : samplePlan().expenses)
    reasons.insert(reasons.end(), expense.reasons.begin(), expense.reasons.end());
  CHECK(reasons == std::vector{funding::Ineligibility::BeforeStart});
}

TEST_CASE("What funders pay of a voucher of the sample is the whole voucher") {
  std::map<std::string, Money> paid;
  for (const auto& imputation : all<Imputation>()) {
    auto& sum = paid[imputation.expense.text()];
    sum += imputation.amount;
  }
  CHECK(paid.size() > 30);
  for (const auto& expense : all<Expense>()) {
    const auto found = paid.find(expense.id.text());
    if (found != paid.end()) CHECK(found->second == expense.eur);
  }
}

TEST_CASE("Some vouchers of the sample have their invoice, and it comes out of the file whole") {
  const auto documents = all<Document>();
  CHECK(documents.size() >= 20);
  const TemporaryFolder folder;
  const auto target = folder.path() / "facture.pdf";
  store::extractDocument(sample(), documents.front().id, target);
  const auto bytes = test::bytesOf(target);
  CHECK(static_cast<std::int64_t>(bytes.size()) == documents.front().size);
  CHECK(std::string(bytes.begin(), bytes.end()).starts_with("%PDF-1.4"));
}

TEST_CASE("The intermediate report of the sample is accepted, with its vouchers") {
  const auto report =
      oneWhere<Report>([](const Report& each) { return each.kind == ReportKind::Intermediate; });
  CHECK(report.state == ReportState::Accepted);
  for (const auto& expense : all<Expense>()) {
    if (expense.report) CHECK(expense.spentOn <= report.periodEnd);
  }
}

TEST_CASE("One co-funder of the sample refused") {
  const auto grants = all<Grant>();
  CHECK(std::count_if(grants.begin(), grants.end(), [](const Grant& grant) {
          return grant.state == GrantState::Refused && !grant.refusalReason.empty();
        }) == 1);
}

TEST_CASE("After the sample is made, steps are those of whoever made it") {
  TemporaryFolder folder;
  auto made = newSample(folder.path() / "exemple.lianes", office());
  REQUIRE(made.ok());
  auto& file = made.value();
  auto lead = file.find(all<Consortium>().front().leadOrganisation).value();
  lead.phone = "03 00 00 00 00";
  const auto done = file.perform({{store::StepAction::Changed, {}}, {store::Update{toRecord(lead)}}});
  REQUIRE(done.ok());
  CHECK(store::stepNumbered(file, *done)->author == "Awa (exemple fictif)");
}

}  // namespace lianes::app
