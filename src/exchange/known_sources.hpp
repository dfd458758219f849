#pragma once

#include "lianes/exchange/delimited_text.hpp"

namespace lianes::exchange {

// Says in the table which program wrote it, where its heads are those of one, and puts its rows into the form
// that DelimitedTable promises.
void recogniseSource(DelimitedTable& table);

}  // namespace lianes::exchange
