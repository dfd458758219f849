#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "architecture/source_tree.hpp"

namespace lianes::architecture {

// The lines of a document's code blocks, without blank ones and without comments.
std::vector<std::string> commandsOf(const std::string& markdown);

// Relative links of the root's *.md and of docs/ that lead to no file.
Violations deadLinks(const std::filesystem::path& root);

// Tests that docs/brochure.md names, in curly quotes, and that are in no file of tests/.
Violations unknownTests(const std::filesystem::path& root);

// A CHANGELOG.md without a heading for the version that CMakeLists.txt declares.
Violations changelogViolations(const std::filesystem::path& root);

// Licences that REUSE.toml, packaging/copyright and the metainfo file do not all name alike, and a LICENSE
// that is not the text of the one for everything.
Violations licenceViolations(const std::filesystem::path& root);

}  // namespace lianes::architecture
