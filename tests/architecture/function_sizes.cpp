#include "architecture/function_sizes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "architecture/source_tree.hpp"

namespace lianes::architecture {
namespace {

// Directives may hold braces of their own, and a head does not begin with them.
std::string withoutDirectives(std::string_view code) {
  std::string result;
  bool directive = false;
  for (const auto line : linesOf(code)) {
    directive = directive || trimmed(line).starts_with('#');
    if (!directive) result += line;
    result += '\n';
    directive = directive && line.ends_with('\\');
  }
  return result;
}

// "int f(int a) const" becomes "int f() const": parameters may hold any word.
std::string withoutParameters(std::string_view head) {
  std::string result;
  int depth = 0;
  for (const char c : head) {
    if (c == '(' && depth++ == 0) result += c;
    if (c == ')' && --depth == 0) result += c;
    if (depth == 0 && c != ')') result += c;
  }
  return result;
}

std::string withoutTemplateHead(std::string head) {
  for (auto start = head.find("template"); start != std::string::npos; start = head.find("template")) {
    auto end = start;
    int depth = 0;
    do {
      end = head.find_first_of("<>", end + 1);
      if (end == std::string::npos) return head;
      depth += head[end] == '<' ? 1 : -1;
    } while (depth > 0);
    head.erase(start, end + 1 - start);
  }
  return head;
}

// An '=' that is no comparison, no compound assignment and no operator's name.
bool hasInitialiser(std::string_view head) {
  for (auto at = head.find('='); at != std::string_view::npos; at = head.find('=', at + 1)) {
    const auto before = trimmed(head.substr(0, at));
    const bool operatorLike =
        before.empty() || std::string_view("=!<>+-*/%&|^").find(before.back()) != std::string_view::npos;
    const bool comparison = at + 1 < head.size() && head[at + 1] == '=';
    if (!operatorLike && !comparison && !before.ends_with("operator")) return true;
  }
  return false;
}

bool hasLambda(std::string_view head) {
  for (auto at = head.find(']'); at != std::string_view::npos; at = head.find(']', at + 1)) {
    auto rest = trimmed(head.substr(at + 1));
    if (rest.starts_with('<')) rest = trimmed(rest.substr(std::min(rest.find('>'), rest.size() - 1) + 1));
    if (rest.starts_with("()")) return true;
  }
  return false;
}

bool isFunctionHead(std::string_view text) {
  constexpr auto kOtherScopes =
      std::to_array<std::string_view>({"namespace", "class", "struct", "union", "enum", "concept", "return"});
  constexpr std::string_view kUnfinished = ",=(<:?+-/%|!";
  const auto head = withoutTemplateHead(withoutParameters(trimmed(text)));
  if (head.find("()") == std::string::npos) return false;
  if (kUnfinished.find(head.back()) != std::string_view::npos) return false;
  for (const auto& word : wordsOf(head)) {
    if (std::find(kOtherScopes.begin(), kOtherScopes.end(), word.text) != kOtherScopes.end()) return false;
  }
  return !hasInitialiser(head) || hasLambda(head);
}

std::size_t linesOfCode(const std::vector<std::string_view>& lines, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  for (auto number = first; number <= last; ++number) {
    const auto line = trimmed(lines[number - 1]);
    const bool label = (line.starts_with("case ") || line.starts_with("default:")) && line.ends_with(':');
    if (!line.empty() && !label) ++count;
  }
  return count;
}

class FunctionFinder {
 public:
  explicit FunctionFinder(std::string_view code)
      : m_code(withoutDirectives(code)), m_lines(linesOf(m_code)) {}

  std::vector<FunctionSize> find() {
    for (m_at = 0; m_at < m_code.size(); ++m_at) {
      const char c = m_code[m_at];
      if (c == '\n') ++m_line;
      if (c == '{') open();
      if (c == '}') close();
      if (c == ';' && !m_inFunction) m_head = m_at + 1;
    }
    return m_found;
  }

 private:
  struct Scope {
    std::size_t head;
    std::size_t firstLine;
    bool function;
  };

  void open() {
    const auto head = std::string_view(m_code).substr(m_head, m_at - m_head);
    const bool function = !m_inFunction && isFunctionHead(head);
    m_scopes.push_back({m_head, m_line - linesBelowStartOf(head), function});
    m_inFunction = m_inFunction || function;
    if (!m_inFunction) m_head = m_at + 1;
  }

  void close() {
    if (m_scopes.empty()) return;
    const auto scope = m_scopes.back();
    m_scopes.pop_back();
    if (scope.function) {
      m_found.push_back({scope.firstLine, linesOfCode(m_lines, scope.firstLine, m_line)});
      m_inFunction = false;
    }
    // `: m_a{1}, m_b{2} {` : the head goes on after the braces of a member's initialiser.
    const auto next = m_code.find_first_not_of(" \t\n", m_at + 1);
    const bool headGoesOn = next != std::string::npos && (m_code[next] == ',' || m_code[next] == '{');
    if (!m_inFunction) m_head = headGoesOn ? scope.head : m_at + 1;
  }

  static std::size_t linesBelowStartOf(std::string_view head) {
    const auto start = std::min(head.find_first_not_of(" \t\n"), head.size());
    return static_cast<std::size_t>(
        std::count(head.begin() + static_cast<std::ptrdiff_t>(start), head.end(), '\n'));
  }

  std::string m_code;
  std::vector<std::string_view> m_lines;
  std::vector<Scope> m_scopes;
  std::vector<FunctionSize> m_found;
  std::size_t m_at = 0;
  std::size_t m_head = 0;
  std::size_t m_line = 1;
  bool m_inFunction = false;
};

}  // namespace

std::vector<FunctionSize> functionSizes(std::string_view code) { return FunctionFinder(code).find(); }

}  // namespace lianes::architecture
