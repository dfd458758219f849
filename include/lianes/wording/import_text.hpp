#pragma once

#include <cstddef>
#include <string>

#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What the rows of a table would become.
struct ImportCounts {
  std::size_t fresh = 0;
  std::size_t duplicate = 0;
  std::size_t ineligible = 0;
  std::size_t refused = 0;
};

// "198 nouvelles, 1 déjà saisie, 0 inéligible, 1 refusée"
std::string importSummary(const ImportCounts& counts, Language language);

}  // namespace lianes::wording
