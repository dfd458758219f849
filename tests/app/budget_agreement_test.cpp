#include "lianes/app/budget_agreement.hpp"

#include <catch2/catch.hpp>

#include "lianes/store/all_records.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::app {
namespace {

using test::SampleConsortium;

// A project whose budget is a draft of 1000 euros of charges, a town that contributes, and a ministry.
struct Compared {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject well = sample.project(roncq, "Forage", "1000.00");
  Organisation ministry = sample.town("Ministère (exemple fictif)");
  BudgetVersion version = budgetVersions(*sample.file, well.id).back();

  Compared() {
    ministry.shortName = "MEAE";
    sample.add(ministry);
    if (version.approvedOn) {
      version.approvedOn.reset();
      sample.change(version);
    }
    sample.add(Grant{.id = Id<Grant>(sample.newId()),
                     .title = "Enveloppe",
                     .funder = ministry.id,
                     .use = GrantUse::LeverageEnvelope,
                     .state = GrantState::Granted,
                     .grantedAmount = Money::cents(80'000'00)});
    sample.add(Contribution{.id = Id<Contribution>(sample.newId()),
                            .project = well.id,
                            .organisation = roncq.town.id,
                            .amount = Money::cents(300'00)});
  }

  BudgetLine resource(const std::string& label, const std::string& eur) {
    BudgetLine line{.id = Id<BudgetLine>(sample.newId()),
                    .version = version.id,
                    .side = BudgetSide::Resource,
                    .account = "74",
                    .label = label,
                    .amount = SampleConsortium::eur(eur),
                    .eur = {}};
    completeLine(line);
    return line;
  }
  void type(const std::string& label, const std::string& eur) {
    const auto step = lineStep(*sample.file, resource(label, eur));
    REQUIRE(step.ok());
    REQUIRE(sample.file->perform(*step).ok());
  }
  BudgetAgreement agreement() {
    const auto view = readFunding(*sample.file, well.id);
    REQUIRE(view.ok());
    return agreementOf(budgetLines(*sample.file, version.id), store::allRecords<Organisation>(*sample.file),
                       *view, well.id);
  }
};

}  // namespace

TEST_CASE("A budget that says what the funding grants agrees with it") {
  Compared compared;
  CHECK(compared.agreement().isWhole());  // no resource is typed yet
  compared.type("Participation de Roncq", "300.00");
  compared.type("Subvention MEAE", "700.00");
  CHECK(compared.agreement().isWhole());
}

TEST_CASE("What a budget expects of the ministry is told beside what it is granted, and own resources too") {
  Compared compared;
  compared.type("Participation de Roncq", "300.00");
  compared.type("Subvention MEAE", "650.00");
  compared.type("Ressources propres", "50.00");
  const auto differences = compared.agreement().differences;
  REQUIRE(differences.size() == 2);
  const FundingDifference ofMinistry{compared.ministry.id, "MEAE", Money::cents(650'00),
                                     Money::cents(700'00)};
  const FundingDifference own{{}, {}, Money::cents(50'00), {}};
  CHECK(std::count(differences.begin(), differences.end(), ofMinistry) == 1);
  CHECK(std::count(differences.begin(), differences.end(), own) == 1);
}

TEST_CASE("The amounts of the funding are taken over into the budget as one step, and undone") {
  Compared compared;
  compared.type("Participation de Roncq", "250.00");
  const auto before = budgetLines(*compared.sample.file, compared.version.id);
  const auto step = takeFundingStep(*compared.sample.file, compared.version.id, compared.agreement());
  REQUIRE(step.ok());
  REQUIRE(compared.sample.file->perform(*step).ok());
  CHECK(compared.agreement().isWhole());
  const auto totals = totalsOf(budgetLines(*compared.sample.file, compared.version.id));
  REQUIRE(totals.ok());
  CHECK(totals->of(BudgetSection::Resources) == Money::cents(1000'00));
  REQUIRE(compared.sample.file->undo().ok());
  CHECK(budgetLines(*compared.sample.file, compared.version.id) == before);
}

TEST_CASE("A funder that only the budget knows is followed in the funding by a press") {
  Compared compared;
  auto foundation = compared.sample.town("Fondation (exemple fictif)");
  compared.sample.add(foundation);
  auto line = compared.resource("Don", "100.00");
  line.funder = foundation.id;
  const auto typed = lineStep(*compared.sample.file, line);
  REQUIRE(typed.ok());
  REQUIRE(compared.sample.file->perform(*typed).ok());
  const auto agreement = compared.agreement();
  REQUIRE(std::any_of(agreement.differences.begin(), agreement.differences.end(), isUnknownToFunding));
  REQUIRE(
      compared.sample.file->perform(followInFundingStep(*compared.sample.file, compared.well.id, agreement))
          .ok());
  const auto grants = store::allRecords<Grant>(*compared.sample.file, {{"funder_id", foundation.id.text()}});
  REQUIRE(grants.size() == 1);
  CHECK(grants.front().state == GrantState::Sought);
  CHECK(grants.front().soughtAmount == Money::cents(100'00));
}

TEST_CASE("The funding of a draft is reckoned as if it were under way, and asks nothing of the others") {
  Compared compared;
  auto draft = compared.well;
  draft.state = ProjectState::Draft;
  compared.sample.change(draft);
  const auto real = readFunding(*compared.sample.file);
  REQUIRE(real.ok());
  CHECK_FALSE(placeOf(real->scenario, draft.id));
  const auto supposed = readFunding(*compared.sample.file, draft.id);
  REQUIRE(supposed.ok());
  const auto place = placeOf(supposed->scenario, draft.id);
  REQUIRE(place);
  CHECK(supposed->plan.projects[*place].grant == Money::cents(700'00));
}

}  // namespace lianes::app
