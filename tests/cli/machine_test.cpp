#include <catch2/catch.hpp>

#include <map>

#include "cli/program.hpp"

// What lianes-cli says and writes is the same on whatever machine.
namespace lianes {
namespace {

using Variables = std::vector<std::string>;

// As far from the tests' own as a machine gets: other signs in numbers and dates, the day after, no home,
// larger letters.
Variables machineIn(const std::string& language) {
  return {"LOCPATH=" LIANES_LOCALES,
          "LSAN_OPTIONS=detect_leaks=0",  // setlocale() forgets a few bytes for LOCPATH
          "LC_ALL=" + language + ".UTF-8",
          "LANG=" + language + ".UTF-8",
          "LANGUAGE=" + language,
          "TZ=<+14>-14",
          "HOME=/nonexistent/à la maison",
          "DISPLAY=:99999",
          "QT_QPA_PLATFORM=xcb",
          "QT_QPA_PLATFORMTHEME=gtk3",
          "QT_STYLE_OVERRIDE=Windows",
          "QT_SCALE_FACTOR=1.75",
          "QT_FONT_DPI=144"};
}

struct Written {
  program::Outcome outcome;
  std::map<std::string, std::string> files;
};

Written reportUnder(const Variables& variables, const std::string& consortium) {
  const program::PrivateFolder folder;
  const auto outcome =
      program::runUnder(variables, {"report", consortium, "--kind", "intermediate", "--from", "2020-09-01",
                                    "--to", "2021-03-31", "--format", "pdf,odt,xlsx,csv,html,iati",
                                    "--output", (folder.path() / "rapports").string()});
  Written written{outcome, {}};
  for (const auto& each : std::filesystem::directory_iterator(folder.path() / "rapports")) {
    written.files.emplace(each.path().filename().string(), program::readWhole(each.path()));
  }
  return written;
}

}  // namespace

TEST_CASE(
    "a report has the same bytes in each format, whatever the language, zone and screen of the machine") {
  const program::PrivateFolder folder;
  const auto consortium = (folder.path() / "exemple.lianes").string();
  REQUIRE(program::run({"sample", consortium}).status == 0);
  const auto here = reportUnder({}, consortium);
  REQUIRE(here.outcome.status == 0);
  REQUIRE(here.files.size() > 6);
  const auto language = GENERATE("de_DE", "fr_FR");
  const auto elsewhere = reportUnder(machineIn(language), consortium);
  CHECK(elsewhere.outcome.err == here.outcome.err);
  REQUIRE(elsewhere.files.size() == here.files.size());
  for (const auto& [name, bytes] : here.files) {
    CAPTURE(language, name);
    const bool isSame = elsewhere.files.at(name) == bytes;
    CHECK(isSame);
  }
}

TEST_CASE("what a command says is the same, whatever the language and zone of the machine") {
  const program::PrivateFolder folder;
  const auto consortium = (folder.path() / "exemple.lianes").string();
  REQUIRE(program::run({"sample", consortium}).status == 0);
  const auto arguments = GENERATE_REF(
      std::vector<std::string>{"plan", consortium, "--format", "text"},
      std::vector<std::string>{"plan", consortium, "--explain"},
      std::vector<std::string>{"list", consortium, "expense"},
      std::vector<std::string>{"list", consortium, "expense", "--json"},
      std::vector<std::string>{"list", consortium, "expense", "--format", "csv"},
      std::vector<std::string>{"search", consortium, "35 652,42"},
      std::vector<std::string>{"search", consortium, "éau"}, std::vector<std::string>{"journal", consortium});
  CAPTURE(arguments);
  const auto here = program::run(arguments);
  const auto elsewhere = program::runUnder(machineIn("de_DE"), arguments);
  CHECK(elsewhere.status == here.status);
  CHECK(elsewhere.out == here.out);
  CHECK(elsewhere.err == here.err);
  CHECK((here.out + here.err).size() > 1);
}

}  // namespace lianes
