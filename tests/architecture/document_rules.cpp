#include "architecture/document_rules.hpp"

#include <map>

namespace lianes::architecture {
namespace {

namespace fs = std::filesystem;

bool isFence(std::string_view line) { return trimmed(line).starts_with("```"); }

std::vector<std::string> documentsOf(const fs::path& root) {
  auto documents = filesBelow(root, "docs");
  std::erase_if(documents, [](const std::string& path) { return !path.ends_with(".md"); });
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.path().extension() == ".md") documents.push_back(entry.path().filename().string());
  }
  return documents;
}

// The places that [words](place) of a line lead to, without their #anchor.
std::vector<std::string> linkTargetsIn(std::string_view line) {
  std::vector<std::string> targets;
  for (auto start = line.find("]("); start != std::string_view::npos; start = line.find("](", start)) {
    start += 2;
    targets.emplace_back(line.substr(start, line.find_first_of("# )", start) - start));
  }
  return targets;
}

bool isRelative(const std::string& target) {
  return !target.empty() && target.find("://") == std::string::npos && !target.starts_with("mailto:");
}

// Between the quotation marks of `key = "value"`.
std::string quotedIn(std::string_view line) {
  const auto first = line.find('"');
  if (first == std::string_view::npos) return {};
  return std::string(line.substr(first + 1, line.find('"', first + 1) - first - 1));
}

// What follows the first of these words that a line begins with; nothing when it begins with none.
std::string after(std::string_view start, std::string_view line) {
  return line.starts_with(start) ? std::string(trimmed(line.substr(start.size()))) : std::string();
}

// Path and licence of each annotation of REUSE.toml; everything is "*", as packaging/copyright writes it.
std::map<std::string, std::string> licencesBySpdx(const std::string& text) {
  std::map<std::string, std::string> licences;
  std::string path;
  for (const auto line : linesOf(text)) {
    if (!after("path =", line).empty()) path = quotedIn(line) == "**" ? "*" : quotedIn(line);
    if (!after("SPDX-License-Identifier =", line).empty()) licences[path] = quotedIn(line);
  }
  return licences;
}

// Likewise of packaging/copyright, without what is only in the package.
std::map<std::string, std::string> licencesByDebian(const std::string& text) {
  std::map<std::string, std::string> licences;
  std::string path;
  for (const auto line : linesOf(text)) {
    if (const auto files = after("Files:", line); !files.empty()) path = files;
    const auto licence = after("License:", line);
    if (!licence.empty() && !path.starts_with('/')) licences[path] = licence;
  }
  return licences;
}

}  // namespace

std::vector<std::string> commandsOf(const std::string& markdown) {
  std::vector<std::string> commands;
  bool inCode = false;
  for (const auto line : linesOf(markdown)) {
    if (isFence(line)) {
      inCode = !inCode;
      continue;
    }
    const auto command = trimmed(line.substr(0, line.find('#')));
    if (inCode && !command.empty()) commands.emplace_back(command);
  }
  return commands;
}

Violations deadLinks(const fs::path& root) {
  Violations violations;
  for (const auto& document : documentsOf(root)) {
    const auto text = readText(root / document);
    bool inCode = false;
    std::size_t number = 0;
    for (const auto line : linesOf(text)) {
      ++number;
      if (isFence(line)) inCode = !inCode;
      if (inCode) continue;
      for (const auto& target : linkTargetsIn(line)) {
        if (!isRelative(target) || fs::exists((root / document).parent_path() / target)) continue;
        violations.push_back(at(document, number) + "a link to " + target + ", which does not exist");
      }
    }
  }
  return violations;
}

Violations unknownTests(const fs::path& root) {
  constexpr std::string_view kOpening = "“";
  constexpr std::string_view kClosing = "”";
  std::string tests;
  for (const auto& path : filesBelow(root, "tests")) {
    if (path.ends_with("_test.cpp")) tests += readText(root / path);
  }
  const std::string document = "docs/brochure.md";
  const auto text = readText(root / document);
  Violations violations;
  std::size_t number = 0;
  for (const auto line : linesOf(text)) {
    ++number;
    for (auto start = line.find(kOpening); start != std::string_view::npos;
         start = line.find(kOpening, start)) {
      start += kOpening.size();
      const auto name = std::string(line.substr(start, line.find(kClosing, start) - start));
      if (tests.find("TEST_CASE(\"" + name + "\"") != std::string::npos) continue;
      violations.push_back(at(document, number) + "no test is named “" + name + "”");
    }
  }
  return violations;
}

Violations changelogViolations(const fs::path& root) {
  constexpr std::string_view kDeclaration = "project(lianes VERSION ";
  const auto build = readText(root / "CMakeLists.txt");
  const auto start = build.find(kDeclaration);
  if (start == std::string::npos) return {"CMakeLists.txt: no version"};
  const auto first = start + kDeclaration.size();
  const auto version = build.substr(first, build.find_first_of(" )\n", first) - first);
  if (("\n" + readText(root / "CHANGELOG.md")).find("\n## " + version) != std::string::npos) return {};
  return {"CHANGELOG.md: no heading for version " + version};
}

Violations licenceViolations(const fs::path& root) {
  const auto spdx = licencesBySpdx(readText(root / "REUSE.toml"));
  Violations violations;
  const auto compare = [&](const std::string& document, const std::map<std::string, std::string>& said) {
    for (const auto& [path, licence] : said) {
      const auto known = spdx.find(path);
      if (known != spdx.end() && known->second == licence) continue;
      violations.push_back(document + ": " + path + " is " + licence + ", which REUSE.toml does not say");
    }
  };
  const auto debian = licencesByDebian(readText(root / "packaging/copyright"));
  compare("packaging/copyright", debian);
  for (const auto& [path, licence] : spdx) {
    if (!debian.contains(path)) violations.push_back("packaging/copyright: does not name " + path);
  }
  const auto metainfo = readText(root / "packaging/org.lianescooperation.lianes.metainfo.xml.in");
  constexpr std::string_view kElement = "<project_license>";
  const auto start = metainfo.find(kElement) + kElement.size();
  compare("metainfo", {{"*", metainfo.substr(start, metainfo.find('<', start) - start)}});
  if (readText(root / "LICENSE").find("GNU GENERAL PUBLIC LICENSE\n                       Version 3,") ==
      std::string::npos) {
    violations.emplace_back("LICENSE: not the text of the GPL, version 3");
  }
  return violations;
}

}  // namespace lianes::architecture
