#pragma once

#include <iosfwd>

#include "lianes/store/directory.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::cli {

// The matches in aligned columns below their headings, then how many more there are.
void writeDirectoryTable(const store::DirectoryMatches& matches, wording::Language language,
                         std::ostream& out);

}  // namespace lianes::cli
