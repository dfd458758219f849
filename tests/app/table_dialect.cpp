#include "app/table_dialect.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

#include "lianes/domain/money_text.hpp"

namespace lianes::test {
namespace {

using Row = std::vector<std::string>;

enum class MoneyForm { Signed, Negative, Sides, Direction, Taxes, Planned, Product };
enum class DayForm { French, Iso, American, Short, Digits, Words };
enum class UnitPlace { Nowhere, Head, Cell, Column, Above };

constexpr std::array<std::string_view, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};

struct Dialect {
  char separator = ';';
  int encoding = 0;  // UTF-8, marked, Windows-1252, ISO 8859-15, UTF-16
  bool isFrench = true;
  bool hasPoint = false;
  int groups = 0;  // none, space, no-break space
  DayForm day = DayForm::French;
  MoneyForm money = MoneyForm::Signed;
  UnitPlace unit = UnitPlace::Head;
  Currency currency = Currency::Eur;
  bool hasBalance = false;
  bool hasTotal = false;
  bool isTotalDated = false;
  bool hasSections = false;
  int linesAbove = 0;
  bool quotesAll = false;
};

Dialect someDialect(Seeded& chance) {
  const auto flip = [&](int odds) { return chance.between(1, odds) == 1; };
  Dialect dialect;
  dialect.separator = std::string_view(";;;,\t|")[static_cast<std::size_t>(chance.between(0, 5))];
  dialect.encoding = static_cast<int>(chance.between(0, 4));
  dialect.isFrench = !flip(3);
  dialect.hasPoint = flip(3);
  dialect.groups = static_cast<int>(chance.between(0, 2));
  dialect.day = static_cast<DayForm>(chance.between(0, 5));
  dialect.money = static_cast<MoneyForm>(chance.between(0, 6));
  dialect.unit = static_cast<UnitPlace>(chance.between(0, 4));
  dialect.currency = flip(3) ? Currency::Xof : Currency::Eur;
  dialect.hasBalance = flip(4) && (dialect.money == MoneyForm::Sides || dialect.money == MoneyForm::Negative);
  dialect.hasTotal = flip(2);
  dialect.isTotalDated = flip(3);
  dialect.hasSections = flip(4);
  dialect.linesAbove = static_cast<int>(chance.between(0, 4));
  dialect.quotesAll = flip(3);
  return dialect;
}

std::string twoFigures(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class TableWriter {
 public:
  TableWriter(Seeded& chance, Dialect dialect) : m_chance(chance), m_dialect(dialect) {}

  WrittenTable write() {
    makeVouchers();
    makeLinesAbove();
    m_rows.push_back(head());
    Money sum(0, m_dialect.currency);
    for (std::size_t at = 0; at < m_vouchers.size(); ++at) {
      if (m_dialect.hasSections && at % 3 == 0) m_rows.push_back({std::string(kMonths[at % 12]) + " 2021"});
      m_rows.push_back(rowOf(m_vouchers[at]));
      sum = sum + m_vouchers[at].amount;
      if (hasReceipts() && m_chance.between(0, 3) == 0) m_rows.push_back(receipt());
    }
    if (m_dialect.hasTotal) m_rows.push_back(total(sum));
    WrittenTable written{encoded(text()), {}, m_vouchers};
    written.dialect = "money " + std::to_string(static_cast<int>(m_dialect.money)) + ", day " +
                      std::to_string(static_cast<int>(m_dialect.day)) + ", unit " +
                      std::to_string(static_cast<int>(m_dialect.unit)) + "\n" + text();
    return written;
  }

 private:
  bool hasReceipts() const {
    return m_dialect.money == MoneyForm::Negative || m_dialect.money == MoneyForm::Sides ||
           m_dialect.money == MoneyForm::Direction;
  }

  void makeVouchers() {
    constexpr std::array<std::string_view, 6> kThings{
        "Ciment", "Sable fin", "Location du camion", "Repas de l'équipe", "Fers à béton", "Étude des sols"};
    constexpr std::array<std::string_view, 3> kWho{"Quincaillerie du Fleuve", "Transports Sahel",
                                                   "Épicerie Œuvre"};
    constexpr std::array<std::string_view, 4> kAccounts{"606", "613", "625", "604"};
    const auto count = m_chance.between(2, 9);
    for (std::int64_t at = 0; at < count; ++at) {
      const auto day = *Date::of(2021, static_cast<unsigned>(m_chance.between(1, 12)),
                                 static_cast<unsigned>(m_chance.between(1, 28)));
      const bool isFrancs = m_dialect.currency == Currency::Xof;
      const auto minor = isFrancs ? m_chance.between(20, 60'000) * 25 : m_chance.between(150, 900'000);
      const auto thing = kThings[static_cast<std::size_t>(m_chance.between(0, 5))];
      m_vouchers.push_back({day, std::string(thing) + " n° " + std::to_string(at + 1),
                            std::string(kWho[static_cast<std::size_t>(m_chance.between(0, 2))]),
                            std::string(kAccounts[static_cast<std::size_t>(m_chance.between(0, 3))]),
                            Money(minor, m_dialect.currency)});
    }
  }

  std::string unitWord() const { return m_dialect.currency == Currency::Eur ? "EUR" : "FCFA"; }
  std::string withUnit(std::string head) const {
    return m_dialect.unit == UnitPlace::Head ? head + " (" + unitWord() + ")" : head;
  }

  void makeLinesAbove() {
    const std::array<std::string, 4> lines{"Comité de jumelage (exemple fictif)", "Dépenses de l'année 2021",
                                           "Trésorière : Awa", "Édité par le comité"};
    for (int at = 0; at < m_dialect.linesAbove; ++at) m_rows.push_back({lines[static_cast<std::size_t>(at)]});
    if (m_dialect.unit == UnitPlace::Above) m_rows.push_back({"Montants en " + unitWord()});
  }

  Row head() {
    const bool fr = m_dialect.isFrench;
    Row names{fr ? "Date" : "Date", fr ? "Libellé" : "Description", fr ? "Fournisseur" : "Supplier",
              fr ? "Compte" : "Account"};
    switch (m_dialect.money) {
      case MoneyForm::Signed:
      case MoneyForm::Negative:
        names.push_back(withUnit(fr ? "Montant" : "Amount"));
        break;
      case MoneyForm::Sides:
        names.push_back(withUnit(fr ? "Débit" : "Debit"));
        names.push_back(withUnit(fr ? "Crédit" : "Credit"));
        break;
      case MoneyForm::Direction:
        names.push_back(withUnit(fr ? "Montant" : "Amount"));
        names.push_back(fr ? "Sens" : "Direction");
        break;
      case MoneyForm::Taxes:
        names.push_back(withUnit("Montant HT"));
        names.push_back("TVA");
        names.push_back(withUnit("Montant TTC"));
        break;
      case MoneyForm::Planned:
        names.push_back(withUnit("Montant prévu"));
        names.push_back(withUnit("Montant réalisé"));
        break;
      case MoneyForm::Product:
        names.push_back("Prix unitaire");
        names.push_back("Quantité");
        names.push_back(withUnit("Montant total"));
        break;
    }
    if (m_dialect.unit == UnitPlace::Column) names.push_back(fr ? "Devise" : "Currency");
    if (m_dialect.hasBalance) names.push_back(fr ? "Solde" : "Balance");
    m_order.resize(names.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    for (std::size_t at = m_order.size() - 1; at > 0; --at) {
      std::swap(m_order[at],
                m_order[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(at)))]);
    }
    return ordered(std::move(names));
  }

  Row ordered(Row cells) const {
    Row in(cells.size());
    for (std::size_t at = 0; at < cells.size(); ++at) in[at] = std::move(cells[m_order[at]]);
    return in;
  }

  std::string dayText(Date day) const {
    const auto d = twoFigures(day.day());
    const auto m = twoFigures(day.month());
    const auto y = std::to_string(day.year());
    switch (m_dialect.day) {
      case DayForm::French:
        return d + '/' + m + '/' + y;
      case DayForm::Iso:
        return y + '-' + m + '-' + d;
      case DayForm::American:
        return m + '/' + d + '/' + y;
      case DayForm::Short:
        return d + '-' + m + '-' + y.substr(2);
      case DayForm::Digits:
        return y + m + d;
      case DayForm::Words:
        return std::to_string(day.day()) + ' ' + std::string(kMonths[day.month() - 1]) + ' ' + y;
    }
    return {};
  }

  std::string amountText(Money amount) const {
    auto plain = formatMoney(amount);
    const bool isNegative = plain.starts_with('-');
    if (isNegative) plain.erase(0, 1);
    const auto point = std::min(plain.find('.'), plain.size());
    auto whole = plain.substr(0, point);
    const auto cents = plain.substr(std::min(point + 1, plain.size()));
    const std::array<std::string_view, 3> groups{"", " ", "\u00A0"};
    for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
      whole.insert(static_cast<std::size_t>(at), groups[static_cast<std::size_t>(m_dialect.groups)]);
    }
    auto text = (isNegative ? "-" : "") + whole;
    if (!cents.empty()) text += (m_dialect.hasPoint ? '.' : ',') + cents;
    if (m_dialect.unit == UnitPlace::Cell) text += m_dialect.currency == Currency::Eur ? " €" : " F CFA";
    return text;
  }

  Row finish(Row cells, Money change) {
    if (m_dialect.unit == UnitPlace::Column)
      cells.push_back(m_dialect.currency == Currency::Eur ? "EUR" : "XOF");
    if (m_dialect.hasBalance) {
      m_balance = m_balance + Money(change.minor(), Currency::Eur);
      cells.push_back(amountText(Money(m_balance.minor(), m_dialect.currency)));
    }
    return ordered(std::move(cells));
  }

  Row rowOf(const TrueVoucher& voucher) {
    Row cells{dayText(voucher.day), voucher.label, voucher.supplier, voucher.account};
    const auto amount = voucher.amount;
    const auto part = Money(amount.minor() / 5, amount.currency());
    switch (m_dialect.money) {
      case MoneyForm::Signed:
        cells.push_back(amountText(amount));
        break;
      case MoneyForm::Negative:
        cells.push_back(amountText(-amount));
        break;
      case MoneyForm::Sides:
        cells.push_back(amountText(amount));
        cells.emplace_back();
        break;
      case MoneyForm::Direction:
        cells.push_back(amountText(amount));
        cells.emplace_back("D");
        break;
      case MoneyForm::Taxes:
        cells.push_back(amountText(amount - part));
        cells.push_back(amountText(part));
        cells.push_back(amountText(amount));
        break;
      case MoneyForm::Planned:
        cells.push_back(amountText(amount + part));
        cells.push_back(amountText(amount));
        break;
      case MoneyForm::Product:
        cells.push_back(amountText(part));
        cells.emplace_back("5");
        cells.push_back(amountText(amount));
        break;
    }
    return finish(std::move(cells), -amount);
  }

  Row receipt() {
    const auto amount = Money(m_chance.between(1'000, 900'000) * 5, m_dialect.currency);
    Row cells{dayText(*Date::of(2021, 3, static_cast<unsigned>(m_chance.between(1, 28)))), "Subvention reçue",
              "", ""};
    if (m_dialect.money == MoneyForm::Negative) cells.push_back(amountText(amount));
    if (m_dialect.money == MoneyForm::Sides) cells.insert(cells.end(), {"", amountText(amount)});
    if (m_dialect.money == MoneyForm::Direction) cells.insert(cells.end(), {amountText(amount), "C"});
    return finish(std::move(cells), amount);
  }

  Row total(Money sum) {
    Row cells{m_dialect.isTotalDated ? dayText(*Date::of(2021, 12, 31)) : std::string(), "TOTAL", "", ""};
    const auto text = amountText(m_dialect.money == MoneyForm::Negative ? -sum : sum);
    switch (m_dialect.money) {
      case MoneyForm::Signed:
      case MoneyForm::Negative:
        cells.push_back(text);
        break;
      case MoneyForm::Sides:
      case MoneyForm::Direction:
        cells.insert(cells.end(), {text, m_dialect.money == MoneyForm::Direction ? "D" : ""});
        break;
      case MoneyForm::Planned:
        cells.insert(cells.end(), {"", text});
        break;
      case MoneyForm::Taxes:
      case MoneyForm::Product:
        cells.insert(cells.end(), {"", "", text});
        break;
    }
    return finish(std::move(cells), Money(0, m_dialect.currency));
  }

  std::string text() const {
    std::string all;
    for (const auto& row : m_rows) {
      for (std::size_t at = 0; at < row.size(); ++at) {
        if (at > 0) all += m_dialect.separator;
        const bool isQuoted = m_dialect.quotesAll || row[at].find(m_dialect.separator) != std::string::npos;
        all += isQuoted ? '"' + row[at] + '"' : row[at];
      }
      all += '\n';
    }
    return all;
  }

  std::string encoded(const std::string& utf8) const {
    if (m_dialect.encoding == 0) return utf8;
    if (m_dialect.encoding == 1) return "\xEF\xBB\xBF" + utf8;
    const std::map<std::string, std::pair<char, char>> signs{
        {"€", {'\x80', '\xA4'}}, {"Œ", {'\x8C', '\xBC'}}, {"œ", {'\x9C', '\xBD'}}};
    std::string bytes = m_dialect.encoding == 4 ? "\xFF\xFE" : "";
    for (std::size_t at = 0; at < utf8.size();) {
      const auto first = static_cast<unsigned char>(utf8[at]);
      const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
      const auto character = utf8.substr(at, length);
      unsigned unit = first;
      if (length == 2) unit = (first & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[at + 1]) & 0x3FU);
      if (length == 3) {
        unit = (first & 0x0FU) << 12U | (static_cast<unsigned char>(utf8[at + 1]) & 0x3FU) << 6U |
               (static_cast<unsigned char>(utf8[at + 2]) & 0x3FU);
      }
      const auto sign = signs.find(character);
      if (m_dialect.encoding == 4) {
        bytes += static_cast<char>(unit & 0xFFU);
        bytes += static_cast<char>(unit >> 8U);
      } else if (sign != signs.end()) {
        bytes += m_dialect.encoding == 2 ? sign->second.first : sign->second.second;
      } else {
        bytes += static_cast<char>(unit);
      }
      at += length;
    }
    return bytes;
  }

  Seeded& m_chance;
  Dialect m_dialect;
  std::vector<TrueVoucher> m_vouchers;
  std::vector<Row> m_rows;
  std::vector<std::size_t> m_order;
  Money m_balance = Money(50'000'000, Currency::Eur);
};

}  // namespace

WrittenTable tableInSomeDialect(Seeded& chance) { return TableWriter(chance, someDialect(chance)).write(); }

}  // namespace lianes::test
