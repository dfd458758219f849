#pragma once

#include <string>

#include "lianes/domain/entities/expense.hpp"

namespace lianes::app {

// The bytes of an invented invoice for a voucher: a PDF of one page. The same voucher gives the same bytes.
std::string sampleInvoice(const Expense& expense);

}  // namespace lianes::app
