#pragma once

#include "lianes/app/enter_expense.hpp"

namespace lianes::app {

// The voucher that was typed, without its number.
Expense expenseDraft(const TypedExpense& typed, Date day, Money amount, Money eur);

}  // namespace lianes::app
