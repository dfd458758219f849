#include <catch2/catch.hpp>

#include "architecture/function_sizes.hpp"
#include "architecture/planted_tree.hpp"
#include "architecture/source_rules.hpp"

// The rules for single files: on the sources as they are, then on planted faults.
namespace lianes::architecture {
namespace {

std::string repeated(const std::string& line, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += line;
  return text;
}

}  // namespace

TEST_CASE("No file is too long") { CHECK(listed(longFiles(realRoot())).empty()); }
TEST_CASE("No function is too long") { CHECK(listed(longFunctions(realRoot())).empty()); }
TEST_CASE("There is no floating point in domain and funding") {
  CHECK(listed(floatingPoint(realRoot())).empty());
}
TEST_CASE("No screen starts a nested event loop") { CHECK(listed(nestedEventLoops(realRoot())).empty()); }
TEST_CASE("Headers protect themselves and their includers") {
  CHECK(listed(carelessHeaders(realRoot())).empty());
}
TEST_CASE("No source is marked as unfinished") { CHECK(listed(unfinishedWork(realRoot())).empty()); }
TEST_CASE("Every source has a snake_case name") { CHECK(listed(fileNames(realRoot())).empty()); }

TEST_CASE("Every test can be run by its name") { CHECK(listed(unrunnableTests(realRoot())).empty()); }

TEST_CASE("Every test program leaves the machine of whoever runs it aside") {
  CHECK(listed(mainsOnTheUsersMachine(realRoot())).empty());
}

TEST_CASE("A planted main that leaves tests on the machine of whoever runs them is found") {
  const PlantedTree tree;
  tree.write("tests/support/planted.cpp", "\nint main() {\n  return 0;\n}\n");
  tree.write("tests/support/planted_driver.cpp", "int main() {}\n");
  CHECK(listed(mainsOnTheUsersMachine(tree.root())) ==
        "tests/support/planted.cpp:2: a main of tests that makes no PlainMachine first\n");
}

TEST_CASE("A planted test whose name would be taken for an option is found") {
  const PlantedTree tree;
  tree.write("tests/unit/planted.cpp", "TEST_CASE(\"--planted is never run\") {}\n");
  CHECK_THAT(listed(unrunnableTests(tree.root())), Catch::StartsWith("tests/unit/planted.cpp:1: test name"));
}

TEST_CASE("A double planted in the real sources is found") {
  const PlantedTree tree;
  PlantedTree::copyRealSourcesInto(tree);
  tree.append("include/lianes/domain/money.hpp", "inline double planted() { return 0; }\n");
  CHECK_THAT(listed(floatingPoint(tree.root())), Catch::StartsWith("include/lianes/domain/money.hpp:") &&
                                                     Catch::EndsWith(": floating point: double\n"));
}

TEST_CASE("Every spelling of floating point is found, with its line") {
  const PlantedTree tree;
  const auto code =
      GENERATE("float a;", "long double a;", "auto a = 0.5;", "auto a = 1'000e-3;", "auto a = .5F;",
               "auto a = 0x1p4;", "auto a = std::stod(text);", "#include <cmath>");
  tree.write("src/funding/planted.cpp", "\n" + std::string(code) + "\n");
  CHECK_THAT(listed(floatingPoint(tree.root())),
             Catch::StartsWith("src/funding/planted.cpp:2: floating point: "));
}

TEST_CASE("A double in a comment, a literal or a longer word is not floating point") {
  const PlantedTree tree;
  tree.write(
      "src/funding/planted.cpp",
      "// a double, or 0.5\n/* float */ const char* a = \"double 0.5\"; const auto b = R\"(x\" float)\";\n"
      "const int doubled = 86'400'000 + 0x1e3 + 5_euros; const char c = '\"'; int d;  // double\n");
  CHECK(listed(floatingPoint(tree.root())).empty());
}

TEST_CASE("A literal does not hide the double behind it") {
  const PlantedTree tree;
  tree.write("src/domain/planted.cpp",
             "const char* a = \"// \\\" /*\"; double b;\nconst int c = 1'000; double d;\n");
  CHECK(floatingPoint(tree.root()).size() == 2);
}

TEST_CASE("Floating point outside domain and funding is no fault") {
  const PlantedTree tree;
  tree.write("src/gui/planted.cpp", "double zoom = 1.5;\n");
  CHECK(listed(floatingPoint(tree.root())).empty());
}

TEST_CASE("A file of 601 lines is found, one of 600 is not") {
  const PlantedTree tree;
  tree.write("src/domain/long.cpp", repeated("int a;\n", 601));
  tree.write("src/domain/fits.cpp", repeated("int a;\n", 600));
  CHECK(listed(longFiles(tree.root())) == "src/domain/long.cpp:601: a file of 601 lines; 600 is the most\n");
}

TEST_CASE("A function of 61 lines is found, one of 60 is not") {
  const PlantedTree tree;
  tree.write("src/domain/long.cpp", "namespace a {\n\nint f() {\n" + repeated("  g();\n", 59) + "}\n}\n");
  tree.write("src/domain/fits.cpp", "namespace a {\n\nint f() {\n" + repeated("  g();\n\n", 58) + "}\n}\n");
  CHECK(listed(longFunctions(tree.root())) ==
        "src/domain/long.cpp:3: a function of 61 lines of code; 60 is the most\n");
}

TEST_CASE("Functions are told from what only looks like them") {
  const auto body = "{\n" + repeated("  a;\n", 70) + "}";
  SECTION("functions") {
    const auto* head =
        GENERATE("int f(int a) const noexcept ", "auto f(struct A a) -> std::vector<int> ",
                 "template <class T>\nT f(T a) ", "A::A(int a) : m_a(a), m_b{a} ",
                 "bool operator==(A a, A b) ", "const auto kF = [](int a) ", "TEST_CASE(\"\") ",
                 "extern \"C\" int f() ", "A& A::operator=(const A& a) ", "class A { int f(int a = 1) ");
    const auto sizes = functionSizes(head + body);
    CHECK(std::any_of(sizes.begin(), sizes.end(), [](const FunctionSize& size) { return size.lines > 70; }));
  }
  SECTION("others") {
    const auto* head =
        GENERATE("namespace a ", "struct A : B<int(int)> ", "enum class A : std::uint8_t ",
                 "constexpr std::array<int, 70> kA", "const auto kA = std::to_array<A>(",
                 "#define F(a) { a(\nclass A ", "template <class T>\nconcept A = requires(T a) ");
    for (const auto& size : functionSizes(head + body)) CHECK(size.lines < 10);
  }
}

TEST_CASE("The labels of a switch do not make a function long") {
  const auto cases = repeated("    case A:\n      return b;\n", 40);
  const auto sizes = functionSizes("int f(A a) {\n  switch (a) {\n" + cases + "  }\n}\n");
  REQUIRE(sizes.size() == 1);
  CHECK(sizes[0].firstLine == 1);
  CHECK(sizes[0].lines == 44);
}

TEST_CASE("A nested event loop in gui is found, with its line") {
  const PlantedTree tree;
  tree.write("src/gui/planted.cpp", "\nvoid f() { dialog.exec (); }\n// dialog.exec()\nint executed();\n");
  CHECK_THAT(listed(nestedEventLoops(tree.root())), Catch::StartsWith("src/gui/planted.cpp:2: exec()"));
  CHECK(nestedEventLoops(tree.root()).size() == 1);
}

TEST_CASE("A header without #pragma once, or with using namespace, is found") {
  const PlantedTree tree;
  tree.write("include/lianes/base/unprotected.hpp", "#include <string>\n");
  tree.write("include/lianes/base/greedy.hpp", "// Fine so far.\n#pragma once\nusing namespace std;\n");
  CHECK(listed(carelessHeaders(tree.root())) ==
        "include/lianes/base/greedy.hpp:3: `using namespace` in a header\n"
        "include/lianes/base/unprotected.hpp:1: a header opens with #pragma once\n");
}

TEST_CASE("A mark of unfinished work is found, in comments too") {
  const PlantedTree tree;
  tree.write("tests/unit/planted.cpp",
             "\n// TO"
             "DO: later\n");
  CHECK_THAT(listed(unfinishedWork(tree.root())),
             Catch::StartsWith("tests/unit/planted.cpp:2: unfinished work"));
}

TEST_CASE("Names that are not snake_case, and C++ in other files, are found") {
  const PlantedTree tree;
  tree.write("src/domain/MoneyBag.cpp", "\n");
  tree.write("include/lianes/domain/hidden.h", "double planted;\n");
  CHECK(listed(fileNames(tree.root())) ==
        "include/lianes/domain/hidden.h: C++ lives in .hpp and .cpp files\n"
        "src/domain/MoneyBag.cpp: not snake_case\n");
}

}  // namespace lianes::architecture
