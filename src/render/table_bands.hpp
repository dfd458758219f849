#pragma once

#include <vector>

#include "lianes/report/model.hpp"

namespace lianes::render {

// A table too wide for any page as several, each of as many columns as fit into the width beside the first
// one, which comes in all of them. They keep the rows; the table outlives them.
std::vector<report::Table> bandsOf(const report::Table& table, const std::vector<double>& widths,
                                   double available);

}  // namespace lianes::render
