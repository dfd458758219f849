#include "lianes/app/budget_entry.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/exchange/account_plan.hpp"

namespace lianes::app {
namespace {

constexpr std::size_t kMostDecimals = 6;

Problem placedAt(BudgetColumn column, Problem problem) {
  problem.place = std::string(fieldOf(column));
  return problem;
}

Problem refusalOf(ProblemCode code, std::string_view written) { return {code, {}, {std::string(written)}}; }

Problem notAQuantity(std::string_view text) {
  return {ProblemCode::Malformed, {}, {std::string(text), "2,5"}};
}

// "604", "604 Achats d’études", or a word of the label when only one account has it.
Checked<std::string> accountCalled(std::string_view text, const BudgetEntry& entry) {
  const auto first = text.substr(0, text.find(' '));
  if (accountClass(first) != AccountClass::Unknown) return std::string(first);
  const auto wanted = foldForSearch(text);
  std::vector<std::string> found;
  for (const auto& account : exchange::accountPlan(entry.plan).accounts) {
    if (entry.section && sectionOf(account.code) != entry.section) continue;
    if (foldForSearch(account.label).find(wanted) != std::string::npos) found.push_back(account.code);
  }
  if (found.size() == 1) return found.front();
  return failure(Problem{ProblemCode::Malformed, {}, {std::string(text), "604"}});
}

std::string_view classesOf(BudgetSection section) {
  switch (section) {
    case BudgetSection::Charges:
      return "60-69";
    case BudgetSection::Resources:
      return "70-79";
    case BudgetSection::InKindUses:
      return "86";
    case BudgetSection::InKindSources:
      return "87";
  }
  return {};
}

std::optional<Problem> putAccount(BudgetLine& line, std::string_view text, const BudgetEntry& entry) {
  if (text.empty()) return Problem{ProblemCode::Missing, {}, {}};
  const auto code = accountCalled(text, entry);
  if (!code) return code.error();
  const auto section = sectionOf(*code);
  require(section.has_value(), "an account that was understood has a class");
  if (entry.section && section != entry.section) {
    return Problem{ProblemCode::Disagrees, {}, {*code, std::string(classesOf(*entry.section))}};
  }
  const auto& plan = exchange::accountPlan(entry.plan);
  const bool isNamedByAccount = line.label.empty() || line.label == plan.labelOf(line.account);
  line.account = *code;
  moveTo(line, *section);
  if (isNamedByAccount) line.label = plan.labelOf(*code);
  return std::nullopt;
}

// An amount without its minor units is the same number in the other currency; one with cents is no XOF.
std::optional<Money> inCurrency(Money amount, Currency currency) {
  if (amount.currency() == currency) return amount;
  if (currency == Currency::Xof) {
    if (amount.minor() % kCentsPerEuro != 0) return std::nullopt;
    return Money(amount.minor() / kCentsPerEuro, currency);
  }
  return Money(amount.minor(), currency).checkedTimes({kCentsPerEuro, 1}, Rounding::Exact);
}

std::optional<Problem> putCurrency(BudgetLine& line, Currency currency) {
  const auto amount = inCurrency(line.amount, currency);
  const auto price = line.unitPrice ? inCurrency(*line.unitPrice, currency) : std::nullopt;
  if (!amount || (line.unitPrice && !price)) {
    return Problem{
        ProblemCode::TooManyDecimals,
        {},
        {formatFrench(line.unitPrice ? *line.unitPrice : line.amount), std::to_string(decimalsOf(currency))}};
  }
  line.amount = *amount;
  line.unitPrice = price;
  return std::nullopt;
}

Checked<Currency> currencyCalled(std::string_view text) {
  const auto folded = foldForSearch(text);
  if (folded.empty() || folded == "€" || std::string_view("euros").starts_with(folded)) return Currency::Eur;
  const std::string_view francs[] = {"xof", "fcfa", "f cfa", "cfa", "francs cfa"};
  for (const auto name : francs) {
    if (name.starts_with(folded)) return Currency::Xof;
  }
  return failure(Problem{ProblemCode::NotAmongChoices, {}, {std::string(text), "EUR, XOF"}});
}

// In the line's currency, or with its unit in the other one, into which the line then changes.
Checked<Money> readAmount(BudgetLine& line, std::string_view text) {
  const auto own = line.amount.currency();
  const auto read = parseTypedMoney(text, own);
  if (read || read.error().code != ProblemCode::WrongCurrency) return read;
  const auto other = own == Currency::Eur ? Currency::Xof : Currency::Eur;
  const auto foreign = parseTypedMoney(text, other);
  if (!foreign) return read;
  if (auto problem = putCurrency(line, other)) return failure(*std::move(problem));
  return foreign;
}

std::optional<Problem> putPrice(BudgetLine& line, std::string_view text) {
  if (text.empty()) {
    line.unitPrice.reset();
    return std::nullopt;
  }
  const auto price = readAmount(line, text);
  if (!price) return price.error();
  line.unitPrice = *price;
  if (line.quantity && !price->checkedTimes(*line.quantity, Rounding::HalfUp)) {
    return refusalOf(ProblemCode::AmountTooLarge, text);
  }
  return std::nullopt;
}

std::optional<Problem> putAmount(BudgetLine& line, std::string_view text) {
  const bool isComputed = line.quantity && line.unitPrice;
  if (text.empty()) {
    if (!isComputed) line.amount = Money(0, line.amount.currency());
    return std::nullopt;
  }
  const auto amount = readAmount(line, text);
  if (!amount) return amount.error();
  if (isComputed && *amount != line.amount) {
    return Problem{ProblemCode::Disagrees, {}, {formatFrench(*amount), formatFrench(line.amount)}};
  }
  line.amount = *amount;
  return std::nullopt;
}

std::optional<Problem> putQuantity(BudgetLine& line, std::string_view text) {
  if (text.empty()) {
    line.quantity.reset();
    return std::nullopt;
  }
  const auto quantity = parseTypedQuantity(text);
  if (!quantity) return quantity.error();
  if (line.unitPrice && !line.unitPrice->checkedTimes(*quantity, Rounding::HalfUp)) {
    return refusalOf(ProblemCode::AmountTooLarge, text);
  }
  line.quantity = *quantity;
  return std::nullopt;
}

std::optional<Problem> putEligible(BudgetLine& line, std::string_view text) {
  const auto folded = foldForSearch(text);
  if (folded.empty()) return std::nullopt;
  for (const auto yes : {"oui", "yes", "true", "vrai", "1", "x"}) {
    if (folded == yes) return (line.eligible = true, std::nullopt);
  }
  for (const auto no : {"non", "no", "false", "faux", "0"}) {
    if (folded == no) return (line.eligible = false, std::nullopt);
  }
  return Problem{ProblemCode::NotAmongChoices, {}, {std::string(text), "oui, non"}};
}

std::optional<Problem> putFunder(BudgetLine& line, std::string_view text, const BudgetEntry& entry) {
  if (text.empty()) {
    line.funder.reset();
    return std::nullopt;
  }
  if (!entry.funderNamed) return refusalOf(ProblemCode::RecordMissing, text);
  const auto funder = entry.funderNamed(text);
  if (!funder) return funder.error();
  line.funder = *funder;
  return std::nullopt;
}

std::optional<Problem> putText(std::string& field, std::string_view text, bool isOneLine,
                               bool isRequired = false) {
  if (text.empty() && isRequired) return Problem{ProblemCode::Missing, {}, {}};
  field = text;
  // A spreadsheet's cell may hold several lines; a label is one.
  if (isOneLine)
    std::replace_if(
        field.begin(), field.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::nullopt;
}

std::optional<Problem> putCell(BudgetLine& line, BudgetColumn column, std::string_view text,
                               const BudgetEntry& entry) {
  switch (column) {
    case BudgetColumn::Account:
      return putAccount(line, text, entry);
    case BudgetColumn::Label:
      return putText(line.label, text, true, true);
    case BudgetColumn::Quantity:
      return putQuantity(line, text);
    case BudgetColumn::Unit:
      return putText(line.unit, text, true);
    case BudgetColumn::UnitPrice:
      return putPrice(line, text);
    case BudgetColumn::Amount:
      return putAmount(line, text);
    case BudgetColumn::Currency: {
      const auto currency = currencyCalled(text);
      return currency ? putCurrency(line, *currency) : std::optional(currency.error());
    }
    case BudgetColumn::Euros:
      return std::nullopt;
    case BudgetColumn::Justification:
      return putText(line.justification, text, false);
    case BudgetColumn::Eligible:
      return putEligible(line, text);
    case BudgetColumn::Funder:
      return putFunder(line, text, entry);
  }
  return std::nullopt;
}

// Without the grouping that a spreadsheet would not take for a number.
std::string plainAmount(Money amount) {
  auto text = formatMoney(amount);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace

std::string_view fieldOf(BudgetColumn column) {
  constexpr std::array<std::string_view, kBudgetColumns> kFields{
      "account",  "label", "quantity",      "unit",     "unit_price", "amount",
      "currency", "eur",   "justification", "eligible", "funder_id"};
  return kFields[static_cast<std::size_t>(column)];
}

Checked<BudgetLine> typedInto(BudgetLine line, BudgetColumn column, std::string_view text,
                              const BudgetEntry& entry) {
  if (!isValidUtf8(text)) return failure(placedAt(column, {ProblemCode::NotUtf8, {}, {}}));
  if (auto problem = putCell(line, column, trimmed(text), entry))
    return failure(placedAt(column, *std::move(problem)));
  completeLine(line);
  for (auto& problem : validate(line)) {
    if (problem.place == fieldOf(column)) return failure(std::move(problem));
  }
  return line;
}

std::string cellText(const BudgetLine& line, BudgetColumn column, const std::string& funderName) {
  switch (column) {
    case BudgetColumn::Account:
      return line.account;
    case BudgetColumn::Label:
      return line.label;
    case BudgetColumn::Quantity:
      return line.quantity ? formatQuantity(*line.quantity) : std::string();
    case BudgetColumn::Unit:
      return line.unit;
    case BudgetColumn::UnitPrice:
      return line.unitPrice ? plainAmount(*line.unitPrice) : std::string();
    case BudgetColumn::Amount:
      return plainAmount(line.amount);
    case BudgetColumn::Currency:
      return std::string(codeOf(line.amount.currency()));
    case BudgetColumn::Euros:
      return plainAmount(line.eur);
    case BudgetColumn::Justification:
      return line.justification;
    case BudgetColumn::Eligible:
      return sectionOf(line) != BudgetSection::Charges ? std::string() : line.eligible ? "oui" : "non";
    case BudgetColumn::Funder:
      return funderName;
  }
  return {};
}

Checked<Ratio> parseTypedQuantity(std::string_view text) {
  const auto trimmedText = trimmed(text);
  if (trimmedText.starts_with('=')) {
    const auto computed = parseTypedMoney(trimmedText, Currency::Eur);
    if (!computed) return failure(computed.error());
    if (computed->isNegative()) return failure(refusalOf(ProblemCode::NegativeAmount, text));
    const bool isWhole = computed->minor() % kCentsPerEuro == 0;
    return isWhole ? Ratio(computed->minor() / kCentsPerEuro, 1) : Ratio(computed->minor(), kCentsPerEuro);
  }
  std::string digits;
  std::optional<std::size_t> decimals;
  const auto characters = decodeUtf8(trimmedText);
  if (!characters) return failure(Problem{ProblemCode::NotUtf8, {}, {}});
  for (const auto character : *characters) {
    if (isSpace(character)) continue;
    if ((character == U',' || character == U'.') && !decimals) {
      decimals = 0;
    } else if (character >= U'0' && character <= U'9') {
      digits += static_cast<char>(character);
      if (decimals) ++*decimals;
    } else {
      const bool isNegative = character == U'-' && digits.empty();
      return failure(isNegative ? refusalOf(ProblemCode::NegativeAmount, text) : notAQuantity(text));
    }
  }
  if (digits.empty()) return failure(notAQuantity(text));
  if (decimals > kMostDecimals) {
    return failure(
        Problem{ProblemCode::TooManyDecimals, {}, {std::string(text), std::to_string(kMostDecimals)}});
  }
  std::int64_t numerator = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), numerator);
  if (read.ec != std::errc()) return failure(refusalOf(ProblemCode::AmountTooLarge, text));
  std::int64_t denominator = 1;
  for (std::size_t place = 0; place < decimals.value_or(0); ++place) denominator *= 10;
  return Ratio(numerator, denominator);
}

std::string formatQuantity(Ratio quantity) {
  std::size_t decimals = 0;
  auto rest = quantity.denominator();
  for (; rest % 10 == 0; rest /= 10) ++decimals;
  if (rest != 1) {
    return std::to_string(quantity.numerator()) + '/' + std::to_string(quantity.denominator());
  }
  auto digits = std::to_string(quantity.numerator());
  if (decimals == 0) return digits;
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - decimals, 1, ',');
  return digits;
}

}  // namespace lianes::app
