#include "lianes/wording/directory_text.hpp"

#include "lianes/base/contract.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {

std::string groupedDigits(std::int64_t number, Language language) {
  const std::string_view separator = language == Language::French ? "\u202F" : ",";
  auto digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  for (auto end = digits.size(); end > sign + 3;) {
    end -= 3;
    digits.insert(end, separator);
  }
  return digits;
}

std::string noMatchSentence(Language language) {
  return pick(
      {"Aucune collectivité ne correspond. Cherchez une partie du nom, un code, un SIREN ou un code postal.",
       "No local authority matches. Search for a part of the name, a code, a SIREN or a postcode."},
      language);
}

std::string moreMatchesSentence(std::size_t more, Language language) {
  require(more > 0, "there are more matches than those shown");
  const Bilingual pattern =
      more == 1
          ? Bilingual{"Une autre collectivité correspond\u202f; précisez la recherche pour la voir.",
                      "One more local authority matches; refine the search to see it."}
          : Bilingual{"{0} autres collectivités correspondent\u202f; précisez la recherche pour les voir.",
                      "{0} more local authorities match; refine the search to see them."};
  return fill(pick(pattern, language), {groupedDigits(static_cast<std::int64_t>(more), language)});
}

}  // namespace lianes::wording
