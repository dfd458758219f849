#pragma once

#include <filesystem>
#include <string_view>

namespace lianes::store {

// Writes a file that has its name only once it is whole and on disk. Replaces one of that name. Throws
// std::system_error.
void writeWhole(const std::filesystem::path& target, std::string_view bytes);

// Gives a file that was written beside its target, and is closed, the target's name once it is on disk.
// Throws std::system_error.
void putInPlace(const std::filesystem::path& partial, const std::filesystem::path& target);

}  // namespace lianes::store
