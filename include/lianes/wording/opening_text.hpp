#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lianes/store/consortium_file.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What whoever opened a file must know before working with it, a sentence each: logs put aside, steps that
// are missing, a clock that was wrong. Nothing where all is well.
std::vector<std::string> openingRemarks(const store::OpenReport& report, Language language);

// That a log of another state lay beside the file, and where it is now.
std::string setAsideRemark(const std::filesystem::path& log, Language language);

}  // namespace lianes::wording
