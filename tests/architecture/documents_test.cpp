#include <catch2/catch.hpp>

#include "architecture/document_rules.hpp"
#include "architecture/planted_tree.hpp"

// What the documents say is so.
namespace lianes::architecture {

TEST_CASE("The README opens with the two commands") {
  const auto commands = commandsOf(readText(realRoot() / "README.md"));
  REQUIRE(commands.size() >= 2);
  CHECK(commands[0] == "./dev run");
  CHECK(commands[1] == "./dev test");
}

TEST_CASE("Every link between documents leads somewhere") { CHECK(listed(deadLinks(realRoot())).empty()); }

TEST_CASE("Every test that the answers to the brochure name exists") {
  CHECK(listed(unknownTests(realRoot())).empty());
}

TEST_CASE("The changelog knows the version that is built") {
  CHECK(listed(changelogViolations(realRoot())).empty());
}

TEST_CASE("Every document that names a licence names the same") {
  CHECK(listed(licenceViolations(realRoot())).empty());
}

TEST_CASE("CI runs the tests that anyone runs, and looks at the form of the sources") {
  const auto script = readText(realRoot() / ".ci/run");
  CHECK_THAT(script, Catch::StartsWith("#!/usr/bin/env bash\nset -euo pipefail\n"));
  CHECK_THAT(script, Catch::Contains("/../dev\n") && Catch::Contains("\n\"$dev\" lint --format\n"));
  CHECK_THAT(script, Catch::EndsWith("\n\"$dev\" test\n"));
}

TEST_CASE("A command that ./dev does not have is refused by name") {
  const auto script = "'" + (realRoot() / "dev").string() + "' polish 2>&1";
  CHECK(std::system((script + " | grep -q \"no command 'polish'\"").c_str()) == 0);
  CHECK(std::system((script + " >/dev/null").c_str()) != 0);
}

TEST_CASE("A licence that two documents name differently is found") {
  const PlantedTree tree;
  for (const auto* document : {"LICENSE", "REUSE.toml", "packaging/copyright",
                               "packaging/org.lianescooperation.lianes.metainfo.xml.in"}) {
    tree.write(document, readText(realRoot() / document));
  }
  REQUIRE(listed(licenceViolations(tree.root())).empty());
  tree.write("packaging/copyright", "Files: *\nLicense: MIT\n All rights given.\n");
  CHECK_THAT(listed(licenceViolations(tree.root())),
             Catch::Contains("packaging/copyright: * is MIT, which REUSE.toml does not say\n") &&
                 Catch::Contains("packaging/copyright: does not name resources/directory"));
}

TEST_CASE("A dead link is found, with its line") {
  const PlantedTree tree;
  tree.write("docs/architecture.md", "# Layers\n");
  tree.write("docs/planted.md",
             "[a](architecture.md#layers)\n[b](absent.md) [c](https://example.org) [d](#here)\n");
  CHECK(listed(deadLinks(tree.root())) == "docs/planted.md:2: a link to absent.md, which does not exist\n");
}

TEST_CASE("A test that no file has is found, with the line that names it") {
  const PlantedTree tree;
  tree.write("docs/brochure.md", "“it is there”\n“it was renamed”\n");
  tree.write("tests/unit/planted_test.cpp", "TEST_CASE(\"it is there\") {}\n");
  CHECK(listed(unknownTests(tree.root())) == "docs/brochure.md:2: no test is named “it was renamed”\n");
}

TEST_CASE("A version that the changelog does not know is found") {
  const PlantedTree tree;
  tree.write("CMakeLists.txt", "project(lianes VERSION 0.2.0 LANGUAGES CXX)\n");
  tree.write("CHANGELOG.md", "# Changelog\n\n## 0.1.0\n");
  CHECK(listed(changelogViolations(tree.root())) == "CHANGELOG.md: no heading for version 0.2.0\n");
}

}  // namespace lianes::architecture
