#include <catch2/catch.hpp>

#include <algorithm>

#include "architecture/include_graph.hpp"
#include "architecture/layer_table.hpp"
#include "architecture/planted_tree.hpp"

// The arrows between layers: on the sources as they are, then on planted faults, each of which must be found.
namespace lianes::architecture {
namespace {

std::string includeFaults(const PlantedTree& tree) {
  return listed(includeViolations(tree.root(), readLayerTable(tree.root())));
}

std::string folderFaults(const PlantedTree& tree) {
  return listed(folderViolations(tree.root(), "gui", readFolderTable(tree.root(), "gui")));
}

}  // namespace

TEST_CASE("Every include of the sources follows the table of docs/architecture.md") {
  const auto table = readLayerTable(realRoot());
  CHECK(readSources(realRoot(), {"include", "src"}).size() > 20);
  CHECK(listed(includeViolations(realRoot(), table)).empty());
}

TEST_CASE("Every layer links only what the table allows") {
  CHECK(listed(linkViolations(realRoot(), readLayerTable(realRoot()))).empty());
}

TEST_CASE("The table of layers has no cycle and no unknown library") {
  const auto table = readLayerTable(realRoot());
  CHECK(table.layers.size() == 12);
  CHECK(listed(tableViolations(table)).empty());
}

TEST_CASE("Every include between the folders of gui follows their table in docs/architecture.md") {
  const auto folders = readFolderTable(realRoot(), "gui");
  CHECK(folders.layers.size() > 15);
  CHECK(listed(tableViolations(folders)).empty());
  CHECK(listed(folderViolations(realRoot(), "gui", folders)).empty());
}

TEST_CASE("Tests of the window lie in folders of the same names") {
  const auto folders = readFolderTable(realRoot(), "gui");
  for (const auto& path : filesBelow(realRoot(), "tests/gui")) {
    CAPTURE(path);
    const auto name = std::filesystem::path(path).parent_path().filename().string();
    CHECK(folders.find(name) != nullptr);
  }
}

TEST_CASE("An include up the floors of gui, or between screens, planted in the real sources is found") {
  const PlantedTree tree;
  PlantedTree::copyRealSourcesInto(tree);
  tree.append("src/gui/kit/text.hpp", "#include \"gui/desk/session.hpp\"\n");
  tree.append("src/gui/desk/session.cpp", "#include \"gui/records/record_form.hpp\"\n");
  tree.append("src/gui/records/record_form.cpp", "#include \"gui/people/people_page.hpp\"\n");
  tree.append("src/gui/people/people_page.cpp", "#include \"gui/missions/missions_page.hpp\"\n");
  tree.append("src/gui/journal/journal_page.cpp", "#include \"lianes/gui/main_window.hpp\"\n");
  const auto faults = folderFaults(tree);
  for (const auto* fault :
       {"`kit` may not use `desk`", "`desk` may not use `records`", "`records` may not use `people`",
        "`people` may not use `missions`", "`journal` may not use `shell`"}) {
    CHECK_THAT(faults, Catch::Contains(fault));
  }
  CHECK(std::count(faults.begin(), faults.end(), '\n') == 5);
}

TEST_CASE("A source of gui in no folder, or in one without a row, is found") {
  const PlantedTree tree;
  tree.write("src/gui/loose.cpp", "\n");
  tree.write("src/gui/attic/planted.cpp", "\n");
  CHECK(folderFaults(tree) ==
        "src/gui/attic/planted.cpp: lies in no folder that has a row\n"
        "src/gui/loose.cpp: lies in no folder that has a row\n");
}

TEST_CASE("A layer violation planted in the real sources is found") {
  const PlantedTree tree;
  PlantedTree::copyRealSourcesInto(tree);
  tree.append("src/domain/date.cpp", "#include \"lianes/funding/planted.hpp\"\n");
  CHECK_THAT(includeFaults(tree),
             Catch::Contains("src/domain/date.cpp:") && Catch::Contains("`domain` may not use `funding`"));
}

TEST_CASE("A layer violation is reported once, with its file and line") {
  const PlantedTree tree;
  tree.write("src/base/planted.cpp", "#include <string>\n\n#include \"lianes/domain/money.hpp\"\n");
  CHECK(includeFaults(tree) ==
        "src/base/planted.cpp:3: `base` may not use `domain` (\"lianes/domain/money.hpp\")\n");
}

TEST_CASE("Angle brackets, blanks and comments do not hide a layer violation") {
  const PlantedTree tree;
  tree.write("src/funding/a.cpp", "#include <lianes/exchange/a.hpp>\n");
  tree.write("src/funding/b.cpp", "  #  include  \"lianes/exchange/b.hpp\"\n");
  tree.write("src/funding/c.cpp", "#include /* quite harmless */ \"lianes/exchange/c.hpp\"\n");
  tree.write("src/funding/d.cpp", "#include_next \"lianes/exchange/d.hpp\"\n");
  CHECK(includeViolations(tree.root(), readLayerTable(tree.root())).size() == 4);
}

TEST_CASE("An include in a comment is no include") {
  const PlantedTree tree;
  tree.write("src/base/planted.cpp",
             "// #include \"lianes/domain/a.hpp\"\n/*\n#include \"lianes/gui/b.hpp\"\n*/\n");
  CHECK(includeFaults(tree).empty());
}

TEST_CASE("Includes that the table allows are not reported") {
  const PlantedTree tree;
  tree.write("include/lianes/funding/plan.hpp", "#pragma once\n#include \"lianes/domain/money.hpp\"\n");
  tree.write(
      "src/funding/plan.cpp",
      "#include \"lianes/funding/plan.hpp\"\n#include <boost/multiprecision/cpp_int.hpp>\n#include <vector>\n"
      "#include \"funding/steps.hpp\"\n#include \"lianes/base/result.hpp\"\n");
  CHECK(includeFaults(tree).empty());
}

TEST_CASE("A relative include is found") {
  const PlantedTree tree;
  tree.write("src/domain/planted.cpp", "#include \"../funding/plan.hpp\"\n");
  tree.write("src/exchange/planted.cpp", "#include \"./reader.hpp\"\n");
  CHECK_THAT(includeFaults(tree),
             Catch::Contains("src/domain/planted.cpp:1: \"../funding/plan.hpp\" is a relative") &&
                 Catch::Contains("src/exchange/planted.cpp:1: \"./reader.hpp\" is a relative"));
}

TEST_CASE("An include that does not name its layer is found") {
  const PlantedTree tree;
  tree.write("src/domain/planted.cpp", "#include \"money.hpp\"\n#include PLANTED\n");
  CHECK_THAT(includeFaults(tree),
             Catch::Contains("src/domain/planted.cpp:1: \"money.hpp\" does not name its layer") &&
                 Catch::Contains("src/domain/planted.cpp:2: an include names its header"));
}

TEST_CASE("A private header of another layer is found") {
  const PlantedTree tree;
  tree.write("src/exchange/planted.cpp", "#include \"funding/steps.hpp\"\n");
  CHECK_THAT(includeFaults(tree), Catch::Contains("\"funding/steps.hpp\" is a private header of `funding`"));
}

TEST_CASE("A public header that includes a private one is found") {
  const PlantedTree tree;
  tree.write("include/lianes/funding/planted.hpp", "#include \"funding/steps.hpp\"\n");
  CHECK_THAT(includeFaults(tree), Catch::Contains("a public header may not include the private"));
}

TEST_CASE("A library that the layer's row does not list is found") {
  const PlantedTree tree;
  tree.write("src/domain/planted.cpp", "#include <nlohmann/json.hpp>\n");
  tree.write("src/funding/planted.cpp", "#include <sqlite3.h>\n");
  tree.write("src/report/planted.cpp", "#include <QString>\n");
  tree.write("src/render/planted.cpp", "#include <QPainter>\n#include <QtWidgets/QWidget>\n");
  CHECK_THAT(includeFaults(tree),
             Catch::Contains("src/domain/planted.cpp:1: `domain` may not use JSON") &&
                 Catch::Contains("src/funding/planted.cpp:1: `funding` may not use SQLite") &&
                 Catch::Contains("src/report/planted.cpp:1: `report` may not use Qt ") &&
                 Catch::Contains("src/render/planted.cpp:2: `render` may not use Qt Widgets"));
}

TEST_CASE("A form of Qt Designer is for the source of its own name in a layer of widgets alone") {
  const PlantedTree tree;
  tree.write("src/gui/own_page.cpp", "#include \"ui_own_page.h\"\n");
  tree.write("src/gui/planted.cpp", "#include \"ui_own_page.h\"\n");
  tree.write("src/app/own_page.cpp", "#include \"ui_own_page.h\"\n");
  const auto faults = includeFaults(tree);
  CHECK_THAT(faults, !Catch::Contains("src/gui/own_page.cpp"));
  CHECK_THAT(faults, Catch::Contains("src/gui/planted.cpp:1: \"ui_own_page.h\" does not name its layer"));
  CHECK_THAT(faults, Catch::Contains("src/app/own_page.cpp:1: \"ui_own_page.h\" does not name its layer"));
}

TEST_CASE("A library that nobody has heard of is found") {
  const PlantedTree tree;
  tree.write("src/exchange/planted.cpp", "#include <boost/regex.hpp>\n");
  CHECK_THAT(includeFaults(tree), Catch::Contains("<boost/regex.hpp> is of no library"));
}

TEST_CASE("A folder without a row, and a file outside the layers, are found") {
  const PlantedTree tree;
  tree.write("src/helpers/planted.cpp", "\n");
  tree.write("include/lianes/planted.hpp", "\n");
  CHECK_THAT(includeFaults(tree),
             Catch::Contains("src/helpers/planted.cpp: `helpers` has no row") &&
                 Catch::Contains("include/lianes/planted.hpp: lies in no layer's folder"));
}

TEST_CASE("A link along a forbidden arrow is found") {
  const PlantedTree tree;
  tree.write("CMakeLists.txt",
             "lianes_layer(base)\nlianes_layer(domain USES base funding\n  LIBRARIES Boost::headers)\n");
  CHECK(listed(linkViolations(tree.root(), readLayerTable(tree.root()))) ==
        "CMakeLists.txt: `domain` may not use `funding`\n");
}

TEST_CASE("A table whose arrows could make a cycle is found") {
  const PlantedTree tree;
  tree.write(
      "docs/architecture.md",
      "| Layer | May use | From outside |\n| --- | --- | --- |\n| `a` | b | Magic |\n| `b` | a | - |\n");
  CHECK(listed(tableViolations(readLayerTable(tree.root()))) ==
        "docs/architecture.md:3: `a` may use `b`, which is no row above it\n"
        "docs/architecture.md:3: `a` names the unknown library Magic\n");
}

TEST_CASE("A document without the table is refused") {
  const PlantedTree tree;
  tree.write("docs/architecture.md", "# Architecture\n\n| Preset | For |\n| --- | --- |\n");
  CHECK_THROWS_WITH(readLayerTable(tree.root()), Catch::Contains("does not open with the table of layers"));
}

}  // namespace lianes::architecture
