#pragma once

#include <span>
#include <vector>

#include "report/grant_lines.hpp"

// Whole euros that agree however they are added up: down the accounts and across projects (F16).
namespace lianes::report {

struct MatrixCell {
  std::size_t row;
  std::size_t column;
  Money amount;  // EUR
};

// Each cell, each sum of a row and of a column, and the sum of all in whole euros, below or above what it is
// by less than one; the sum of all is the nearest, halves up, then as many sums and cells as can be, those
// nearest to a whole first. A place may be given once. In cents, in the order of the cells.
std::vector<Money> wholeEuroMatrix(std::span<const MatrixCell> cells);

// The accounts of all units, so that each line of the consolidated ones is the sum of theirs. Charges and
// indirect ones are one matrix, products and own resources another, each side in kind its own.
std::vector<GrantUnit> inWholeEuros(std::vector<GrantUnit> units);

}  // namespace lianes::report
