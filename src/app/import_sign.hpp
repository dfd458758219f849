#pragma once

#include <string_view>
#include <vector>

#include "app/import_facts.hpp"

namespace lianes::app {

// Whether the table is the statement of an account: it has a balance, or days of value.
bool isStatement(const ImportPlan& plan, const std::vector<std::string_view>& linesAround);

struct SignOfAmounts {
  exchange::SpentSign spent = exchange::SpentSign::Positive;
  bool isOpen = false;  // nothing shows it
  bool isDebitNegative = false;
  bool isCreditNegative = false;
  bool isSignWithin = false;
};

// Which sign an expense has: as the balance shows, as the source or the statement writes, as the words of the
// rows say (« avoir », « reçu »); where only some amounts are negative and nothing shows why, or all are, it
// is open. Columns of debit and credit, and of directions, settle it.
SignOfAmounts signOf(const ImportPlan& plan, const exchange::DelimitedTable& table, const TableFacts& facts);

}  // namespace lianes::app
