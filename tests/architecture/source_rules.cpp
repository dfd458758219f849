#include "architecture/source_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "architecture/function_sizes.hpp"

namespace lianes::architecture {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kAllSources{"include", "src", "tests"};

std::vector<SourceFile> sourcesOfLayers(const fs::path& root, const std::vector<std::string>& layers) {
  std::vector<std::string> folders;
  for (const auto& layer : layers) {
    folders.push_back("include/lianes/" + layer);
    folders.push_back("src/" + layer);
  }
  return readSources(root, folders);
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool isFloatingLiteral(std::string_view number) {
  number = number.substr(0, number.find('_'));  // a suffix of our own is no exponent
  if (number.empty() || ((number[0] < '0' || number[0] > '9') && number[0] != '.')) return false;
  const bool hexadecimal = number.starts_with("0x") || number.starts_with("0X");
  return number.find_first_of(hexadecimal ? ".pP" : ".eE") != std::string_view::npos;
}

bool isFloatingWord(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"float", "double", "float_t", "double_t", "__float128", "cmath", "cfloat", "stof", "stod", "stold",
       "atof", "strtof", "strtod", "strtold", "cpp_bin_float", "cpp_dec_float", "floating_point"});
  return isOneOf(word, kWords) || word.starts_with("_Float") || word.starts_with("cpp_bin_float") ||
         word.starts_with("cpp_dec_float");
}

bool isUnfinishedMark(std::string_view word) {
  // In two halves, so that this file passes its own rule.
  constexpr auto kMarks =
      std::to_array<std::string_view>({"TO"
                                       "DO",
                                       "FIX"
                                       "ME",
                                       "X"
                                       "XX"});
  return isOneOf(word, kMarks);
}

bool isSnakeCase(const std::string& path) {
  return path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_/.") == std::string::npos;
}

bool opensWithPragmaOnce(const SourceFile& file) {
  for (const auto line : linesOf(file.code)) {
    if (!trimmed(line).empty()) return trimmed(line) == "#pragma once";
  }
  return false;
}

}  // namespace

Violations longFiles(const fs::path& root) {
  Violations violations;
  for (const auto& file : readSources(root, kAllSources)) {
    const auto lines = linesOf(file.text).size();
    if (lines > kLongestFile) {
      violations.push_back(at(file.path, kLongestFile + 1) + "a file of " + std::to_string(lines) +
                           " lines; " + std::to_string(kLongestFile) + " is the most");
    }
  }
  return violations;
}

Violations longFunctions(const fs::path& root) {
  Violations violations;
  for (const auto& file : readSources(root, {"include", "src"})) {
    for (const auto& function : functionSizes(file.code)) {
      if (function.lines <= kLongestFunction) continue;
      violations.push_back(at(file.path, function.firstLine) + "a function of " +
                           std::to_string(function.lines) + " lines of code; " +
                           std::to_string(kLongestFunction) + " is the most");
    }
  }
  return violations;
}

Violations floatingPoint(const fs::path& root) {
  Violations violations;
  for (const auto& file : sourcesOfLayers(root, {"domain", "funding"})) {
    for (const auto& word : wordsOf(file.code)) {
      if (isFloatingWord(word.text) || isFloatingLiteral(word.text)) {
        violations.push_back(at(file.path, word.line) + "floating point: " + std::string(word.text));
      }
    }
  }
  return violations;
}

Violations nestedEventLoops(const fs::path& root) {
  Violations violations;
  for (const auto& file : sourcesOfLayers(root, {"gui"})) {
    for (const auto& word : wordsOf(file.code)) {
      if (word.text == "exec" && word.next == '(') {
        violations.push_back(at(file.path, word.line) +
                             "exec() starts a nested event loop; open() and emit instead");
      }
    }
  }
  return violations;
}

Violations carelessHeaders(const fs::path& root) {
  Violations violations;
  for (const auto& file : readSources(root, kAllSources)) {
    if (!file.path.ends_with(".hpp")) continue;
    if (!opensWithPragmaOnce(file))
      violations.push_back(at(file.path, 1) + "a header opens with #pragma once");
    const auto words = wordsOf(file.code);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i - 1].text == "using" && words[i].text == "namespace") {
        violations.push_back(at(file.path, words[i].line) + "`using namespace` in a header");
      }
    }
  }
  return violations;
}

Violations unrunnableTests(const fs::path& root) {
  constexpr std::string_view kOpening = "TEST_CASE(\"";
  Violations violations;
  for (const auto& file : readSources(root, {"tests"})) {
    const auto lines = linesOf(file.uncommented);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].starts_with(kOpening)) continue;
      const auto name = lines[i].substr(kOpening.size());
      const bool letter = !name.empty() && std::isalnum(static_cast<unsigned char>(name.front())) != 0;
      if (!letter) violations.push_back(at(file.path, i + 1) + "test name without a letter first");
    }
  }
  return violations;
}

Violations mainsOnTheUsersMachine(const fs::path& root) {
  Violations violations;
  for (const auto& file : readSources(root, {"tests"})) {
    // A driver is started by a test, which hands its machine on; a benchmark measures the one that there is.
    if (file.path.starts_with("tests/bench/") || file.path.ends_with("_driver.cpp")) continue;
    const auto words = wordsOf(file.code);
    const auto isNamed = [&words](std::string_view name) {
      return std::find_if(words.begin(), words.end(), [name](const auto& word) { return word.text == name; });
    };
    const auto main = isNamed("main");
    if (main == words.end() || main->next != '(' || isNamed("PlainMachine") != words.end()) continue;
    violations.push_back(at(file.path, main->line) + "a main of tests that makes no PlainMachine first");
  }
  return violations;
}

Violations unfinishedWork(const fs::path& root) {
  Violations violations;
  for (const auto& file : readSources(root, kAllSources)) {
    for (const auto& word : wordsOf(file.text)) {
      if (isUnfinishedMark(word.text)) {
        violations.push_back(at(file.path, word.line) + "unfinished work: " + std::string(word.text));
      }
    }
  }
  return violations;
}

Violations fileNames(const fs::path& root) {
  constexpr auto kOtherSuffixes =
      std::to_array<std::string_view>({".h", ".hh", ".hxx", ".h++", ".c", ".cc", ".cxx", ".c++", ".ipp",
                                       ".tpp", ".inl", ".inc", ".cppm", ".ixx"});
  Violations violations;
  for (const auto& folder : kAllSources) {
    for (const auto& path : filesBelow(root, folder)) {
      const auto suffix = fs::path(path).extension().string();
      if (isOneOf(suffix, kOtherSuffixes)) violations.push_back(path + ": C++ lives in .hpp and .cpp files");
      const bool ours = suffix == ".hpp" || suffix == ".cpp";
      if (ours && !isSnakeCase(path)) violations.push_back(path + ": not snake_case");
    }
  }
  return violations;
}

}  // namespace lianes::architecture
