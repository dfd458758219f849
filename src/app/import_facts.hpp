#pragma once

#include <string>
#include <vector>

#include "lianes/app/import_plan.hpp"
#include "lianes/wording/import_text.hpp"

namespace lianes::app {

// What a table leaves open, with the codes of its answers. Without answers: a text is asked for.
struct TableDoubt {
  wording::TableQuestion question;
  std::string key;
  std::string about{};
  std::vector<std::string> answers{};
};

// How the cells of a table are to be read: what was said, else what the table itself shows, else what is
// usual, and then it stands among the doubts.
struct TableFacts {
  std::optional<exchange::DecimalMark> decimal{};
  exchange::DayOrder days = exchange::DayOrder::DayFirst;
  exchange::SpentSign sign = exchange::SpentSign::Positive;
  Currency currency = Currency::Eur;  // of amounts that name none
  std::string foreign{};              // a currency that is neither ours nor converted
  std::int64_t scale = 1;
  bool isStatement = false;       // of a bank: what came in is no refund of an expense
  bool isDebitNegative = false;   // all of the column are
  bool isCreditNegative = false;  // likewise
  bool isSignWithin = false;      // amounts carry the sign that their direction says again
  std::vector<TableDoubt> doubts{};
};

TableFacts factsOf(const ImportPlan& plan, const exchange::DelimitedTable& table);

}  // namespace lianes::app
