#pragma once

#include <exception>
#include <string>

#include "lianes/domain/problem.hpp"

namespace lianes::store {

// What the user is told when the world fails under an open file: a full disk, a damaged page, a lost medium.
// The place is what failed: a file that was to be written, a backup, else the file that it is about.
// Requires: an exception that the store threw, or WriteFailure.
Problem problemOf(const std::exception& failure, const std::string& about);

}  // namespace lianes::store
