#include "app/import_facts.hpp"

#include <algorithm>
#include <array>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_heads.hpp"
#include "app/import_sign.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::DecimalMark;
using exchange::DelimitedTable;
using exchange::ExpenseColumn;
using exchange::TableSource;
using wording::TableQuestion;
using Texts = std::vector<std::string_view>;

// What is said around the rows: above the head, and in lines of words below.
Texts linesAround(const ImportPlan& plan, const DelimitedTable& table) {
  Texts around;
  const auto headRows = plan.headCells > 0 ? std::size_t{1} : std::size_t{0};
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const auto& cells = table.rows[at].cells;
    const bool isAbove = at + headRows < plan.firstRow;
    const auto filled =
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !trimmed(cell).empty(); });
    if (!isAbove && (filled != 1 || at < plan.firstRow)) continue;
    for (const auto& cell : cells) {
      if (!trimmed(cell).empty()) around.push_back(cell);
    }
  }
  return around;
}

class FactFinder {
 public:
  FactFinder(const ImportPlan& plan, const DelimitedTable& table)
      : m_plan(plan), m_table(table), m_around(linesAround(plan, table)) {}

  TableFacts run() {
    findDays();
    findScale();
    findDecimal();
    findCurrency();
    m_facts.isStatement = isStatement(m_plan, m_around);
    auto sign = signOf(m_plan, m_table, m_facts);
    m_facts.sign = sign.spent;
    m_facts.isDebitNegative = sign.isDebitNegative;
    m_facts.isCreditNegative = sign.isCreditNegative;
    m_facts.isSignWithin = sign.isSignWithin;
    if (sign.isOpen) ask(TableQuestion::Sign, "sign", {}, {"negative", "positive"});
    askForAmount();
    return std::move(m_facts);
  }

 private:
  Texts cells(ExpenseColumn column) const {
    return m_plan.of(column) ? cellsOf(m_table, m_plan.firstRow, *m_plan.of(column), m_table.rows.size())
                             : Texts();
  }
  Texts amounts() const {
    Texts all;
    for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::AmountXof, ExpenseColumn::Credit}) {
      const auto some = cells(column);
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }
  void ask(TableQuestion question, std::string key, std::string about, std::vector<std::string> answers) {
    m_facts.doubts.push_back({question, std::move(key), std::move(about), std::move(answers)});
  }

  // A day beyond the twelfth in any column of days shows the order, whatever was said of another table, and
  // so does one of the lines around.
  void findDays() {
    Texts days;
    for (std::size_t at = 0; at < m_plan.heads.size(); ++at) {
      const auto some = cellsOf(m_table, m_plan.firstRow, at, m_table.rows.size());
      // Titles of months may stand in the column of the day as often as days do.
      const bool isOfDays = m_plan.of(ExpenseColumn::Day) == at || most(some, isDayCell);
      if (isOfDays) days.insert(days.end(), some.begin(), some.end());
    }
    for (const auto line : m_around) {
      for (auto rest = line; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (isDayCell(rest.substr(0, end))) days.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    const bool isTold = std::any_of(days.begin(), days.end(), isDayOfTwoReadings);
    if (const auto order = dayOrderOf(days)) {
      m_facts.days = *order;
    } else if (m_plan.days) {
      m_facts.days = *m_plan.days;
    } else if (isTold && !isOrderOfSource()) {
      ask(TableQuestion::Days, "days", {}, {"day_first", "month_first"});
    }
  }

  // HomeBank writes the month first, French programs of accounting the day.
  bool isOrderOfSource() {
    const bool isEnglish = std::any_of(m_plan.heads.begin(), m_plan.heads.end(),
                                       [](const auto& head) { return plainHead(head) == "paymode"; });
    if (m_plan.source == TableSource::HomeBank && isEnglish) {
      m_facts.days = exchange::DayOrder::MonthFirst;
      return true;
    }
    return m_plan.source == TableSource::Paheko || m_plan.source == TableSource::PahekoSimple ||
           m_plan.source == TableSource::Fec || m_plan.source == TableSource::BanquePostale;
  }

  void findScale() {
    constexpr auto kThousands = std::to_array<std::string_view>(
        {"milliers", "millier", "keur", "k eur", "kfcfa", "k fcfa", "ke", "thousands"});
    constexpr auto kMillions =
        std::to_array<std::string_view>({"millions", "million", "mfcfa", "m fcfa", "meur"});
    if (m_plan.scale) m_facts.scale = static_cast<std::int64_t>(*m_plan.scale);
    if (m_plan.scale) return;
    Texts said = m_around;
    for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::AmountXof, ExpenseColumn::Credit}) {
      if (m_plan.of(column)) said.push_back(m_plan.heads[*m_plan.of(column)]);
    }
    for (const auto text : said) {
      const auto plain = plainHead(text);
      const auto isHeld = [&](std::string_view word) { return exchange::holdsWords(plain, word); };
      const bool isThousands = std::any_of(kThousands.begin(), kThousands.end(), isHeld);
      const bool isMillions = std::any_of(kMillions.begin(), kMillions.end(), isHeld);
      if (!isThousands && !isMillions) continue;
      return ask(TableQuestion::Scale, "scale", std::string(trimmed(text)),
                 {isThousands ? "1000" : "1000000", "1"});
    }
  }

  void findDecimal() {
    m_facts.decimal = m_plan.decimal;
    if (m_facts.decimal) return;
    const auto all = amounts();
    m_facts.decimal = decimalMarkOf(all);
    if (m_facts.decimal || !std::any_of(all.begin(), all.end(), isAmountOfTwoReadings)) return;
    if (!m_plan.of(ExpenseColumn::Amount) || unitOfTable() == Currency::Xof) return;
    ask(TableQuestion::Decimal, "decimal", {}, {"comma", "point"});
  }

  // What the heads of the amounts or the lines around say.
  std::optional<Currency> unitOfTable() {
    if (m_plan.currency) return m_plan.currency;
    const auto amount = m_plan.of(ExpenseColumn::Amount);
    if (!amount) return std::nullopt;
    const auto head = currencyNamedIn(m_plan.heads[*amount]);
    if (head.currency) return head.currency;
    NamedCurrency around;
    bool isTwofold = false;
    for (const auto line : m_around) {
      const auto named = currencyNamedIn(line);
      if (!named.foreign.empty()) around.foreign = named.foreign;
      isTwofold = isTwofold || (named.currency && around.currency && named.currency != around.currency);
      if (named.currency) around.currency = named.currency;
    }
    m_facts.foreign = !head.foreign.empty() ? head.foreign : around.currency ? std::string() : around.foreign;
    if (isTwofold) return std::nullopt;
    if (around.currency) return around.currency;
    return unitOfSource();
  }

  std::optional<Currency> unitOfSource() const {
    switch (m_plan.source) {
      case TableSource::Paheko:
      case TableSource::PahekoSimple:
      case TableSource::Fec:
      case TableSource::BanquePostale:
      case TableSource::Boursorama:
      case TableSource::LianesRecords:
      case TableSource::LianesReport:
        return Currency::Eur;
      case TableSource::OrangeMoney:
        return Currency::Xof;
      case TableSource::Unknown:
      case TableSource::GnuCash:
      case TableSource::GnuCashSimple:
      case TableSource::HomeBank:
      case TableSource::Grisbi:
      case TableSource::KMyMoney:
      case TableSource::Skrooge:
      case TableSource::Ledger:
      case TableSource::Hledger:
        return std::nullopt;
    }
    return std::nullopt;
  }

  // Amounts that name no unit, in rows that name none.
  Texts amountsWithoutUnit() const {
    Texts all;
    for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::Credit}) {
      if (!m_plan.of(column)) continue;
      for (auto at = m_plan.firstRow; at < m_table.rows.size(); ++at) {
        const auto& row = m_table.rows[at];
        const auto cellAt = [&](const std::optional<std::size_t>& place) {
          return place && *place < row.cells.size() ? trimmed(row.cells[*place]) : std::string_view();
        };
        const auto cell = cellAt(m_plan.of(column));
        const bool isSaid = !cellAt(m_plan.of(ExpenseColumn::Currency)).empty();
        const bool isOther = !cellAt(m_plan.of(ExpenseColumn::AmountXof)).empty();
        if (row.setAside || cell.empty() || isSaid || isOther || unitOfAmount(cell)) continue;
        all.push_back(cell);
      }
    }
    return all;
  }

  // Cents are those of euros; a franc has none, and a few francs are no expense.
  void findCurrency() {
    constexpr std::int64_t kLeastOfFrancs = 100'000;  // hundredths
    if (const auto said = unitOfTable()) {
      m_facts.currency = *said;
      return;
    }
    bool hasCents = false;
    bool isLarge = false;
    for (const auto cell : amountsWithoutUnit()) {
      const auto read =
          importedAmount(cell, Currency::Eur, true, m_facts.decimal.value_or(DecimalMark::Comma));
      if (!read) continue;
      hasCents = hasCents || read->money.minor() % 100 != 0;
      isLarge = isLarge || read->money.minor() >= kLeastOfFrancs || read->money.minor() <= -kLeastOfFrancs;
    }
    const bool hasFrancsBeside = m_plan.of(ExpenseColumn::AmountXof).has_value();
    if (hasCents || !isLarge || hasFrancsBeside) return;
    ask(TableQuestion::Currency, "currency", {}, {"EUR", "XOF"});
  }

  void askForAmount() {
    if (m_plan.amountChoices.empty()) return;
    std::vector<std::string> codes;
    for (const auto& choice : m_plan.amountChoices) codes.push_back(codeOfChoice(m_plan, choice));
    ask(TableQuestion::Amount, "amount", {}, std::move(codes));
  }

  const ImportPlan& m_plan;
  const DelimitedTable& m_table;
  Texts m_around;
  TableFacts m_facts;
};

}  // namespace

TableFacts factsOf(const ImportPlan& plan, const DelimitedTable& table) {
  return FactFinder(plan, table).run();
}

}  // namespace lianes::app
