#pragma once

#include <iosfwd>
#include <string>

#include "lianes/domain/problem.hpp"

namespace lianes::cli {

// The whole text of a file, or of `standardInput` for "-". Fails with CannotRead or TooBig, the place being
// the file as the user named it.
Checked<std::string> readInput(const std::string& file, std::istream& standardInput);

}  // namespace lianes::cli
