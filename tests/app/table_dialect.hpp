#pragma once

#include <string>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"
#include "support/seeded.hpp"

// Tables of the same vouchers, as many programs, banks and committees would write them.
namespace lianes::test {

struct TrueVoucher {
  Date day;
  std::string label;
  std::string supplier;
  std::string account;
  Money amount;
};

struct WrittenTable {
  std::string bytes;
  std::string dialect;  // in words, for whoever reads a failure
  std::vector<TrueVoucher> vouchers{};
};

// One of some hundred thousand dialects; the vouchers are those that the table says are expenses.
WrittenTable tableInSomeDialect(Seeded& chance);

}  // namespace lianes::test
