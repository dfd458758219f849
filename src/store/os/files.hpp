#pragma once

#include <cstdint>
#include <filesystem>

namespace lianes::store::os {

// Makes the file's content, and its name in its folder, survive a power cut. Throws std::system_error.
// Requires: no connection of this process has the file open (closing it here would drop SQLite's locks).
void syncFile(const std::filesystem::path& file);
void syncFolder(const std::filesystem::path& folder);

// Whether this process may write there: the folder (for the side files) or the file itself. A read-only mount
// says no.
bool isWritable(const std::filesystem::path& path);

// Gives a file of ours the rights of another: nobody may read or write it who might not read or write that.
// What the system does not allow (another owner) is left.
void takeRights(const std::filesystem::path& of, const std::filesystem::path& file);

std::uint64_t freeBytes(const std::filesystem::path& folder);

}  // namespace lianes::store::os
