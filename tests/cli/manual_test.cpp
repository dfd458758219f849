#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "cli/program.hpp"

// What the manual pages of lianes-cli say is what the program does.
namespace lianes {
namespace {

struct Manual {
  std::string folder;    // below packaging/man
  std::string language;  // of --lang
};

const Manual kEnglish{"", "en"};
const Manual kFrench{"fr/", "fr"};

std::string templateOf(const Manual& manual) {
  return program::inRepository("packaging/man/" + manual.folder + "lianes-cli.1.in").string();
}

// The page as the package has it, with the hyphens of the page as ordinary ones.
std::string pageOf(const Manual& manual) {
  const program::PrivateFolder folder;
  const auto page = folder.path() / "page";
  const auto generator = program::inRepository("packaging/man/command-manual").string();
  const auto command = "'" + generator + "' '" LIANES_CLI "' " + manual.language + " < '" +
                       templateOf(manual) + "' > '" + page.string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  return std::regex_replace(program::readWhole(page), std::regex(R"(\\-)"), "-");
}

std::set<std::string> firstGroups(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern, std::regex::ECMAScript | std::regex::multiline);
  std::set<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), expression); each != std::sregex_iterator();
       ++each) {
    found.insert((*each)[1]);
  }
  return found;
}

// The lines between .EX and .EE, without the program's name.
std::vector<std::vector<std::string>> examplesOf(const Manual& manual) {
  const auto text = std::regex_replace(program::readWhole(templateOf(manual)), std::regex(R"(\\-)"), "-");
  std::vector<std::vector<std::string>> examples;
  std::istringstream lines(text);
  bool isInside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == ".EX" || line == ".EE") {
      isInside = line == ".EX";
    } else if (isInside) {
      std::istringstream words(line);
      std::string name;
      words >> name;
      CHECK(name == "lianes-cli");
      examples.emplace_back(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>());
    }
  }
  return examples;
}

}  // namespace

TEST_CASE("the manual of each language tells every command and every option that the help tells") {
  const auto manual = GENERATE(kEnglish, kFrench);
  CAPTURE(manual.language);
  const auto page = pageOf(manual);
  const auto help = program::run({"--lang", manual.language, "--help"}).out;
  const auto commands = firstGroups(help, "^  ([a-z][a-z-]*) ");
  REQUIRE(commands.size() >= 20);
  CHECK(firstGroups(page, "^\\.SS ([a-z-]+)$") == commands);
  for (const auto& command : commands) {
    CAPTURE(command);
    const auto start = page.find("\n.SS " + command + "\n") + 1;
    const auto section = page.substr(start, page.find("\n.S", start) - start);
    const auto told = program::run({"--lang", manual.language, command, "--help"}).out;
    CHECK(firstGroups(section, "^\\.B (--[a-z-]+)") == firstGroups(told, "^  (--[a-z-]+)"));
    CHECK(section.find(told.substr(0, told.find('\n'))) != std::string::npos);
  }
}

TEST_CASE("the examples of the manual work as they stand, and are the same in each language") {
  const program::PrivateFolder folder;
  const auto examples = examplesOf(kFrench);
  REQUIRE(examples.size() >= 5);
  for (auto example : examples) {
    for (auto& word : example) {
      if (word == "exemple.lianes" || word == "rapports") word = (folder.path() / word).string();
    }
    CAPTURE(example);
    const auto outcome = program::run(example);
    CHECK(outcome.status == 0);
    CHECK(!outcome.out.empty());
  }
  auto withoutLanguage = examples;
  for (auto& example : withoutLanguage) {
    const auto option = std::find(example.begin(), example.end(), "--lang");
    if (option != example.end()) example.erase(option, option + 2);
  }
  CHECK(withoutLanguage == examplesOf(kEnglish));
}

}  // namespace lianes
