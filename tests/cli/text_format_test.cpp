#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "cli/program.hpp"

// What a person reads is compared as a whole with tests/data/. After a change that is meant, run the tests
// once with LIANES_UPDATE_GOLDEN=1, and read the difference before committing it.
namespace lianes {
namespace {

// The first lines that differ: whole texts would hide them.
std::pair<std::string, std::string> firstDifference(const std::string& a, const std::string& b) {
  std::istringstream left(a);
  std::istringstream right(b);
  std::string ofLeft;
  std::string ofRight;
  while (ofLeft == ofRight && (left || right)) {
    if (!std::getline(left, ofLeft)) ofLeft = "(end)";
    if (!std::getline(right, ofRight)) ofRight = "(end)";
  }
  return {ofLeft, ofRight};
}

void checkGolden(const std::string& name, const std::vector<std::string>& options) {
  std::vector<std::string> arguments{"plan", "--format", "text", "--input",
                                     program::inRepository("resources/samples/shortage.json").string()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const auto outcome = program::run(arguments);
  REQUIRE(outcome.err.empty());
  REQUIRE(outcome.status == 0);
  const auto golden = program::inRepository("tests/data/" + name);
  if (const char* update = std::getenv("LIANES_UPDATE_GOLDEN"); update && std::string_view(update) == "1") {
    std::ofstream(golden, std::ios::binary) << outcome.out;
    WARN(name << " was written anew");
  }
  const auto expected = program::readWhole(golden);
  if (outcome.out == expected) return;
  const auto [found, wanted] = firstDifference(outcome.out, expected);
  CHECK(found == wanted);
  FAIL_CHECK(name << " is not what the program prints");
}

}  // namespace

TEST_CASE("the plan reads in French as it did") { checkGolden("shortage.fr.txt", {"--lang", "fr"}); }

TEST_CASE("the plan reads in English as it did") { checkGolden("shortage.en.txt", {"--lang", "en"}); }

TEST_CASE("the plan reads in French when no language is asked for") { checkGolden("shortage.fr.txt", {}); }

TEST_CASE("the explanations read in French as they did") {
  checkGolden("shortage.explained.fr.txt", {"--lang", "fr", "--explain"});
}

TEST_CASE("the explanations read in English as they did") {
  checkGolden("shortage.explained.en.txt", {"--lang", "en", "--explain", "--policy", "equal"});
}

TEST_CASE("an id with control characters stays on its line and sends nothing to the terminal") {
  const auto outcome = program::run({"plan", "--input", "-", "--format", "text", "--explain"},
                                    R"({"call": {"min_members": 0, "leverage": [7, 3]},
          "members": [{"id": "A\n\u001b[31m", "letter_received": "2020-08-25"}],
          "projects": [{"id": "P\r\u0085\u2028", "eligible_budget": "10.00",
                        "contributions": [{"member": "A\n\u001b[31m", "amount": "1.00"}]}]})");
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("Micro-projet P???\n") != std::string::npos);
  CHECK(outcome.out.find("(A??[31m)") != std::string::npos);
  CHECK(outcome.out.find_first_of("\r\x1b") == std::string::npos);
}

TEST_CASE("the text names who is missing for the programme to be eligible") {
  const auto outcome = program::run({"plan", "--input", "-", "--format", "text", "--lang", "en"},
                                    R"({"call": {"min_members": 5}, "members": [{"id": "A"}]})");
  CHECK(outcome.out.find("5 local authorities are missing for the programme to be eligible.") !=
        std::string::npos);
}

TEST_CASE("the text says that a mission's shares are reduced") {
  std::string shares;
  for (const char member : std::string_view("ABCDEFG")) {
    shares += std::string(shares.empty() ? "" : ", ") + R"({"member": ")" + member + "\"}";
  }
  const auto outcome = program::run({"plan", "--input", "-", "--format", "text", "--lang", "en"},
                                    R"({"call": {"min_members": 0, "mission_cap": [15, 100]},
                       "missions": [{"id": "Bamako", "cost": "14000.00", "shares": [)" +
                                        shares + "]}]}");
  CHECK(outcome.out.find("they are reduced to €14,000.00 in all.") != std::string::npos);
  CHECK(outcome.out.find("share (G): €2,000.00") != std::string::npos);
}

}  // namespace lianes
