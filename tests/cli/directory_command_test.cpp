#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "cli/refusal.hpp"
#include "support/directory_samples.hpp"

namespace lianes {
namespace {

program::Outcome searchDirectory(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "directory");
  return program::run(arguments);
}

std::vector<std::string> outputLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// Characters, of which every byte but a UTF-8 continuation begins one.
std::ptrdiff_t widthOf(const std::string& line) {
  return std::count_if(line.begin(), line.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

}  // namespace

TEST_CASE("directory shows each town of the brochure by three letters, in an aligned table") {
  for (const auto& town : testing::kBrochureTowns) {
    CAPTURE(town.name);
    const auto outcome = searchDirectory({std::string(town.start), "--kind", "commune"});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, Catch::Contains(std::string(town.name)) &&
                                Catch::Contains(std::string(town.code) + "  ") &&
                                Catch::Contains(std::string(town.siren) + "  Nord (59)"));
  }
}

TEST_CASE("directory prints a table in French unless told otherwise") {
  CHECK(searchDirectory({"faches"}).out ==
        "Échelon  Nom               Code officiel  SIREN      Département  Population\n"
        "Commune  Faches-Thumesnil  59220          215902206  Nord (59)        18\u202F619\n");
  CHECK(
      searchDirectory({"--lang", "en", "metropole", "lille"}).out ==
      "Level             Name                           Official code  SIREN      Département  Population\n"
      "Intercommunality  Métropole Européenne de Lille  200093201      200093201  Nord (59)     1,194,040\n");
}

TEST_CASE("directory shows a dash for what is unknown") {
  CHECK(searchDirectory({"hauts-de-france"}).out ==
        "Échelon  Nom              Code officiel  SIREN  Département  Population\n"
        "Région   Hauts-de-France  32             -      -                     -\n");
}

TEST_CASE("directory keeps its columns aligned where names have accents") {
  const auto lines = outputLines(searchDirectory({"saint", "étienne", "--kind", "commune"}).out);
  REQUIRE(lines.size() == 22);
  for (std::size_t i = 1; i < 21; ++i) CHECK(widthOf(lines[i]) == widthOf(lines[0]));
}

TEST_CASE("directory prints no more than the limit and says how many more there are") {
  const auto lines = outputLines(searchDirectory({"roncq", "--limit", "1"}).out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[2] == "Une autre collectivité correspond\u202f; précisez la recherche pour la voir.");
  CHECK_THAT(searchDirectory({"saint", "--limit", "2", "--lang", "en"}).out,
             Catch::EndsWith("\n4,491 more local authorities match; refine the search to see them.\n"));
  CHECK(outputLines(searchDirectory({"saint"}).out).size() == 22);
}

TEST_CASE("directory says nothing of more when all are shown") {
  CHECK(outputLines(searchDirectory({"roncq", "--limit", "2"}).out).size() == 3);
}

TEST_CASE("directory gives one kind when one is asked for") {
  const auto outcome = searchDirectory({"réunion", "--kind", "region"});
  REQUIRE(outputLines(outcome.out).size() == 2);
  CHECK_THAT(outputLines(outcome.out)[1], Catch::StartsWith("Région"));
}

TEST_CASE("directory gives codes as JSON") {
  const auto outcome = searchDirectory({"215905084", "--json"});
  CHECK(outcome.status == 0);
  CHECK(nlohmann::json::parse(outcome.out) == nlohmann::json::parse(R"({"total": 1, "entries": [{
      "kind": "commune", "code": "59508", "siren": "215905084", "name": "Roncq",
      "departement": {"code": "59", "name": "Nord"}, "region": {"code": "32", "name": "Hauts-de-France"},
      "postcodes": ["59223"], "population": 14075}]})"));
}

TEST_CASE("directory gives null in JSON for what is unknown, and every postcode") {
  const auto entries = [](const std::string& text) {
    return nlohmann::json::parse(searchDirectory({text, "--json", "--limit", "1"}).out).at("entries").at(0);
  };
  const auto region = entries("bretagne");
  CHECK(region.at("siren").is_null());
  CHECK(region.at("departement").is_null());
  CHECK(region.at("population").is_null());
  CHECK(region.at("postcodes").empty());
  CHECK(entries("lille").at("postcodes") == nlohmann::json{"59000", "59160", "59260", "59777", "59800"});
}

TEST_CASE("directory that finds nothing says so and exits with 1") {
  const auto outcome = searchDirectory({"zzzz"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "Aucune collectivité ne correspond. Cherchez une partie du nom, un code, un SIREN ou un code "
        "postal.\n");
  CHECK(searchDirectory({"zzzz", "--lang", "en"}).err ==
        "No local authority matches. Search for a part of the name, a code, a SIREN or a postcode.\n");
}

TEST_CASE("directory that finds nothing is still JSON when asked for") {
  const auto outcome = searchDirectory({"zzzz", "--json"});
  CHECK(outcome.status == 1);
  CHECK(nlohmann::json::parse(outcome.out) == nlohmann::json::parse(R"({"total": 0, "entries": []})"));
}

TEST_CASE("directory without a text is refused") {
  program::checkRefused({"directory"}, "", "TEXT: is missing");
  program::checkRefused({"directory", " "}, "", "TEXT: is missing");
}

TEST_CASE("directory refuses a kind that it does not hold, with those that it does") {
  const std::string kind = GENERATE("cercle", "malian_region", "ville", "");
  program::checkRefused(
      {"directory", "lille", "--kind", kind}, "",
      "--kind: \"" + kind + "\" is not a possible choice: commune, epci, departement, region");
}

TEST_CASE("directory refuses a limit that is no number of entries") {
  const std::string limit = GENERATE("0", "-1", "many", "2.5", "", "100001", "99999999999999999999");
  program::checkRefused({"directory", "lille", "--limit", limit}, "",
                        "--limit: must lie between 1 and 100000");
}

TEST_CASE("directory takes any bytes as a text") {
  CHECK(searchDirectory({"\xFF\xFE\x1B[31m"}).status == 1);
  CHECK(searchDirectory({"roncq\xFF"}).status == 0);
}

}  // namespace lianes
