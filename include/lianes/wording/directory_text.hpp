#pragma once

#include <cstdint>
#include <string>

#include "lianes/wording/language.hpp"

namespace lianes::wording {

// A whole number as it is read: "27 090" with a narrow no-break space, "27,090".
std::string groupedDigits(std::int64_t number, Language language);

// That a search in the directory of collectivités found nothing, and what can be searched.
std::string noMatchSentence(Language language);

// How many match beyond those shown. Requires: at least one.
std::string moreMatchesSentence(std::size_t more, Language language);

}  // namespace lianes::wording
