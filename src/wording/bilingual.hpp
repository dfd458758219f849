#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lianes/wording/language.hpp"

namespace lianes::wording {

// The same words in both languages, side by side, so that neither is forgotten.
struct Bilingual {
  std::string_view french;
  std::string_view english;
};

inline std::string pick(Bilingual words, Language language) {
  return std::string(language == Language::French ? words.french : words.english);
}

// Puts the arguments in the places {0}, {1} … of a pattern; a place without an argument stays empty.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

// The same in one language, with words that go with a count: {0|enregistrement|enregistrements} is the first
// when argument 0 counts one thing, the second when it counts several. French counts none as one.
std::string fill(Bilingual pattern, const std::vector<std::string>& arguments, Language language);

// With a capital first letter, accented ones included.
std::string capitalised(std::string text);

}  // namespace lianes::wording
