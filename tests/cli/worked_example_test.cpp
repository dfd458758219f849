#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

// The worked example of docs/funding-rules.md, as someone would ask for it.
namespace lianes {
namespace {

using nlohmann::json;

struct Expected {
  std::string policy;
  std::vector<std::string> grants;
  std::vector<std::string> partsOfP2;
};

const std::vector<Expected> kExpected{
    {"proportional", {"6796.27", "9514.81", "3688.92"}, {"226.56", "9288.25"}},
    {"equal", {"7000.00", "9200.50", "3799.50"}, {"219.08", "8981.42"}},
    {"first_committed", {"7000.00", "9800.04", "3199.96"}, {"233.36", "9566.68"}},
    {"priority", {"7000.00", "9800.04", "3199.96"}, {"233.36", "9566.68"}},
};

std::string samplePath() { return program::inRepository("resources/samples/shortage.json").string(); }

json planOf(const program::Outcome& outcome) {
  INFO(outcome.err);
  REQUIRE(outcome.status == 0);
  REQUIRE(outcome.err.empty());
  return json::parse(outcome.out);
}

void checkGrants(const json& plan, const Expected& expected) {
  std::vector<std::string> grants;
  for (const auto& project : plan.at("projects")) grants.push_back(project.at("grant"));
  CHECK(grants == expected.grants);
  CHECK(plan.at("projects").at(1).at("grant_by_contribution").get<std::vector<std::string>>() ==
        expected.partsOfP2);
  CHECK(plan.at("envelope").at("used") == "20000.00");
  CHECK(plan.at("envelope").at("free") == "0.00");
  CHECK(plan.at("envelope").at("short") == "599.54");
}

}  // namespace

TEST_CASE("the worked example comes out to the cent under each policy given with --policy") {
  const auto& expected = GENERATE(from_range(kExpected));
  CAPTURE(expected.policy);
  checkGrants(planOf(program::run({"plan", "--input", samplePath(), "--policy", expected.policy})), expected);
}

TEST_CASE("the worked example comes out to the cent under each policy that the file names") {
  const auto& expected = GENERATE(from_range(kExpected));
  CAPTURE(expected.policy);
  auto scenario = json::parse(program::readWhole(samplePath()));
  scenario["shortage_policy"] = expected.policy;
  checkGrants(planOf(program::run({"plan", "--input", "-"}, scenario.dump())), expected);
}

TEST_CASE("the option --policy is stronger than the file's policy") {
  auto scenario = json::parse(program::readWhole(samplePath()));
  scenario["shortage_policy"] = "priority";
  const auto plan = planOf(program::run({"plan", "--input", "-", "--policy", "equal"}, scenario.dump()));
  CHECK(plan.at("projects").at(1).at("grant") == "9200.50");
}

TEST_CASE("a scenario gives the same plan from a file and from standard input") {
  const auto fromFile = program::run({"plan", "--input", samplePath()});
  const auto fromInput = program::run({"plan", "--input", "-"}, program::readWhole(samplePath()));
  CHECK(fromFile.status == 0);
  CHECK(fromFile.out == fromInput.out);
}

TEST_CASE("a file's name may hold spaces, quotes and accents") {
  const program::PrivateFolder folder;
  const auto file = folder.write("scénario; \"l'été\" $(x).json", program::readWhole(samplePath()));
  CHECK(program::run({"plan", "--input", file}).status == 0);
}

TEST_CASE("without --format the plan is JSON, as with --format json") {
  const auto plain = program::run({"plan", "--input", samplePath()});
  const auto named = program::run({"plan", "--input", samplePath(), "--format", "json"});
  CHECK(json::accept(plain.out));
  CHECK(plain.out == named.out);
}

TEST_CASE("the language changes no byte of a plan in JSON") {
  const auto french = program::run({"--lang", "fr", "plan", "--input", samplePath(), "--explain"});
  const auto english = program::run({"plan", "--input", samplePath(), "--explain", "--lang", "en"});
  CHECK(french.status == 0);
  CHECK(french.out == english.out);
}

TEST_CASE("with --explain every computed figure has its reason, and no figure changes") {
  auto explained = planOf(program::run({"plan", "--input", samplePath(), "--explain"}));
  const auto plain = planOf(program::run({"plan", "--input", samplePath()}));

  // What the engine was told needs no reason; `reasons` are the reason of `eligible`.
  const std::vector<std::string> facts{"id", "minimum", "granted", "reduced", "reasons"};
  const auto check = [&](json& object) {
    auto why = object.at("why");
    object.erase("why");
    for (const auto& [key, value] : object.items()) {
      CAPTURE(object, key);
      if (value.is_null() || std::find(facts.begin(), facts.end(), key) != facts.end()) continue;
      const auto name = key == "shares" ? "share" : key;
      REQUIRE(why.contains(name));
      const bool isList = why.at(name).is_array();
      REQUIRE(isList == value.is_array());
      const auto trees = isList ? why.at(name) : json::array({why.at(name)});
      REQUIRE(trees.size() == (isList ? value.size() : 1));
      for (std::size_t i = 0; i < trees.size(); ++i) {
        const auto& item = isList ? value.at(i) : value;
        CHECK(trees.at(i).at("value") == (item.is_object() ? item.at("share") : item));
        CHECK(trees.at(i).at("rule").get<std::string>().front() == 'F');
        CHECK_FALSE(trees.at(i).at("text").at("fr").get<std::string>().empty());
        CHECK_FALSE(trees.at(i).at("text").at("en").get<std::string>().empty());
      }
      why.erase(name);
    }
    why.erase("asked");  // a sum that the plan shows as claims and shortage
    CHECK(why.empty());
  };
  check(explained.at("consortium"));
  check(explained.at("envelope"));
  for (const auto* list : {"projects", "missions", "expenses"}) {
    for (auto& object : explained.at(list)) check(object);
  }
  CHECK(explained == plain);
}

}  // namespace lianes
