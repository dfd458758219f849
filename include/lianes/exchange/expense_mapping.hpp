#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "lianes/domain/currency.hpp"
#include "lianes/exchange/delimited_text.hpp"

// Which columns of somebody's table are what of an expense, and how its numbers and dates are written: what a
// person decides once and a program remembers, as JSON.
namespace lianes::exchange {

enum class ExpenseColumn : std::uint8_t {
  Day,
  Supplier,
  Reference,  // the invoice's number
  Label,
  Account,
  BudgetLine,
  Amount,
  AmountXof,  // where it is filled it is the amount, and the other one its conversion
  Currency,
  Project,
  Mission,
  Member,
  PaidOn,
  PaymentMethod,
  Note,
  Evidence,   // names of files, separated by semicolons or bars
  Credit,     // what came in, where Amount is what went out
  Direction,  // whether a row went out or came in: "D", "recette", "-"
  Status,     // whether it was carried out
  Rate,       // francs for one euro
  Quantity,   // by which Amount is multiplied
  Tax,        // which is added to Amount
};
inline constexpr std::size_t kExpenseColumns = static_cast<std::size_t>(ExpenseColumn::Tax) + 1;

enum class DecimalMark : std::uint8_t { Comma, Point };
enum class DayOrder : std::uint8_t { DayFirst, MonthFirst };

// Which sign an expense has in the column of amounts; the other one is money received, or a refund.
enum class SpentSign : std::uint8_t { Positive, Negative };

// What a row is whose amount is the sum of those above it, and that does not say so.
enum class SumReading : std::uint8_t { Total, Expense };

// A column by the words above it, or by its place from 1.
using ColumnPlace = std::variant<std::string, std::size_t>;

struct ExpenseMapping {
  TableForm form{};
  std::optional<std::size_t> head{};  // the row of the head from 1; 0: there is none; nothing: found
  std::map<ExpenseColumn, ColumnPlace> columns{};
  std::optional<DecimalMark> decimal{};  // nothing: found
  std::optional<DayOrder> days{};        // nothing: found
  std::optional<SpentSign> sign{};       // likewise
  std::optional<SumReading> sums{};      // nothing: asked where there are such rows
  std::optional<std::size_t> scale{};    // by which amounts are multiplied: 1 or 1000; likewise
  std::optional<Currency> currency{};    // of amounts that name none
  std::string project{};                 // of rows that name neither a project nor a mission
  std::string mission{};
  std::string account{};                          // of rows that name none
  std::map<std::string, std::string> accounts{};  // what the texts of a table mean; "-" leaves out

  friend bool operator==(const ExpenseMapping&, const ExpenseMapping&) = default;
};

// {"separator": ";", "encoding": "windows-1252", "head": 1, "decimal": "comma", "days": "day_first",
//  "sign": "negative", "sums": "total", "scale": 1, "currency": "XOF", "project": "P1", "account": "606",
//  "accounts": {"Projet:Ciment": "606", "Recettes": "-"}, "columns": {"spent_on": "Date", "amount": 4}}
// Every key but `columns` may be absent. Fails as parseJson() does, with the place of what is wrong.
Checked<ExpenseMapping> readExpenseMapping(std::string_view json);
std::string writeExpenseMapping(const ExpenseMapping& mapping);

}  // namespace lianes::exchange

template <>
struct lianes::Choices<lianes::exchange::ExpenseColumn> {
  static constexpr std::array<std::string_view, lianes::exchange::kExpenseColumns> codes{
      "spent_on", "supplier",       "supplier_reference",
      "label",    "account",        "budget_line",
      "amount",   "amount_xof",     "currency",
      "project",  "mission",        "member",
      "paid_on",  "payment_method", "note",
      "evidence", "credit",         "direction",
      "status",   "rate",           "quantity",
      "tax"};
};

template <>
struct lianes::Choices<lianes::exchange::SpentSign> {
  static constexpr std::array<std::string_view, 2> codes{"positive", "negative"};
};

template <>
struct lianes::Choices<lianes::exchange::SumReading> {
  static constexpr std::array<std::string_view, 2> codes{"total", "expense"};
};

template <>
struct lianes::Choices<lianes::exchange::DecimalMark> {
  static constexpr std::array<std::string_view, 2> codes{"comma", "point"};
};

template <>
struct lianes::Choices<lianes::exchange::DayOrder> {
  static constexpr std::array<std::string_view, 2> codes{"day_first", "month_first"};
};
