#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

#include "lianes/domain/problem.hpp"

namespace lianes::store {

// A name leaves room for what stands beside the file (its log, its lock, the folder of its backups), a path
// for what stands in that folder. In bytes; the system takes 255 and 4 095.
inline constexpr std::size_t kLongestFileName = 240;
inline constexpr std::size_t kLongestPath = 4000;

// PathTooLong, or nothing.
std::optional<Problem> problemOfName(const std::filesystem::path& file);

}  // namespace lianes::store
