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

// With a capital first letter, accented ones included.
std::string capitalised(std::string text);

}  // namespace lianes::wording
