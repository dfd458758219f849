#pragma once

#include <filesystem>
#include <optional>

#include "lianes/domain/problem.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

// Who a lock beside the file names; nothing without one. It may be one that was left behind.
std::optional<Holder> lockHolderOf(const std::filesystem::path& file);

// Removes a lock that nobody can be asked about: one of another computer, which a person knows to be off or
// done. Returns whose it was. Fails with FileHeld when the process is at work on this computer, with
// FileNotHeld when there is no lock.
Checked<Holder> breakLock(const std::filesystem::path& file);

}  // namespace lianes::store
