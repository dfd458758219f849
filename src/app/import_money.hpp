#pragma once

#include <utility>
#include <vector>

#include "app/import_facts.hpp"
#include "lianes/domain/money.hpp"
#include "lianes/domain/ratio.hpp"

namespace lianes::app {

// What a row says of money: what was spent, negative for a refund, in the currency of the voucher.
struct RowMoney {
  std::optional<Money> spent{};
  std::optional<Ratio> rate{};  // francs for one euro, where the row has its own
  bool isReceived = false;      // money came in
  std::vector<std::pair<exchange::ExpenseColumn, Problem>> faults{};
};

// Reads the money of rows as the plan and the facts of their table say.
class MoneyReader {
 public:
  MoneyReader(const ImportPlan& plan, const TableFacts& facts) : m_plan(plan), m_facts(facts) {}

  RowMoney read(const exchange::TableRow& row) const;

 private:
  struct Cell;

  std::string_view text(const exchange::TableRow& row, exchange::ExpenseColumn column) const;
  std::optional<Cell> amount(const exchange::TableRow& row, exchange::ExpenseColumn column, Currency currency,
                             bool isSaid, RowMoney& money) const;
  std::optional<Currency> currencyOf(const exchange::TableRow& row, bool& isSaid, RowMoney& money) const;
  void takeSides(const exchange::TableRow& row, Currency currency, bool isSaid, RowMoney& money) const;
  void takeOne(const exchange::TableRow& row, exchange::ExpenseColumn column, Currency currency, bool isSaid,
               RowMoney& money) const;
  void combine(const exchange::TableRow& row, Money& amount, RowMoney& money) const;
  void compareRate(const exchange::TableRow& row, RowMoney& money) const;

  const ImportPlan& m_plan;
  const TableFacts& m_facts;
};

}  // namespace lianes::app
