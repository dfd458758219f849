#include "lianes/wording/import_text.hpp"

#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

std::string counted(std::size_t count, Bilingual one, Bilingual several, Language language) {
  return fill(pick(count > 1 ? several : one, language), {std::to_string(count)});
}

}  // namespace

std::string importSummary(const ImportCounts& counts, Language language) {
  return counted(counts.fresh, {"{0} nouvelle", "{0} new"}, {"{0} nouvelles", "{0} new"}, language) + ", " +
         counted(counts.duplicate, {"{0} déjà saisie", "{0} entered already"},
                 {"{0} déjà saisies", "{0} entered already"}, language) +
         ", " +
         counted(counts.ineligible, {"{0} inéligible", "{0} ineligible"},
                 {"{0} inéligibles", "{0} ineligible"}, language) +
         ", " +
         counted(counts.refused, {"{0} refusée", "{0} refused"}, {"{0} refusées", "{0} refused"}, language);
}

}  // namespace lianes::wording
