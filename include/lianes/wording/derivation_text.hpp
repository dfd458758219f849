#pragma once

#include <string>

#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// How one figure was made, in one sentence with its rule and its rounding, ready to be copied:
// "Droit\u202f: participation 4 500,00 € × effet levier 7/3 = 10 500,00 €, sans arrondi (règle F2)."
std::string sentence(const funding::Derivation& derivation, Language language);

// The whole tree, one line a node, two spaces a level; facts name the record they were read from.
std::string indentedText(const funding::Derivation& derivation, Language language);

// The parts of that sentence, for a table: what the figure is called ("droit (Roncq)"), how it follows from
// its operands (empty for a fact), and how it was rounded (empty where nothing was to round).
std::string figureName(const funding::Derivation& derivation, Language language);
std::string calculation(const funding::Derivation& derivation, Language language);
std::string roundingText(const funding::Derivation& derivation, Language language);

// What stands next to a project's grant (F7): what limits it and what that means for the next step. `rules`
// gives the leverage that the sentence quotes; it promises more money only where the budget, the ceiling and
// the envelope all leave room for it.
std::string bindingSentence(const funding::ProjectPlan& project, const funding::EnvelopePlan& envelope,
                            const CallRules& rules, Language language);

// What stands next to the consortium (F1): how many local authorities are missing, or who would break it by
// leaving. Empty when there is room.
std::string marginSentence(const funding::ConsortiumPlan& consortium, Language language);

// What stands next to a mission (F10): that the shares had to be reduced, and to what. Empty otherwise.
std::string missionSentence(const funding::MissionPlan& mission, Language language);

}  // namespace lianes::wording
