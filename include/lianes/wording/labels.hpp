#pragma once

#include "lianes/domain/choices.hpp"
#include "lianes/domain/entity_kind.hpp"
#include "lianes/wording/language.hpp"

#include <string_view>

// The names of things on screen and on paper: kinds of records, their fields, the choices of a field.
// Complete by construction: a field or a code without its two labels does not compile.
namespace lianes::wording {

// "Micro-projet", "Micro-projets".
std::string_view kindLabel(EntityKind kind, Language language);
std::string_view kindPlural(EntityKind kind, Language language);

// Requires: a field of that kind.
std::string_view fieldLabel(EntityKind kind, std::string_view field, Language language);

// Requires: a field of that kind that is a choice, and one of its codes.
std::string_view choiceLabel(EntityKind kind, std::string_view field, std::string_view code,
                             Language language);

// For a value at hand: `choiceLabel(MissionState::Held, Language::French)`. Instantiated for every
// enumeration of the domain that has labels.
template <Choice Enum>
std::string_view choiceLabel(Enum value, Language language);

}  // namespace lianes::wording
