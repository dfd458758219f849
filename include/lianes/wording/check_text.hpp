#pragma once

#include <string>

#include "lianes/store/check.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What the check of a file found, as one line: what is wrong, and with which record, step or page.
std::string sentence(const store::Finding& finding, Language language);

// What a part of the check reads: "les documents".
std::string checkPartName(store::CheckPart part, Language language);

// What was looked at, and whether all is well.
std::string checkSummary(const store::CheckReport& report, Language language);

}  // namespace lianes::wording
