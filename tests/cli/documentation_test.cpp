#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <regex>
#include <sstream>

#include "cli/program.hpp"

// What docs/funding-rules.md shows is what the program does.
namespace lianes {
namespace {

using nlohmann::json;

std::string fundingRules() { return program::readWhole(program::inRepository("docs/funding-rules.md")); }

// The block of JSON below a heading.
std::string blockBelow(const std::string& heading) {
  const auto text = fundingRules();
  const std::string opening = "```json\n";
  const auto section = text.find("\n" + heading + "\n");
  REQUIRE(section != std::string::npos);
  const auto start = text.find(opening, section) + opening.size();
  return text.substr(start, text.find("```", start) - start);
}

// The cells of each row of a table below a heading whose first cell is code.
std::vector<std::vector<std::string>> rowsBelow(const std::string& heading) {
  const auto text = fundingRules();
  std::istringstream lines(text.substr(text.find("\n" + heading + "\n") + 1));
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && !line.starts_with("#")) {
    if (!line.starts_with("| `")) continue;
    std::vector<std::string> cells;
    std::istringstream parts(line.substr(1));
    for (std::string cell; std::getline(parts, cell, '|');) {
      cell = std::regex_replace(cell, std::regex("^ `?|`? $"), "");
      cells.push_back(cell);
    }
    rows.push_back(cells);
  }
  return rows;
}

std::string withoutSpaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("the scenario of the documentation gives the plan of the documentation") {
  const auto outcome = program::run({"plan", "--input", "-"}, blockBelow("### Scenario"));
  REQUIRE(outcome.status == 0);
  CHECK(json::parse(outcome.out) == json::parse(blockBelow("### Plan")));
}

TEST_CASE("the refusals of the documentation are those of the program") {
  const auto rows = rowsBelow("### Refusals");
  REQUIRE(rows.size() >= 5);
  for (const auto& row : rows) {
    CAPTURE(row);
    const auto outcome = program::run({"plan", "--input", "-"}, row.at(0));
    CHECK(outcome.status == 2);
    CHECK(outcome.err == row.at(1) + "\n");
  }
}

TEST_CASE("the shortage table of the documentation is what the sample gives") {
  const auto rows = rowsBelow("## A shortage, worked out");
  REQUIRE(rows.size() == 4);
  const auto sample = program::inRepository("resources/samples/shortage.json").string();
  for (const auto& row : rows) {
    CAPTURE(row);
    const auto plan = json::parse(program::run({"plan", "--input", sample, "--policy", row.at(0)}).out);
    const auto& projects = plan.at("projects");
    CHECK(projects.at(0).at("grant") == withoutSpaces(row.at(1)));
    CHECK(projects.at(1).at("grant") == withoutSpaces(row.at(2)));
    CHECK(projects.at(1).at("grant_by_contribution") ==
          json{withoutSpaces(row.at(3)), withoutSpaces(row.at(4))});
    CHECK(projects.at(2).at("grant") == withoutSpaces(row.at(5)));
  }
}

TEST_CASE("the documentation names files and functions that exist") {
  const auto text = fundingRules();
  std::string code;
  for (const auto* folder : {"src/funding", "include/lianes/funding", "src/wording"}) {
    for (const auto& file : std::filesystem::directory_iterator(program::inRepository(folder))) {
      code += file.path().filename().string() + '\n' + program::readWhole(file.path());
    }
  }
  // The rows F1 to F16 end with `function`, `function` in `file.cpp`.
  const std::regex row("\n\\| F[0-9]+ \\| .*\\| ([^|\n]+) \\|");
  const std::regex quoted("`([^`]+)`");
  std::size_t rows = 0;
  for (std::sregex_iterator each(text.begin(), text.end(), row); each != std::sregex_iterator(); ++each) {
    ++rows;
    const std::string cell = (*each)[1];
    for (std::sregex_iterator name(cell.begin(), cell.end(), quoted); name != std::sregex_iterator();
         ++name) {
      const std::string found = (*name)[1];
      CAPTURE(cell, found);
      const bool isPath = found.find('/') != std::string::npos;
      CHECK((isPath ? std::filesystem::exists(program::inRepository(found))
                    : code.find(found) != std::string::npos));
    }
  }
  CHECK(rows == 16);
}

}  // namespace lianes
