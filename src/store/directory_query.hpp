#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/store/directory.hpp"

namespace lianes::store {

// How well an entry answers, the best first.
enum class MatchRank : std::uint8_t { Exact, Postcode, NameStart, WordStart, Inside };
constexpr std::size_t kMatchRanks = 5;

// A name as a query looks for it: folded, punctuation as spaces, "st" and "ste" spelt out.
std::string directoryNameKey(std::string_view name);

// What someone typed, prepared once to be held against many entries.
class DirectoryQuery {
 public:
  explicit DirectoryQuery(std::string_view text);

  bool isBlank() const { return m_words.empty(); }

  // Nothing when the entry does not answer. `nameKey` is that of its name.
  std::optional<MatchRank> rank(const DirectoryEntry& entry, std::string_view nameKey) const;

 private:
  struct Word {
    std::string text;
    std::string spelt;   // what "st" stands for; empty for other words
    std::string number;  // as codes are written, when it has a digit
  };
  enum class Occurrence : std::uint8_t { None, Inside, Start };

  static Occurrence occurrence(const Word& word, std::string_view nameKey);
  std::vector<std::string> phrases(bool withNumbers) const;
  std::optional<MatchRank> rankByNumber(const DirectoryEntry& entry) const;

  std::vector<Word> m_words;
  std::string m_number;  // the whole text as a code, when it has a digit
  std::vector<std::string> m_phrases;
  std::vector<std::string> m_phrasesWithoutNumbers;
};

}  // namespace lianes::store
