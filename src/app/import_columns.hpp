#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lianes/app/import_plan.hpp"

// Which columns of a table hold what, as their cells say.
namespace lianes::app {

constexpr std::size_t kRowsLookedAt = 500;

// What stands in a column below the head, empty cells and rows that are set aside left out.
std::vector<std::string_view> cellsOf(const exchange::DelimitedTable& table, std::size_t firstRow,
                                      std::size_t column, std::size_t most = kRowsLookedAt);

bool isDayCell(std::string_view cell);

// "606", "6063", "623600", "60x"; no number of a phone, a card or a bank account.
bool isAccountCode(std::string_view cell);

// Most of the cells, of which there are some.
bool most(const std::vector<std::string_view>& cells, const std::function<bool(std::string_view)>& holds);

// Without heads: what the cells of each column look like.
void guessColumns(ImportPlan& plan, const exchange::DelimitedTable& table);

// Takes away what the heads promise and the cells do not hold, and finds directions and states whose heads
// say nothing.
void compareWithCells(ImportPlan& plan, const exchange::DelimitedTable& table);

// Which column is the amount where several could be: the one with taxes, carried out, in all. Where that is
// not clear, `amountChoices` has the ways to read it.
void chooseAmount(ImportPlan& plan, const exchange::DelimitedTable& table);

}  // namespace lianes::app
