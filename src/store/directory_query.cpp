#include "store/directory_query.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kLongestQuery = 200;  // bytes; no name is nearly so long
constexpr std::size_t kLongestNumber = 9;   // a SIREN

bool isKeyDigit(char c) { return c >= '0' && c <= '9'; }

bool belongsToWord(char c) {
  return isKeyDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

template <class Use>
void forEachWord(std::string_view folded, Use use) {
  const auto* const end = folded.data() + folded.size();
  for (const auto* at = folded.data(); at != end;) {
    const auto* const start = std::find_if(at, end, belongsToWord);
    at = std::find_if_not(start, end, belongsToWord);
    if (start != at) use(std::string_view(start, static_cast<std::size_t>(at - start)));
  }
}

std::string_view speltOut(std::string_view word) {
  if (word == "st") return "saint";
  if (word == "ste") return "sainte";
  return {};
}

// "2a004" is written 2A004; a text that is no number, or too long for one, gives nothing.
std::string asNumber(std::string_view word) {
  if (word.size() > kLongestNumber || std::none_of(word.begin(), word.end(), isKeyDigit)) return {};
  std::string number(word);
  for (auto& c : number) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return number;
}

bool hasPostcode(const DirectoryEntry& entry, std::string_view number) {
  return number.size() == 5 && entry.postcodes.find(number) != std::string_view::npos;
}

void appendWord(std::string& phrase, std::string_view word) {
  if (!phrase.empty()) phrase += ' ';
  phrase += word;
}

}  // namespace

std::string directoryNameKey(std::string_view name) {
  std::string key;
  forEachWord(foldForSearch(name), [&key](std::string_view word) {
    const auto spelt = speltOut(word);
    appendWord(key, spelt.empty() ? word : spelt);
  });
  return key;
}

DirectoryQuery::DirectoryQuery(std::string_view text) {
  if (text.size() > kLongestQuery) return;
  std::string joined;
  forEachWord(foldForSearch(text), [&](std::string_view word) {
    joined += word;
    m_words.push_back({std::string(word), std::string(speltOut(word)), asNumber(word)});
  });
  m_number = asNumber(joined);
  m_phrases = phrases(true);
  m_phrasesWithoutNumbers = phrases(false);
  // The longest word is the one that most names lack, and a word said twice asks for nothing more.
  std::sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) {
    return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
  });
  const auto last = std::unique(m_words.begin(), m_words.end(),
                                [](const Word& a, const Word& b) { return a.text == b.text; });
  m_words.erase(last, m_words.end());
}

// As typed, and with "st" spelt out.
std::vector<std::string> DirectoryQuery::phrases(bool withNumbers) const {
  std::string typed;
  std::string spelt;
  for (const auto& word : m_words) {
    if (!withNumbers && !word.number.empty()) continue;
    appendWord(typed, word.text);
    appendWord(spelt, word.spelt.empty() ? word.text : word.spelt);
  }
  if (spelt == typed) return {typed};
  return {typed, spelt};
}

DirectoryQuery::Occurrence DirectoryQuery::occurrence(const Word& word, std::string_view nameKey) {
  auto best = Occurrence::None;
  for (const auto* form : {&word.text, &word.spelt}) {
    if (form->empty()) continue;
    for (auto at = nameKey.find(*form); at != std::string_view::npos; at = nameKey.find(*form, at + 1)) {
      if (at == 0 || nameKey[at - 1] == ' ') return Occurrence::Start;
      best = Occurrence::Inside;
    }
  }
  return best;
}

std::optional<MatchRank> DirectoryQuery::rankByNumber(const DirectoryEntry& entry) const {
  if (m_number.empty()) return std::nullopt;
  if (entry.code == m_number || entry.siren == m_number) return MatchRank::Exact;
  if (hasPostcode(entry, m_number)) return MatchRank::Postcode;
  return std::nullopt;
}

std::optional<MatchRank> DirectoryQuery::rank(const DirectoryEntry& entry, std::string_view nameKey) const {
  if (const auto byNumber = rankByNumber(entry)) return byNumber;
  bool named = false;
  bool located = false;  // a number says where it is instead of what it is called
  bool inside = false;
  for (const auto& word : m_words) {
    const auto found = occurrence(word, nameKey);
    if (found != Occurrence::None) {
      named = true;
      inside = inside || found == Occurrence::Inside;
    } else if (!word.number.empty() && (entry.department == word.number || hasPostcode(entry, word.number))) {
      located = true;
    } else {
      return std::nullopt;
    }
  }
  if (!named) return std::nullopt;
  auto best = inside ? MatchRank::Inside : MatchRank::WordStart;
  for (const auto& phrase : located ? m_phrasesWithoutNumbers : m_phrases) {
    if (nameKey == phrase) return MatchRank::Exact;
    if (nameKey.starts_with(phrase)) best = MatchRank::NameStart;
  }
  return best;
}

}  // namespace lianes::store
