#pragma once

#include <filesystem>
#include <optional>

#include "lianes/store/consortium_file.hpp"

namespace lianes::gui {

// Copies a file that nobody writes, such as a recovery, to a name that a person chose. The copy has that name
// once it has been read back; a file of that name is replaced.
std::optional<Problem> copyState(const std::filesystem::path& from, const std::filesystem::path& target,
                                 store::Environment environment);

}  // namespace lianes::gui
