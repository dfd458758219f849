#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What a user wrote, such as an id, on one line and without anything that a terminal acts upon: each such
// character, and each byte above 127 of a text that is not UTF-8, is shown as a question mark.
std::string shown(std::string_view written);

// At most `longest` bytes of a text, whole characters only, and an ellipsis when that is not all of it.
std::string shortened(std::string text, std::size_t longest);

// One value as it is read aloud: "1\u202f234,50 €", "7/3", "oui", "12/03/2021", "effet levier".
std::string text(const funding::Value& value, Language language);

// What a figure is called: "droit", "entitlement".
std::string label(funding::Figure figure, Language language);

// What limits a grant, as a noun: "l'effet levier", "leverage".
std::string label(funding::Binding binding, Language language);

// Why an expense is not eligible, as a sentence without a full stop.
std::string sentence(funding::Ineligibility reason, Language language);

}  // namespace lianes::wording
