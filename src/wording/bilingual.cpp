#include "wording/bilingual.hpp"

#include "lianes/base/contract.hpp"

namespace lianes::wording {
namespace {

// The words of a pattern that go with a count, chosen; places without words stay for `fill`.
std::string agreeing(std::string_view pattern, const std::vector<std::string>& arguments, Language language) {
  std::string chosen;
  while (!pattern.empty()) {
    const auto start = pattern.find('{');
    const bool hasWords =
        start != std::string_view::npos && pattern.substr(start).size() > 2 && pattern[start + 2] == '|';
    if (!hasWords) {
      const auto end = start == std::string_view::npos ? pattern.size() : start + 1;
      chosen += pattern.substr(0, end);
      pattern.remove_prefix(end);
      continue;
    }
    const auto between = pattern.find('|', start + 3);
    const auto end = pattern.find('}', between);
    require(end != std::string_view::npos, "words that go with a count are of one thing and of several");
    const auto index = static_cast<std::size_t>(pattern[start + 1] - '0');
    const auto count = index < arguments.size() ? std::string_view(arguments[index]) : std::string_view();
    const bool isOne = count == "1" || (count == "0" && language == Language::French);
    chosen += pattern.substr(0, start);
    chosen += isOne ? pattern.substr(start + 3, between - start - 3)
                    : pattern.substr(between + 1, end - between - 1);
    pattern.remove_prefix(end + 1);
  }
  return chosen;
}

}  // namespace

std::string fill(Bilingual pattern, const std::vector<std::string>& arguments, Language language) {
  return fill(agreeing(pick(pattern, language), arguments, language), arguments);
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool isPlace = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!isPlace) {
      filled += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < arguments.size()) filled += arguments[index];
    i += 2;
  }
  return filled;
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first >= 'a' && first <= 'z') {
    text[0] = static_cast<char>(first - 'a' + 'A');
  } else if (first == 0xC3 && text.size() > 1) {
    const auto second = static_cast<unsigned char>(text[1]);  // U+00E0 to U+00FE, without the division sign
    if (second >= 0xA0 && second <= 0xBE && second != 0xB7) text[1] = static_cast<char>(second - 0x20);
  }
  return text;
}

}  // namespace lianes::wording
