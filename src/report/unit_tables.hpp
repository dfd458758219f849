#pragma once

#include <vector>

#include "report/grant_tables.hpp"

// What each project, each mission and the pooled costs come to, side by side.
namespace lianes::report {

// One line each: charges planned and done, products planned and received. In cents.
Table unitsTable(const std::vector<GrantUnit>& units);

enum class UnitSide : std::uint8_t { Charges, Products, InKind };

// The accounts of each below its name, with its subtotal; the whole adds up to the consolidated accounts, in
// cents or in whole euros, as the units are.
Table unitLinesTable(const Facts& facts, const std::vector<GrantUnit>& units, UnitSide side, Cents cents);

// The running proof: what was told before, what this report adds, and both together, by account of each.
Table continuityTable(const std::vector<GrantUnit>& units, UnitSide side);

}  // namespace lianes::report
