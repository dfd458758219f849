#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// The sources of a tree, in the forms that the rules look at. No parser: enough of C++ to tell code from
// comments and literals, so that a rule about code is not fooled by prose.
namespace lianes::architecture {

// One line each, opening with "path:line: " where there is a line.
using Violations = std::vector<std::string>;

struct SourceFile {
  std::string path;         // from the root of the tree, with '/'
  std::string text;         // as on disk
  std::string uncommented;  // comments blanked
  std::string code;         // comments and the insides of literals blanked
};

// An identifier or a number, and the first character after it that is not blank (0 at the end).
struct Word {
  std::string_view text;
  std::size_t line;
  char next;
};

// Every .hpp and .cpp below these folders of the root, sorted by path. A missing folder is empty.
std::vector<SourceFile> readSources(const std::filesystem::path& root,
                                    const std::vector<std::string>& folders);

// Every file below the folder, as a path from the root, sorted.
std::vector<std::string> filesBelow(const std::filesystem::path& root, const std::string& folder);

std::string readText(const std::filesystem::path& file);

// The words of a text: views into it, which must outlive them.
std::vector<Word> wordsOf(std::string_view text);

std::vector<std::string_view> linesOf(std::string_view text);
std::string_view trimmed(std::string_view text);
std::string at(const std::string& path, std::size_t line);

// Blanks comments, and the insides of literals when asked; line breaks stay where they are.
std::string blanked(std::string_view text, bool literalsToo);

}  // namespace lianes::architecture
