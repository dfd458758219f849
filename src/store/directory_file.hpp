#pragma once

#include <string_view>
#include <vector>

#include "lianes/store/directory.hpp"

// The form that resources/directory/README.md describes. What does not have it is a bug of the program that
// carries it, hence a ContractViolation.
namespace lianes::store {

std::vector<char> inflateDirectory(std::string_view gzipFile);

// In the order of the table; the texts are views of it.
std::vector<DirectoryEntry> parseDirectory(std::string_view table);

}  // namespace lianes::store
