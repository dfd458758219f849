#pragma once

#include <string>

#include "lianes/store/directory.hpp"

namespace lianes::exchange {

// What a search in the directory found, as JSON: `total`, and `entries` with their codes and names. What is
// unknown is null. Ends with a line break.
std::string writeDirectory(const store::DirectoryMatches& matches);

}  // namespace lianes::exchange
