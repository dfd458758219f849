#pragma once

#include <filesystem>

namespace lianes::store {

// Lets go of what killed processes of ours have left beside a file: half-made files, a restoring and backups
// cut off. Never of what a living one still writes, nor of anything else. Requires: this process has the lock
// of the file, so that nobody restores it.
void tidyBeside(const std::filesystem::path& file);

}  // namespace lianes::store
