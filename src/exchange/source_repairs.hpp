#pragma once

#include "exchange/source_rows.hpp"

namespace lianes::exchange {

// Puts the rows of a known source into the form that DelimitedTable promises. Requires: its head is known.
void repairSource(DelimitedTable& table);

// Grisbi writes amounts with decimal commas and without quotes between commas: puts them together again where
// only one way to do so agrees with the balance, refuses the row else.
void joinGrisbiAmounts(DelimitedTable& table);

}  // namespace lianes::exchange
