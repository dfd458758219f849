#include "lianes/wording/derivation_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/funding/explain.hpp"
#include "support/scenarios.hpp"

namespace lianes::wording {
namespace {

using funding::Figure;
using funding::Scenario;
using funding::ShortagePolicy;

struct Explained {
  explicit Explained(Scenario facts) : scenario(std::move(facts)), plan(funding::plan(scenario).value()) {}

  std::string inProject(std::size_t index, Figure figure, Language language,
                        const std::string& whose = {}) const {
    return sentenceOf(funding::explainProject(scenario, plan, index), figure, language, whose);
  }
  static std::string sentenceOf(const std::vector<funding::Derivation>& trees, Figure figure,
                                Language language, const std::string& whose = {}) {
    for (const auto& tree : trees) {
      if (tree.figure == figure && tree.whose == whose) return plainSpaces(sentence(tree, language));
    }
    return "no such derivation";
  }
  // Amounts hold no-break spaces, which no eye tells apart in a test.
  static std::string plainSpaces(std::string text) {
    for (const std::string space : {"\u00a0", "\u202f"}) {
      for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) {
        text.replace(at, space.size(), " ");
      }
    }
    return text;
  }

  Scenario scenario;
  funding::Plan plan;
};

const auto kFrench = Language::French;
const auto kEnglish = Language::English;

}  // namespace

TEST_CASE("the entitlement of the worked example is told with its factors and without false rounding") {
  const Explained example(scenarios::shortage(ShortagePolicy::Proportional));
  CHECK(example.inProject(0, Figure::Entitlement, kFrench) ==
        "Droit : participations 3 000,00 € × effet levier 7/3 = 7 000,00 €, sans arrondi (règle F2).");
  CHECK(example.inProject(0, Figure::Entitlement, kEnglish) ==
        "Entitlement: contributions €3,000.00 × leverage 7/3 = €7,000.00, without rounding (rule F2).");
  CHECK(example.inProject(1, Figure::Entitlement, kFrench) ==
        "Droit : participations 4 200,02 € × effet levier 7/3 = 9 800,04 €, arrondi au centime inférieur "
        "(règle F2).");
}

TEST_CASE("the claim of the worked example names what it is the smallest of") {
  const Explained example(scenarios::shortage(ShortagePolicy::Proportional));
  CHECK(example.inProject(2, Figure::Claim, kFrench) ==
        "Demande : le plus petit de : droit 9 333,33 € ; besoin 3 799,50 € = 3 799,50 € "
        "(règle F5).");
  CHECK(example.inProject(2, Figure::Claim, kEnglish) ==
        "Claim: the smallest of: entitlement €9,333.33; need €3,799.50 = €3,799.50 (rule F5).");
}

TEST_CASE("the grant of the worked example tells how each policy came to it") {
  const auto grant = [](ShortagePolicy policy, std::size_t project, Language language) {
    return Explained(scenarios::shortage(policy)).inProject(project, Figure::Grant, language);
  };
  CHECK(grant(ShortagePolicy::Proportional, 0, kFrench) ==
        "Accordé : enveloppe acquise 20 000,00 € × demande 7 000,00 € ÷ total demandé 20 599,54 €, "
        "arrondi au "
        "centime inférieur, plus le centime d’arrondi = 6 796,27 € (règle F6).");
  CHECK(grant(ShortagePolicy::Equal, 1, kEnglish) ==
        "Grant: the smaller of: claim €9,800.04; common level €9,200.50 = €9,200.50 (rule F6).");
  CHECK(grant(ShortagePolicy::FirstCommitted, 2, kFrench) ==
        "Accordé : le plus petit de : demande 3 799,50 € ; reste de l’enveloppe à son tour 3 "
        "199,96 € = "
        "3 199,96 € (règle F6).");
  CHECK(
      grant(ShortagePolicy::Priority, 2, kEnglish) ==
      "Grant: the smallest of: claim €3,799.50; envelope left at its turn €3,199.96 = €3,199.96 (rule F6).");
}

TEST_CASE("the part of a contributor in the worked example is told with its weight") {
  const Explained example(scenarios::shortage(ShortagePolicy::Proportional));
  CHECK(example.inProject(1, Figure::GrantByContribution, kFrench, "B") ==
        "Subvention attirée (B) : accordé 9 514,81 € × participation (B) 100,01 € ÷ participations "
        "4 200,02 €, arrondi au centime inférieur = 226,56 € (règle F9).");
  CHECK(
      example.inProject(0, Figure::GrantByContribution, kEnglish, "A") ==
      "Grant attracted (A): grant €6,796.27 × contribution (A) €3,000.00 ÷ contributions €3,000.00, without "
      "rounding = €6,796.27 (rule F9).");
}

TEST_CASE("the contribution to close is told as the smallest that does") {
  const Explained example(scenarios::shortage(ShortagePolicy::Proportional));
  CHECK(example.inProject(1, Figure::ContributionToClose, kFrench) ==
        "Participation pour boucler : le plus petit montant qui, avec effet levier 7/3, couvre budget "
        "éligible 18 500,00 € − autres financements 2 500,00 € = 4 800,00 € (règle F8).");
}

TEST_CASE("an expense in francs is told with the rate and its one rounding") {
  auto scenario = scenarios::empty();
  scenario.expenses.push_back(
      {"e1", std::nullopt, scenarios::day("2020-09-02"), Money::francs(1'250'000), std::nullopt});
  const Explained example(std::move(scenario));
  const auto trees = funding::explainExpense(example.scenario, example.plan, 0);
  CHECK(Explained::sentenceOf(trees, Figure::Euros, kFrench) ==
        "Montant en euros : montant d’origine 1 250 000 F CFA × taux de change 1000/655957 = 1 905,61 €, "
        "arrondi au centime le plus proche (règle F12).");
}

TEST_CASE("every derivation of the worked example has a sentence of one line in both languages") {
  for (const auto policy : {ShortagePolicy::Proportional, ShortagePolicy::Equal,
                            ShortagePolicy::FirstCommitted, ShortagePolicy::Priority}) {
    const Explained example(scenarios::shortage(policy));
    std::vector<funding::Derivation> trees = funding::explainConsortium(example.scenario, example.plan);
    const auto add = [&](std::vector<funding::Derivation> more) {
      std::move(more.begin(), more.end(), std::back_inserter(trees));
    };
    add(funding::explainEnvelope(example.scenario, example.plan));
    for (std::size_t i = 0; i < 3; ++i) add(funding::explainProject(example.scenario, example.plan, i));
    for (const auto& tree : trees) {
      const auto french = sentence(tree, kFrench);
      const auto english = sentence(tree, kEnglish);
      CAPTURE(french, english);
      CHECK(french != english);
      CHECK(french.find('\n') == std::string::npos);
      CHECK_THAT(french, Catch::EndsWith(")."));
      CHECK(french.find_first_of("{}") == std::string::npos);
      CHECK(english.find_first_of("{}") == std::string::npos);
    }
  }
}

TEST_CASE("letters are counted in the singular where there is one") {
  auto scenario = scenarios::empty();
  const auto engaged = [&](Language language) {
    const Explained example(scenario);
    return Explained::sentenceOf(funding::explainConsortium(example.scenario, example.plan), Figure::Engaged,
                                 language);
  };
  CHECK(engaged(kFrench) == "Collectivités engagées : aucune lettre reçue, sans retrait = 0 (règle F1).");
  scenario.members.push_back({"A", std::nullopt, scenarios::day("2020-08-25"), std::nullopt, false});
  CHECK(engaged(kFrench) == "Collectivités engagées : une lettre reçue, sans retrait = 1 (règle F1).");
  scenario.members.push_back({"B", std::nullopt, scenarios::day("2020-08-25"), std::nullopt, false});
  CHECK(engaged(kEnglish) == "Engaged local authorities: 2 letters received, none withdrawn = 2 (rule F1).");
}

TEST_CASE("each node of a tree is one line, whatever the ids hold") {
  auto scenario = scenarios::empty();
  scenario.projects.push_back(scenarios::project("P\n1", "100.00", {{"A\r\x1b[31m", "3.00"}}));
  const Explained example(std::move(scenario));
  const auto trees = funding::explainProject(example.scenario, example.plan, 0);
  const auto text = indentedText(trees.front(), kFrench);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.find_first_of("\r\x1b") == std::string::npos);
}

}  // namespace lianes::wording
