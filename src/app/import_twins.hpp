#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// What a row repeats: a voucher of the file, or an earlier row of the same table.
struct Twin {
  std::int64_t number = 0;  // of the voucher
  std::size_t line = 0;     // of the row; 0: a voucher of the file
  Date day;
  std::string label;
};

// Which vouchers look entered twice, for many at once: the same supplier with the same reference, or, where
// one of them has none, the same amount of the same day. Case does not count; cancelled vouchers do not
// either.
class ImportTwins {
 public:
  explicit ImportTwins(const store::ConsortiumFile& file) : m_file(file) {}

  std::optional<Twin> of(const Expense& expense);
  void add(const Expense& expense, std::size_t line);  // a row of the table

 private:
  using AmountOfDay = std::tuple<Date, std::int64_t, Currency>;
  struct Supplier {
    std::map<std::string, Twin> byReference;
    std::map<AmountOfDay, Twin> byAmount;
    std::map<AmountOfDay, Twin> byAmountWithoutReference;
  };
  Supplier& supplierOf(const Expense& expense);
  static void keep(Supplier& supplier, const Expense& expense, const Twin& twin);

  const store::ConsortiumFile& m_file;
  std::map<std::string, Supplier> m_suppliers;
};

}  // namespace lianes::app
