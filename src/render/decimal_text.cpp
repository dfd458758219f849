#include "render/decimal_text.hpp"

#include <cmath>

namespace lianes::render {

std::string decimalText(double value) {
  const auto hundredths = std::llround(value * 100);
  const auto magnitude = hundredths < 0 ? -hundredths : hundredths;
  const auto decimals = magnitude % 100;
  return (hundredths < 0 ? "-" : "") + std::to_string(magnitude / 100) + (decimals < 10 ? ".0" : ".") +
         std::to_string(decimals);
}

}  // namespace lianes::render
