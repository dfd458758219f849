#include "architecture/source_tree.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lianes::architecture {
namespace {

namespace fs = std::filesystem;

bool isWordStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordPart(char c) { return isWordStart(c) || isDigit(c); }
bool isBlank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::size_t endOfWord(std::string_view text, std::size_t at) {
  while (at < text.size() && isWordPart(text[at])) ++at;
  return at;
}

bool startsNumber(std::string_view text, std::size_t at) {
  return isDigit(text[at]) || (text[at] == '.' && at + 1 < text.size() && isDigit(text[at + 1]));
}

// A number as the preprocessor sees it: digits, letters, points, separators, signed exponents.
std::size_t endOfNumber(std::string_view text, std::size_t at) {
  constexpr std::string_view kExponents = "eEpP";
  for (++at; at < text.size(); ++at) {
    const char c = text[at];
    const bool sign = (c == '+' || c == '-') && kExponents.find(text[at - 1]) != std::string_view::npos;
    const bool separator = c == '\'' && at + 1 < text.size() && isWordPart(text[at + 1]);
    if (!isWordPart(c) && c != '.' && !sign && !separator) break;
  }
  return at;
}

std::size_t endOfQuoted(std::string_view text, std::size_t opening) {
  for (std::size_t at = opening + 1; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == text[opening] || text[at] == '\n') {
      return at;
    }
  }
  return text.size();
}

std::size_t endOfRawString(std::string_view text, std::size_t quote) {
  const auto parenthesis = text.find('(', quote);
  if (parenthesis == std::string_view::npos) return text.size();
  const auto delimiter = std::string(text.substr(quote + 1, parenthesis - quote - 1));
  const auto end = text.find(")" + delimiter + "\"", parenthesis);
  return end == std::string_view::npos ? text.size() : end + delimiter.size() + 1;
}

std::size_t endOfLineComment(std::string_view text, std::size_t at) {
  auto end = text.find('\n', at);
  while (end != std::string_view::npos && text[end - 1] == '\\') end = text.find('\n', end + 1);
  return std::min(end, text.size());
}

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (auto at = from; at < std::min(to, text.size()); ++at) {
    if (text[at] != '\n') text[at] = ' ';
  }
}

}  // namespace

std::string blanked(std::string_view text, bool literalsToo) {
  std::string result(text);
  std::size_t at = 0;
  const auto skipTo = [&](std::size_t end, bool erase) {
    if (erase) blank(result, at, end);
    at = end;
  };
  const auto skipLiteral = [&](std::size_t closingQuote) {
    ++at;
    skipTo(closingQuote, literalsToo);
    if (at < text.size()) ++at;
  };
  while (at < text.size()) {
    const char c = text[at];
    const auto rest = text.substr(at);
    if (rest.starts_with("//")) {
      skipTo(endOfLineComment(text, at), true);
    } else if (rest.starts_with("/*")) {
      const auto end = text.find("*/", at + 2);
      skipTo(end == std::string_view::npos ? text.size() : end + 2, true);
    } else if (isWordStart(c)) {
      const auto end = endOfWord(text, at);
      const bool raw = end < text.size() && text[end] == '"' && text[end - 1] == 'R' && end - at <= 3;
      skipTo(end, false);
      if (raw) skipLiteral(endOfRawString(text, at));
    } else if (startsNumber(text, at)) {
      skipTo(endOfNumber(text, at), false);
    } else if (c == '"' || c == '\'') {
      skipLiteral(endOfQuoted(text, at));
    } else {
      ++at;
    }
  }
  return result;
}

std::vector<Word> wordsOf(std::string_view text) {
  std::vector<Word> words;
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const bool word = isWordStart(text[at]);
    if (!word && !startsNumber(text, at)) {
      if (text[at] == '\n') ++line;
      ++at;
      continue;
    }
    const auto end = word ? endOfWord(text, at) : endOfNumber(text, at);
    const auto after = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), isBlank);
    words.push_back({text.substr(at, end - at), line, after == text.end() ? '\0' : *after});
    at = end;
  }
  return words;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

std::string at(const std::string& path, std::size_t line) { return path + ":" + std::to_string(line) + ": "; }

std::string readText(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> filesBelow(const fs::path& root, const std::string& folder) {
  std::vector<std::string> paths;
  if (!fs::exists(root / folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(root).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<SourceFile> readSources(const fs::path& root, const std::vector<std::string>& folders) {
  std::vector<SourceFile> sources;
  for (const auto& folder : folders) {
    for (const auto& path : filesBelow(root, folder)) {
      if (!path.ends_with(".hpp") && !path.ends_with(".cpp")) continue;
      const auto text = readText(root / path);
      sources.push_back({path, text, blanked(text, false), blanked(text, true)});
    }
  }
  return sources;
}

}  // namespace lianes::architecture
