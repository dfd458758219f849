#pragma once

#include <string>

namespace lianes::render {

// A measure with two decimals after a point, the same in every locale: "12.50".
std::string decimalText(double value);

}  // namespace lianes::render
