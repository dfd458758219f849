#pragma once

#include <exception>
#include <string>

#include "lianes/domain/problem.hpp"

namespace lianes::store {

// What the user is told when the world fails under an open file: a full disk, a damaged page, a lost medium.
// The place is the file. Requires: an exception that the store threw.
Problem problemOf(const std::exception& failure, const std::string& file);

}  // namespace lianes::store
