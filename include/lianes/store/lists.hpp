#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/period.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/verdicts.hpp"

// The lists that screens and commands show, a page at a time. The next page begins after the last row of the
// one before, so a page costs the same wherever it is, and rows that come or go meanwhile move no other.
namespace lianes::store {

struct ExpenseFilter {
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  std::optional<Id<Organisation>> member{};
  std::optional<ExpenseState> state{};
  std::optional<bool> eligible{};  // by its verdict; an expense without one is neither
  Period period{std::nullopt, std::nullopt};
  std::string text{};  // as people type it (domain/list_filter.hpp); words may be of its project too
  bool withoutEvidence = false;
};

enum class ExpenseOrder : std::uint8_t { Day, Amount };  // the amount in euros

// Where a page ended; only the program makes one.
struct ExpensePlace {
  std::variant<Date, std::int64_t> value;  // by the order
  std::int64_t number;
  std::int64_t row;
};

struct ExpenseQuery {
  ExpenseFilter filter{};
  ExpenseOrder order = ExpenseOrder::Day;
  bool descending = false;
  std::optional<ExpensePlace> after{};
  std::size_t most = 100;
};

struct ExpenseRow {
  Expense expense;
  std::optional<Verdict> verdict;
  bool hasEvidence = false;
};

struct ExpensePage {
  std::vector<ExpenseRow> rows;
  std::optional<ExpensePlace> next;  // nothing: this was the last page
};

ExpensePage listExpenses(const ConsortiumFile& file, const ExpenseQuery& query);

// All expenses of a filter, and what they come to.
struct ExpenseTotal {
  std::int64_t count = 0;
  Money eur;
};
ExpenseTotal totalOf(const ConsortiumFile& file, const ExpenseFilter& filter);

// One condition on a record: the field has that value, written as in record_json.hpp ("7:3", "2020-09-01",
// "true", a UUID; an amount as "1234.50"); an empty value stands for an empty field.
struct FieldFilter {
  std::string field;
  std::string value;
};

// Where a page of records ended; only the program makes one.
struct RecordPlace {
  std::string name;  // folded
  Uuid id;
};

struct RecordQuery {
  EntityKind kind;
  std::vector<FieldFilter> filters{};
  std::optional<RecordPlace> after{};
  std::size_t most = 100;
};

struct RecordPage {
  std::vector<Record> records;
  std::optional<RecordPlace> next;  // nothing: this was the last page
};

// The records of one kind, by name (accents and case ignored, then by id); vouchers, imputations and
// documents, which are many, in the order of their making. Fails with UnknownKey, or with what is wrong with
// the value, the place being the field.
Result<RecordPage, Problems> listRecords(const ConsortiumFile& file, const RecordQuery& query);

// What a voucher is counted in: a project, a mission, or the consortium itself; each year anew.
using VoucherOwner = std::variant<std::monostate, Id<MicroProject>, Id<Mission>>;

// The number after the highest one, cancelled vouchers included. No number is free again, except by undoing
// the entry of the newest voucher, which then has never been.
std::int64_t nextVoucherNumber(const ConsortiumFile& file, const VoucherOwner& owner, int year);

}  // namespace lianes::store
