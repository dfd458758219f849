#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace lianes::exchange {

// The SHA-256 of a file's bytes in lower-case hexadecimal, read in pieces; nothing when it cannot be read, or
// when `goesOn` says no between two pieces.
std::optional<std::string> fingerprintOf(const std::filesystem::path& file,
                                         const std::function<bool()>& goesOn = {});

}  // namespace lianes::exchange
