#include "lianes/exchange/call_edition.hpp"

#include "lianes/domain/record.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace lianes {
namespace {

std::string editionWith(const std::string& members) {
  return R"({"title": "Appel, exemple fictif", "edition": "2030", "funder": "Ministère")" + members + "}";
}

std::string ruleWith(const std::string& members) {
  return editionWith(R"(, "rules": [{"rule": "leverage", "source": "exemple fictif")" + members + "}]");
}

Problems problemsOf(std::string_view json) {
  const auto edition = readCallEdition(json);
  return edition ? Problems{} : edition.error();
}

const CallEdition& builtin(const std::vector<CallEdition>& editions, std::string_view name) {
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [&](const auto& edition) { return edition.edition == name; });
  REQUIRE(found != editions.end());
  return *found;
}

CallRules typed(const CallEdition& edition) {
  UuidSource ids([] { return 0; }, [] { return 0; });
  const auto call = Id<Call>(ids.next());
  CHECK(validate(callOf(edition, call)).empty());
  const auto rules = callRulesOf(edition, call, ids);
  for (const auto& rule : rules) CHECK(validate(rule).empty());
  const auto result = rulesOf(rules);
  REQUIRE(result.ok());
  return *result;
}

}  // namespace

TEST_CASE("an edition is read with its rules and their sources") {
  const auto edition = readCallEdition(editionWith(R"(, "country": "ML", "closed_on": "2030-03-01", "rules": [
      {"rule": "min_members", "value": "4", "source": "exemple fictif"},
      {"rule": "period_end", "value": "2032-12-31", "source": "avenant fictif", "decided_on": "2031-02-01"}])"));
  REQUIRE(edition.ok());
  CHECK(edition->edition == "2030");
  CHECK(edition->closedOn == Date::of(2030, 3, 1));
  CHECK(edition->rules ==
        std::vector<CallEditionRule>{
            {RuleName::MinMembers, "4", std::nullopt, "exemple fictif", ""},
            {RuleName::PeriodEnd, "2032-12-31", Date::of(2031, 2, 1), "avenant fictif", ""}});
}

TEST_CASE("all problems of an edition are found at once, each with its path") {
  CHECK(problemsOf(R"({"title": 3, "edition": "2030", "opened_on": "1/3/2030", "colour": "red", "rules": [
            {"rule": "leverage", "value": "2,33", "source": "exemple fictif"},
            {"rule": "tax", "value": "1"},
            7]})") == Problems{{ProblemCode::WrongType, "title", {"text"}},
                               {ProblemCode::NotADate, "opened_on", {"1/3/2030"}},
                               {ProblemCode::UnknownKey, "colour", {"colour"}},
                               {ProblemCode::Missing, "funder", {}},
                               {ProblemCode::Malformed, "rules[0].value", {"2,33", "7:3"}},
                               {ProblemCode::NotAmongChoices, "rules[1].rule",
                                [] {
                                  std::vector<std::string> arguments{"tax"};
                                  for (const auto code : Choices<RuleName>::codes)
                                    arguments.emplace_back(code);
                                  return arguments;
                                }()},
                               {ProblemCode::Missing, "rules[1].source", {}},
                               {ProblemCode::WrongType, "rules[2]", {"object"}}});
}

TEST_CASE("a key written twice is refused, wherever it stands") {
  CHECK(problemsOf(editionWith(R"(, "title": "Autre")")) ==
        Problems{{ProblemCode::DuplicateKey, "title", {"title"}}});
  CHECK(problemsOf(ruleWith(R"(, "value": "7:3", "value": "8:3")")) ==
        Problems{{ProblemCode::DuplicateKey, "rules[0].value", {"value"}}});
}

TEST_CASE("a rule given twice in an edition is refused") {
  CHECK(problemsOf(editionWith(R"(, "rules": [{"rule": "leverage", "value": "7:3", "source": "a"},
                                              {"rule": "leverage", "value": "8:3", "source": "b"}])")) ==
        Problems{{ProblemCode::DuplicateKey, "rules.leverage", {"leverage"}}});
}

TEST_CASE("an edition does not say which record it becomes") {
  CHECK(problemsOf(ruleWith(R"(, "value": "7:3", "call_id": "01890a5d-ac96-774b-bcce-b302099a8057")")) ==
        Problems{{ProblemCode::UnknownKey, "rules[0].call_id", {"call_id"}}});
}

TEST_CASE("what is not a JSON object is refused with the place of the fault") {
  CHECK(problemsOf("{\"title\": ") == Problems{{ProblemCode::NotJson, "", {"11"}}});
  CHECK(problemsOf("").front().code == ProblemCode::NotJson);
  CHECK(problemsOf("{\"title\": \"\xFF\"}").front().code == ProblemCode::NotJson);
  CHECK(problemsOf("[]") == Problems{{ProblemCode::WrongType, "", {"object"}}});
  CHECK(problemsOf(editionWith(R"(, "rules": {})")) ==
        Problems{{ProblemCode::WrongType, "rules", {"array"}}});
}

TEST_CASE("a text too large or too deep is refused") {
  CHECK(problemsOf(std::string(300'000, ' ')) == Problems{{ProblemCode::TooBig, "", {"262144"}}});
  const auto deep =
      problemsOf(editionWith(", \"note\": " + std::string(50'000, '[') + std::string(50'000, ']')));
  REQUIRE(deep.size() == 2);
  CHECK(deep[0].code == ProblemCode::TooDeep);
  CHECK(deep[1] == Problem{ProblemCode::WrongType, "note", {"text"}});
}

TEST_CASE("the program carries five editions, every rule with its source") {
  const auto editions = builtinCallEditions();
  REQUIRE(editions.size() == 5);
  for (const auto& edition : editions) {
    CHECK_FALSE(edition.rules.empty());
    for (const auto& rule : edition.rules) CHECK_FALSE(rule.source.empty());
    typed(edition);
  }
}

TEST_CASE("the edition of 2020 rules what its brochure says, and no more") {
  CallRules expected;
  expected.minMembers = 5;
  expected.leverage = Ratio(7, 3);
  expected.missionCap = Ratio(15, 100);
  expected.letterDeadline = Date::of(2020, 9, 1);
  CHECK(typed(builtin(builtinCallEditions(), "2020")) == expected);
}

TEST_CASE("later editions ask for fewer members and cap otherwise") {
  const auto editions = builtinCallEditions();
  CHECK(typed(builtin(editions, "2021-22")).minMembers == 5);
  CHECK(typed(builtin(editions, "2022-24")).minMembers == 3);
  CHECK(typed(builtin(editions, "2024-26")).minMembers == 3);
  CallRules expected;
  expected.minMembers = 3;
  expected.maxGrantRate = Ratio(70, 100);
  expected.minCollectivityShare = Ratio(10, 100);
  expected.inKindCap = Ratio(50, 100);
  expected.lastTrancheAdvance = Ratio(80, 100);
  CHECK(typed(builtin(editions, "2025")) == expected);
}

}  // namespace lianes
