#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// What a row repeats: a voucher of the file, or an earlier row of the same table.
struct Twin {
  std::int64_t number = 0;  // of the voucher
  std::size_t line = 0;     // of the row; 0: a voucher of the file
  Date day;
  std::string label;
  Money amount{};  // of the voucher

  bool isSameAmount(const Expense& expense) const {
    return amount == expense.amount || amount == expense.eur;
  }
};

// Which vouchers look entered twice, for many at once: the same supplier with the same reference; or the same
// amount of the same day where supplier, reference and label say nothing else. Case, accents, spaces and
// signs do not count; cancelled vouchers do not either.
class ImportTwins {
 public:
  // `isOneForOne`: a voucher is the twin of one row only, and rows are no twins of each other, as in the
  // tables of programs, which repeat nothing. `takesCancelled`: what is cancelled counts as well.
  struct Manner {
    bool isOneForOne = false;
    bool takesCancelled = false;
  };
  ImportTwins(const store::ConsortiumFile& file, Manner manner);

  std::optional<Twin> of(const Expense& expense);
  std::optional<Twin> withId(const std::string& id) const;
  void add(const Expense& expense, std::size_t line);  // a row of the table

 private:
  struct Known {
    Twin twin;
    std::string supplier;
    std::string reference;
    std::string label;
    bool isTaken = false;
  };
  using AmountOfDay = std::tuple<Date, std::int64_t, Currency>;

  static Known known(const Expense& expense, std::size_t line);
  void keep(const Expense& expense, std::size_t line);
  std::optional<Twin> take(std::size_t at);

  Manner m_manner;
  std::vector<Known> m_known;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_byReference;
  std::map<AmountOfDay, std::vector<std::size_t>> m_byAmount;
  std::map<std::string, std::size_t> m_byId;
};

}  // namespace lianes::app
