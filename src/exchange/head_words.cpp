#include "lianes/exchange/head_words.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"

namespace lianes::exchange {

std::string plainHead(std::string_view head) {
  std::string euros(head);
  for (std::size_t at = 0; (at = euros.find("€", at)) != std::string::npos;) euros.replace(at, 3, " eur ");
  std::string plain;
  for (const char character : foldForSearch(euros)) {
    const bool isWord = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (isWord) {
      plain += character;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

std::vector<std::string_view> alternatives(std::string_view written, char between) {
  std::vector<std::string_view> all;
  while (!written.empty()) {
    const auto end = std::min(written.find(between), written.size());
    all.push_back(written.substr(0, end));
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return all;
}

bool holdsWords(std::string_view head, std::string_view words) {
  if (words.empty()) return false;
  for (auto at = head.find(words); at != std::string_view::npos; at = head.find(words, at + 1)) {
    const bool begins = at == 0 || head[at - 1] == ' ';
    const auto end = at + words.size();
    if (begins && (end == head.size() || head[end] == ' ')) return true;
  }
  return false;
}

}  // namespace lianes::exchange
