#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "lianes/domain/date.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// Copies an open file into the backup folder beside it, reopens the copy and verifies it in full. Returns the
// copy's path. Throws sql::DatabaseError when there is no room, or when the copy is not the file.
std::filesystem::path backUpBefore(sql::Connection& connection, const std::filesystem::path& file,
                                   std::string_view occasion, Instant now);

// The newest backup of that file that opens and verifies; nothing when there is none.
std::optional<std::filesystem::path> youngestWholeBackup(const std::filesystem::path& file);

}  // namespace lianes::store
