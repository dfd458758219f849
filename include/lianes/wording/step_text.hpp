#pragma once

#include <string>
#include <string_view>

#include "lianes/store/journal.hpp"
#include "lianes/store/step.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What a step did, as a title: "Ajout\u202f: organisation « Roncq »",
// "Annulation\u202f: ajout\u202f: organisation « Roncq »".
std::string stepTitle(const store::Step& step, Language language);

// One field of a record that a step changed: "population\u202f: 8 900 → 9 020". Amounts, dates and choices as
// people read them; a value that was or is not there is "vide", one that was erased since is "effacé".
std::string fieldChangeSentence(EntityKind kind, const store::FieldChange& change, Language language);

// One value of a record as people read it.
std::string fieldText(EntityKind kind, std::string_view field, const FieldValue& value, Language language);

// What stands for a personal value of the past that was erased.
std::string erasedText(Language language);

// Of a backup that could not be rewritten after an erasure, and what to do about it.
std::string keepsErased(std::string_view backup, Language language);

}  // namespace lianes::wording
