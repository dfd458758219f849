#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Small files that belong to one user: never through a link, never anything but a regular file.
namespace lianes::store::os {

// Nothing when there is none. Throws std::system_error when it cannot be read, is no regular file or longer
// than `most`.
std::optional<std::string> readPrivateFile(const std::filesystem::path& file, std::size_t most);

// Makes the file, readable by its user alone, and its folder: whole, or not there. One that is there stays as
// it is. Throws std::system_error.
void makePrivateFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace lianes::store::os
