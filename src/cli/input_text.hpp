#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "lianes/base/input_file.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes::cli {

// The whole text of a file, or of `standardInput` for "-": one document (readInput), or lines of which each
// is one (readLines). Fails with CannotRead, NotAPlainFile or TooBig, the place being the file as the user
// named it; what is too big is refused where it passes the limit, whatever follows.
Checked<std::string> readInput(const std::string& file, std::istream& standardInput);
Checked<std::string> readLines(const std::string& file, std::istream& standardInput);

// Why a file cannot be read; nothing when it can.
std::optional<Problem> problemOfInput(const InputFile& input, const std::string& file);

}  // namespace lianes::cli
