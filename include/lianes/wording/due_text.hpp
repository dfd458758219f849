#pragma once

#include <string>

#include "lianes/domain/due.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What falls due, without its date: "Lettre d’intention\u202f: Orchies".
std::string sentence(const DueItem& item, Language language);

// "En retard", "Dans les 7 jours".
std::string groupTitle(DueGroup group, Language language);

}  // namespace lianes::wording
