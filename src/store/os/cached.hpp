#pragma once

#include <filesystem>

namespace lianes::store::os {

// What is read of the file next comes from the medium and not from memory, as far as the system lets itself
// be told. Requires: the file is synced; no connection of this process has it open.
void forgetCached(const std::filesystem::path& file);

}  // namespace lianes::store::os
