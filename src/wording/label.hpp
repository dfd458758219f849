#pragma once

#include "lianes/wording/language.hpp"

#include <string_view>

namespace lianes::wording {

struct Label {
  std::string_view french;
  std::string_view english;

  constexpr std::string_view in(Language language) const {
    return language == Language::French ? french : english;
  }
  constexpr bool complete() const { return !french.empty() && !english.empty(); }
};

}  // namespace lianes::wording
