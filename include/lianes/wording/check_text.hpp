#pragma once

#include <string>
#include <vector>

#include "lianes/store/check.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What the check of a file found, as one line: what is wrong, and with which record, step or page.
std::string sentence(const store::Finding& finding, Language language);

// What a part of the check reads: "les documents".
std::string checkPartName(store::CheckPart part, Language language);

// What was looked at, and whether all is well.
std::string checkSummary(const store::CheckReport& report, Language language);

// Whose hand a file's steps are of, a sentence: known here or not.
std::string handLine(const store::SigningHand& hand, Language language);

// Who signed how many of the steps, a sentence each, and how many are not signed.
std::vector<std::string> signatureLines(const store::CheckReport& report, Language language);

// What a check that found nothing is worth, and against whom.
std::string whatCheckProves(const store::CheckReport& report, Language language);

}  // namespace lianes::wording
