#pragma once

#include <filesystem>
#include <string_view>

namespace lianes::exchange {

// The media types of what committees send, by the end of the file's name; anything else is bytes.
std::string_view mediaTypeOf(const std::filesystem::path& file);

}  // namespace lianes::exchange
