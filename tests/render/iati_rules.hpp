#pragma once

#include <string>
#include <vector>

// Judges an IATI file by the rules and code lists of the standard, kept in tests/data/iati.
namespace lianes::test {

// What breaks a rule of the standard ruleset, errors and warnings alike: "7.5.3 error: Budget Period must …".
// `now` is the day of judging, "2026-11-30".
std::vector<std::string> brokenRules(const std::string& xml, const std::string& now);

// Codes that are on no list of theirs, or on it no more: "//iati-activity/sector/@code: 12345".
std::vector<std::string> unknownCodes(const std::string& xml);

}  // namespace lianes::test
