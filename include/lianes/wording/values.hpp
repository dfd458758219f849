#pragma once

#include <string>

#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// One value as it is read aloud: "1 234,50 €", "7/3", "oui", "12/03/2021", "effet levier".
std::string text(const funding::Value& value, Language language);

// What a figure is called: "droit", "entitlement".
std::string label(funding::Figure figure, Language language);

// What limits a grant, as a noun: "l'effet levier", "leverage".
std::string label(funding::Binding binding, Language language);

// Why an expense is not eligible, as a sentence without a full stop.
std::string sentence(funding::Ineligibility reason, Language language);

}  // namespace lianes::wording
