#include "app/import_money.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/import_cells.hpp"
#include "app/vouchers.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::app {
namespace {

using exchange::CellKind;
using exchange::DecimalMark;
using exchange::ExpenseColumn;
using exchange::TableRow;

Money magnitude(Money amount) { return amount.isNegative() ? -amount : amount; }

// "655,957" exactly; nothing for what is no positive number of a usual size.
std::optional<Ratio> exactNumber(std::string_view text) {
  constexpr std::size_t kMostFigures = 12;
  std::int64_t digits = 0;
  std::int64_t scale = 1;
  bool isBehind = false;
  std::size_t figures = 0;
  for (const char c : trimmed(text)) {
    if ((c == ',' || c == '.') && !isBehind) {
      isBehind = true;
    } else if (c >= '0' && c <= '9' && figures < kMostFigures) {
      digits = digits * 10 + (c - '0');
      scale *= isBehind ? 10 : 1;
      ++figures;
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  const auto ratio = Ratio::make(digits, scale);
  return figures > 0 && digits > 0 && ratio.ok() ? std::optional(*ratio) : std::nullopt;
}

bool isWithinACent(Money a, Money b) { return std::abs(a.minor() - b.minor()) <= 1; }

}  // namespace

struct MoneyReader::Cell {
  Money money;
  std::optional<bool> isOut{};
};

std::string_view MoneyReader::text(const TableRow& row, ExpenseColumn column) const {
  const auto& at = m_plan.of(column);
  const auto cell = at && *at < row.cells.size() ? trimmed(row.cells[*at]) : std::string_view();
  const bool isNothing = cell == "-" || cell == "–" || cell == "—" || cell == "/";
  return isNothing && column != ExpenseColumn::Direction ? std::string_view() : cell;
}

// Nothing for an empty cell, and for one that says no amount, which is a fault.
std::optional<MoneyReader::Cell> MoneyReader::amount(const TableRow& row, ExpenseColumn column,
                                                     Currency currency, bool isSaid, RowMoney& money) const {
  const auto cell = text(row, column);
  const auto& at = m_plan.of(column);
  const auto kind = at && *at < row.kinds.size() ? row.kinds[*at] : CellKind::Text;
  if (kind == CellKind::NoResult)
    money.faults.emplace_back(column, Problem{ProblemCode::CellWithoutResult, {}, {}});
  if (kind == CellKind::Error) {
    money.faults.emplace_back(column, Problem{ProblemCode::CellError, {}, {std::string(cell)}});
  }
  if (cell.empty() || kind == CellKind::NoResult || kind == CellKind::Error) return std::nullopt;
  if (const auto value = importedValue(cell); !value) {
    money.faults.emplace_back(column, value.error());
    return std::nullopt;
  }
  const auto mark = kind == CellKind::Number ? std::optional(DecimalMark::Point) : m_facts.decimal;
  const auto read = importedAmount(cell, currency, isSaid, mark);
  if (!read) {
    money.faults.emplace_back(column, read.error());
    return std::nullopt;
  }
  const auto scaled = read->money.checkedTimes(Ratio(m_facts.scale, 1), Rounding::HalfUp);
  if (!scaled) {
    money.faults.emplace_back(column, Problem{ProblemCode::AmountTooLarge, {}, {}});
    return std::nullopt;
  }
  return Cell{*scaled, read->isOut};
}

// The currency of the row's amounts; nothing when what it says is none of ours.
std::optional<Currency> MoneyReader::currencyOf(const TableRow& row, bool& isSaid, RowMoney& money) const {
  const auto unit = text(row, ExpenseColumn::Currency);
  isSaid = !unit.empty();
  if (!isSaid && !m_facts.foreign.empty()) {
    money.faults.emplace_back(ExpenseColumn::Currency,
                              Problem{ProblemCode::OtherCurrency, {}, {m_facts.foreign}});
    return std::nullopt;
  }
  if (!isSaid) return m_facts.currency;
  const auto named = importedCurrency(unit);
  if (named) return *named;
  money.faults.emplace_back(ExpenseColumn::Currency, named.error());
  return std::nullopt;
}

// Debit and credit: one of them is empty or zero.
void MoneyReader::takeSides(const TableRow& row, Currency currency, bool isSaid, RowMoney& money) const {
  const auto out = amount(row, ExpenseColumn::Amount, currency, isSaid, money);
  const auto in = amount(row, ExpenseColumn::Credit, currency, isSaid, money);
  if (!money.faults.empty()) return;
  const bool isOut = out && !out->money.isZero();
  const bool isIn = in && !in->money.isZero();
  if (isOut && isIn) {
    money.faults.emplace_back(ExpenseColumn::Credit, Problem{ProblemCode::BothSidesFilled, {}, {}});
  } else if (isOut) {
    money.spent = m_facts.isDebitNegative ? -out->money : out->money;
  } else if (isIn) {
    money.isReceived = true;
    money.spent = m_facts.isCreditNegative ? in->money : -in->money;
  } else {
    const bool isEmpty = !out && !in;
    money.faults.emplace_back(ExpenseColumn::Amount,
                              Problem{isEmpty ? ProblemCode::Missing : ProblemCode::ZeroAmount, {}, {}});
  }
}

// An amount of one column, whose direction is said beside it, with it, or by its sign.
void MoneyReader::takeOne(const TableRow& row, ExpenseColumn column, Currency currency, bool isSaid,
                          RowMoney& money) const {
  const auto read = amount(row, column, currency, isSaid, money);
  if (!money.faults.empty()) return;
  if (!read) {
    money.faults.emplace_back(column, Problem{ProblemCode::Missing, {}, {}});
    return;
  }
  auto value = read->money;
  combine(row, value, money);
  if (value.isZero()) money.faults.emplace_back(column, Problem{ProblemCode::ZeroAmount, {}, {}});
  if (!money.faults.empty()) return;
  std::optional<bool> isOut = read->isOut;
  if (m_plan.of(ExpenseColumn::Direction)) {
    const auto written = text(row, ExpenseColumn::Direction);
    isOut = directionOf(written);
    if (!isOut) {
      money.faults.emplace_back(ExpenseColumn::Direction,
                                Problem{ProblemCode::UnknownDirection, {}, {std::string(written)}});
      return;
    }
    const bool isTurned = value.isNegative() && !m_facts.isSignWithin;
    if (isTurned) isOut = !*isOut;
  }
  if (!isOut) isOut = (m_facts.sign == exchange::SpentSign::Negative) == value.isNegative();
  const bool isOfSign = !read->isOut && !m_plan.of(ExpenseColumn::Direction);
  // Where expenses have no sign, what has one is a refund.
  money.isReceived = !*isOut && !(isOfSign && m_facts.sign == exchange::SpentSign::Positive);
  money.spent = *isOut ? magnitude(value) : -magnitude(value);
}

void MoneyReader::combine(const TableRow& row, Money& value, RowMoney& money) const {
  if (m_plan.of(ExpenseColumn::Quantity)) {
    const auto quantity = exactNumber(text(row, ExpenseColumn::Quantity));
    const auto product = quantity ? value.checkedTimes(*quantity, Rounding::HalfUp) : std::nullopt;
    if (product) {
      value = *product;
    } else {
      money.faults.emplace_back(
          ExpenseColumn::Quantity,
          Problem{ProblemCode::NotATypedAmount, {}, {std::string(text(row, ExpenseColumn::Quantity))}});
    }
  }
  if (!m_plan.of(ExpenseColumn::Tax) || text(row, ExpenseColumn::Tax).empty()) return;
  const auto tax = amount(row, ExpenseColumn::Tax, value.currency(), true, money);
  const auto sum = tax ? value.checkedAdd(tax->money) : std::nullopt;
  if (sum) value = *sum;
}

// Francs, their euros and the rate agree within a cent; where two of them are given the third follows.
void MoneyReader::compareRate(const TableRow& row, RowMoney& money) const {
  if (!money.spent || money.spent->currency() != Currency::Xof || money.spent->isZero()) return;
  const auto francs = magnitude(*money.spent);
  const auto written = text(row, ExpenseColumn::Rate);
  if (!written.empty()) {
    const auto rate = exactNumber(written);
    const auto atRate = rate ? eurosOf(francs, *rate) : std::nullopt;
    if (!atRate) {
      money.faults.emplace_back(ExpenseColumn::Rate,
                                Problem{ProblemCode::Malformed, {}, {std::string(written), "655,957"}});
      return;
    }
    if (atRate != eurosOf(francs, std::nullopt)) money.rate = *rate;
  }
  const bool isBeside = m_plan.of(ExpenseColumn::AmountXof) && m_plan.of(ExpenseColumn::Amount) &&
                        !m_plan.of(ExpenseColumn::Credit) && !text(row, ExpenseColumn::AmountXof).empty();
  const auto given = isBeside ? amount(row, ExpenseColumn::Amount, Currency::Eur, true, money) : std::nullopt;
  if (!given || given->money.isZero()) return;
  const auto euros = magnitude(given->money);
  const auto computed = eurosOf(francs, money.rate);
  if (computed && isWithinACent(euros, *computed)) return;
  const auto own = Ratio::make(francs.minor() * 100, euros.minor());
  const bool isUsual =
      own.ok() && francs.minor() * 100 > euros.minor() * 590 && francs.minor() * 100 < euros.minor() * 720;
  if (isUsual && written.empty()) {
    money.rate = *own;
    return;
  }
  money.faults.emplace_back(
      ExpenseColumn::Amount,
      Problem{ProblemCode::Disagrees,
              {},
              {formatFrench(euros), computed ? formatFrench(*computed) : std::string()}});
}

// The amount in francs is what stands on the voucher wherever it is given.
RowMoney MoneyReader::read(const TableRow& row) const {
  RowMoney money;
  if (!text(row, ExpenseColumn::AmountXof).empty()) {
    takeOne(row, ExpenseColumn::AmountXof, Currency::Xof, true, money);
  } else {
    bool isSaid = false;
    const auto currency = currencyOf(row, isSaid, money);
    if (!currency) return money;
    if (m_plan.of(ExpenseColumn::Credit)) {
      takeSides(row, *currency, isSaid, money);
    } else {
      const bool isEuros = m_plan.of(ExpenseColumn::Amount).has_value();
      takeOne(row, isEuros ? ExpenseColumn::Amount : ExpenseColumn::AmountXof, *currency, isSaid, money);
    }
  }
  compareRate(row, money);
  if (!money.faults.empty()) money.spent.reset();
  return money;
}

}  // namespace lianes::app
