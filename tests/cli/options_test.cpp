#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "cli/refusal.hpp"

// The command line itself: options, help, and where results go.
namespace lianes {
namespace {

std::string optionsSample() { return program::inRepository("resources/samples/shortage.json").string(); }

std::set<std::string> optionsIn(const std::string& help) {
  static const std::regex name("--[a-z][a-z-]*");
  return {std::sregex_token_iterator(help.begin(), help.end(), name), std::sregex_token_iterator()};
}

std::string helpOf(std::vector<std::string> arguments, const std::string& language) {
  arguments.insert(arguments.end(), {"--help", "--lang", language});
  const auto outcome = program::run(arguments);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  return outcome.out;
}

// The help lists its subcommands after their heading, two spaces in.
std::vector<std::string> subcommands() {
  const auto help = helpOf({}, "en");
  const auto list = help.substr(help.find("Subcommands:"));
  const std::regex subcommand("\n  ([a-z][a-z-]*) ");
  return {std::sregex_token_iterator(list.begin(), list.end(), subcommand, 1), std::sregex_token_iterator()};
}

// Those that say something, without what fills them up.
std::set<std::string> linesOf(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);) {
    if (line.find_first_not_of(' ') != std::string::npos) lines.insert(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("an argument that does not exist is named") {
  const std::string is = ": there is no such argument: --help shows those that exist";
  program::checkRefused({"plan", "--input", optionsSample(), "--frobnicate"}, "", "--frobnicate" + is);
  program::checkRefused({"plan", "a.lianes", "more"}, "", "more" + is);
  program::checkRefused({"plan", "--input", optionsSample(), "a.lianes"}, "", "FILE: does not belong here");
  program::checkRefused({"plan", "--inptu", optionsSample()}, "", "--inptu" + is);
  program::checkRefused({"frobnicate"}, "", "frobnicate" + is);
}

TEST_CASE("a command line without a subcommand is refused") {
  program::checkRefused({}, "", "SUBCOMMAND: is missing");
}

TEST_CASE("plan without --input, or --input without its file, is refused") {
  program::checkRefused({"plan"}, "", "--input: is missing");
  CHECK(program::run({"plan", "--input"}).err == "--input: is missing\n");
  CHECK(program::run({"--lang", "fr", "plan", "--input"}).err == "--input\u202f: manque\n");
  program::checkRefused({"plan", "--input", ""}, "", "--input: is missing");
}

TEST_CASE("an option that takes one value is refused when given twice") {
  program::checkRefused({"plan", "--input", "a.json", "--input", "b.json"}, "",
                        "--input: is given more than once");
}

TEST_CASE("a policy, a format or a language that does not exist is refused with those that do") {
  const std::string policies = " is not a possible choice: proportional, equal, first_committed, priority";
  program::checkRefused({"plan", "--input", optionsSample(), "--policy", "fair"}, "",
                        "--policy: \"fair\"" + policies);
  program::checkRefused({"plan", "--input", optionsSample(), "--policy", ""}, "",
                        "--policy: \"\"" + policies);
  program::checkRefused({"plan", "--input", optionsSample(), "--format", "xml"}, "",
                        "--format: \"xml\" is not a possible choice: json, text");
  const auto language = program::run({"plan", "--input", optionsSample(), "--lang", "de"});
  CHECK(language.status == 2);
  CHECK(language.out.empty());
  CHECK(language.err == "--lang: \"de\" is not a possible choice: fr, en\n");
}

TEST_CASE("the option --explain takes no value") {
  program::checkRefused({"plan", "--input", optionsSample(), "--explain=perhaps"}, "",
                        "--explain: does not belong here");
}

TEST_CASE("the option --lang counts wherever it stands, also joined to its value") {
  const auto expected = program::run({"plan", "--lang", "fr"});
  CHECK(expected.err == "--input\u202f: manque\n");
  CHECK(program::run({"--lang", "fr", "plan"}).err == expected.err);
  CHECK(program::run({"plan", "--lang=fr"}).err == expected.err);
}

TEST_CASE("the options --help and --version succeed, on standard output") {
  const auto help = program::run({"--help"});
  CHECK(help.status == 0);
  CHECK(help.err.empty());
  CHECK(help.out.find("plan") != std::string::npos);
  const auto ofPlan = program::run({"plan", "--help"});
  CHECK(ofPlan.status == 0);
  CHECK(ofPlan.out.find("--input") != std::string::npos);
  const auto version = program::run({"--version"});
  CHECK(version.status == 0);
  CHECK(version.err.empty());
  CHECK(std::regex_match(version.out, std::regex("lianes-cli [0-9]+\\.[0-9]+\\.[0-9]+\n")));
}

TEST_CASE("help is in French, and wholly in English with --lang en") {
  const auto french = program::run({"--help"}).out;
  CHECK(french == helpOf({}, "fr"));
  CHECK(french.find("Utilisation : lianes-cli [OPTIONS] COMMANDE\n") != std::string::npos);
  CHECK(french.find("\nOptions :\n") != std::string::npos);
  CHECK(french.find("\nCommandes :\n") != std::string::npos);
  const auto english = helpOf({}, "en");
  CHECK(english.find("Usage: lianes-cli [OPTIONS] SUBCOMMAND\n") != std::string::npos);
  CHECK(program::run({"--lang=en", "--help"}).out == english);

  auto all = subcommands();
  REQUIRE(all.size() >= 19);
  for (const auto& command : all) {
    CAPTURE(command);
    const auto in = [&](const char* language) { return linesOf(helpOf({command}, language)); };
    const auto frenchLines = in("fr");
    const auto englishLines = in("en");
    std::vector<std::string> inBoth;
    std::set_intersection(frenchLines.begin(), frenchLines.end(), englishLines.begin(), englishLines.end(),
                          std::back_inserter(inBoth));
    CHECK(inBoth.empty());
    CHECK(optionsIn(helpOf({command}, "fr")) == optionsIn(helpOf({command}, "en")));
  }
}

TEST_CASE("a result that cannot be written is an error and not a success") {
  const auto& arguments = GENERATE(from_range(std::vector<std::vector<std::string>>{
      {"plan", "--input", optionsSample()},
      {"plan", "--input", optionsSample(), "--format", "text", "--lang", "en"},
      {"--help"},
      {"--version"}}));
  CAPTURE(arguments);
  const auto outcome = program::runInto("/dev/full", arguments);
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "the result could not be written: check the room and the rights\n");
}

TEST_CASE("every option that the help names is used in a test") {
  auto options = optionsIn(program::run({"--help"}).out);
  const auto commands = subcommands();
  REQUIRE(!commands.empty());
  for (const auto& command : commands) options.merge(optionsIn(program::run({command, "--help"}).out));
  REQUIRE(options.size() >= 7);

  std::string tests;
  for (const auto& file : std::filesystem::directory_iterator(program::inRepository("tests/cli"))) {
    tests += program::readWhole(file.path());
  }
  for (const auto& option : options) {
    CAPTURE(option);
    CHECK(tests.find('"' + option + '"') != std::string::npos);
  }
}

}  // namespace lianes
