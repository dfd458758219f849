#pragma once

#include <cstddef>
#include <filesystem>

#include "architecture/source_tree.hpp"

// House rules that a reader of one file can check. Each function looks at a whole tree and names file and
// line.
namespace lianes::architecture {

constexpr std::size_t kLongestFile = 600;
constexpr std::size_t kLongestFunction = 60;

// include/, src/ and tests/: files of more than kLongestFile lines.
Violations longFiles(const std::filesystem::path& root);

// include/ and src/: functions of more than kLongestFunction lines of code. Blank lines, comments and the
// labels of a switch do not count: an exhaustive switch is long without being complicated. Nor do tests,
// which may hold a table of examples.
Violations longFunctions(const std::filesystem::path& root);

// domain and funding: floating point types, literals, headers and conversions.
Violations floatingPoint(const std::filesystem::path& root);

// gui: calls of exec(), which would start a nested event loop.
Violations nestedEventLoops(const std::filesystem::path& root);

// Headers without `#pragma once` as their first directive, or with a `using namespace`.
Violations carelessHeaders(const std::filesystem::path& root);

// Marks of unfinished work.
Violations unfinishedWork(const std::filesystem::path& root);

// Test cases whose name does not begin with a letter: run by its name alone, as ctest does, such a test is
// taken for an option or a filter and never runs.
Violations unrunnableTests(const std::filesystem::path& root);

// tests/: a main() without a PlainMachine, so that its tests depend on the machine they run on.
Violations mainsOnTheUsersMachine(const std::filesystem::path& root);

// Files of include/, src/ and tests/ whose name is not snake_case; C++ in files that are neither .hpp nor
// .cpp, which no other rule would look at.
Violations fileNames(const std::filesystem::path& root);

}  // namespace lianes::architecture
