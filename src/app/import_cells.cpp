#include "app/import_cells.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::app {
namespace {

using exchange::DayOrder;
using exchange::DecimalMark;

constexpr std::array<std::string_view, 4> kFormulaSigns{"=", "+", "-", "@"};
constexpr std::array<std::string_view, 4> kWideFormulaSigns{"＝", "＋", "－", "＠"};

Failure<Problem> cellProblem(ProblemCode code, std::string_view cell) {
  return failure(Problem{code, {}, {std::string(trimmed(cell))}});
}

bool beginsAsFormula(std::string_view text) {
  const auto begins = [&](std::string_view sign) { return text.starts_with(sign); };
  return std::any_of(kFormulaSigns.begin(), kFormulaSigns.end(), begins) ||
         std::any_of(kWideFormulaSigns.begin(), kWideFormulaSigns.end(), begins);
}

std::string onOneLine(std::string_view cell) {
  std::string text;
  for (const char character : trimmed(cell)) {
    const bool isBreak = character == '\n' || character == '\r' || character == '\t';
    if (!isBreak) {
      text += character;
    } else if (!text.ends_with(' ')) {
      text += ' ';
    }
  }
  return text;
}

bool isLoneDash(std::string_view text) { return text == "-" || text == "–" || text == "—" || text == "/"; }

constexpr std::array<std::string_view, 12> kMonthsInEnglish{"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};

std::optional<unsigned> smallNumber(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

// "14:30", "14:30:12", "14h30", "10:00:00z", "10:00:00.000".
bool isHour(std::string_view part) {
  std::size_t digits = 0;
  std::size_t marks = 0;
  for (const char c : part) {
    const bool isDigit = c >= '0' && c <= '9';
    const bool isMark = c == ':' || c == 'h' || c == 'z' || c == '+' || c == 'm' || c == 's';
    if (!isDigit && !isMark) return false;
    ++(isDigit ? digits : marks);
  }
  return digits > 0 && marks > 0 && part.front() >= '0' && part.front() <= '9';
}

bool isWeekday(std::string_view part) {
  constexpr auto kWeekdays = std::to_array<std::string_view>(
      {"lundi",  "mardi",   "mercredi",  "jeudi",    "vendredi", "samedi",   "dimanche",
       "lun",    "mar",     "mer",       "jeu",      "ven",      "sam",      "dim",
       "monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday",
       "mon",    "tue",     "wed",       "thu",      "fri",      "sat",      "sun"});
  return std::find(kWeekdays.begin(), kWeekdays.end(), part) != kWeekdays.end();
}

// Figures and words, whatever stands between them: "12", "mars", "2021". The day of the week before them and
// the hour behind them are left out.
std::vector<std::string> partsOfDay(std::string_view cell) {
  std::vector<std::string> parts;
  std::string part;
  auto folded = foldForSearch(cell) + ' ';
  const bool isIsoTime = folded.size() > 12 && folded[10] == 't' && folded[4] == ' ' && folded[7] == ' ';
  if (isIsoTime) folded[10] = ' ';
  for (const char character : folded) {
    const bool isBetween = std::string_view(" /.,").find(character) != std::string_view::npos;
    if (!isBetween) {
      part += character;
    } else if (!part.empty()) {
      parts.push_back(std::exchange(part, {}));
    }
  }
  const bool isWhole = parts.size() == 1 && parts[0].size() == 8 &&
                       (parts[0][0] == '1' || parts[0][0] == '2') &&
                       parts[0].find_first_not_of("0123456789") == std::string::npos;
  if (isWhole) return {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
  while (parts.size() > 3 &&
         (isHour(parts.back()) || parts.back() == "am" || parts.back() == "pm" || parts.back() == "a" ||
          (parts.size() > 4 && parts[3].find(':') != std::string::npos))) {
    parts.pop_back();
  }
  if (parts.size() == 4 && isWeekday(parts.front())) parts.erase(parts.begin());
  return parts;
}

std::optional<unsigned> englishMonth(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t at = 0; at < kMonthsInEnglish.size(); ++at) {
    if (kMonthsInEnglish[at].starts_with(word)) return static_cast<unsigned>(at) + 1;
  }
  return std::nullopt;
}

std::optional<unsigned> yearIn(std::string_view part) {
  constexpr unsigned kFirstOfThe1900s = 70;
  const auto number = smallNumber(part);
  if (!number || part.size() == 4) return number;
  if (part.size() != 2) return std::nullopt;
  return *number + (*number < kFirstOfThe1900s ? 2000 : 1900);
}

std::optional<Date> dayOf(std::optional<unsigned> year, std::optional<unsigned> month,
                          std::optional<unsigned> day) {
  if (!year || !month || !day) return std::nullopt;
  return Date::of(static_cast<int>(*year), *month, *day);
}

std::optional<Date> dayInFigures(const std::vector<std::string>& parts, DayOrder order) {
  if (parts[0].size() == 4) return dayOf(smallNumber(parts[0]), smallNumber(parts[1]), smallNumber(parts[2]));
  const bool isDayFirst = order == DayOrder::DayFirst;
  return dayOf(yearIn(parts[2]), smallNumber(parts[isDayFirst ? 1 : 0]),
               smallNumber(parts[isDayFirst ? 0 : 1]));
}

// Digits and marks of an amount, without spaces, sign and unit.
std::string figuresOf(std::string_view cell) {
  std::string figures;
  for (const char character : cell) {
    if ((character >= '0' && character <= '9') || character == '.' || character == ',') figures += character;
  }
  return figures;
}

// Which mark a single amount shows to be the decimal one.
std::optional<DecimalMark> markShownBy(std::string_view cell) {
  const auto figures = figuresOf(cell);
  const auto points = std::count(figures.begin(), figures.end(), '.');
  const auto commas = std::count(figures.begin(), figures.end(), ',');
  if (points == 0 && commas == 0) return std::nullopt;
  if (points > 0 && commas > 0) {
    return figures.rfind('.') > figures.rfind(',') ? DecimalMark::Point : DecimalMark::Comma;
  }
  const auto own = points > 0 ? DecimalMark::Point : DecimalMark::Comma;
  const auto other = points > 0 ? DecimalMark::Comma : DecimalMark::Point;
  if (points + commas > 1) return other;
  const auto after = figures.size() - figures.find_first_of(".,") - 1;
  if (after == 3) return std::nullopt;
  return own;
}

// "1250000,00" is a whole number of francs, which spreadsheets like to write so.
std::string withoutEmptyDecimals(std::string_view cell) {
  std::string text(trimmed(cell));
  const auto mark = text.find_last_of(".,");
  if (mark == std::string::npos) return text;
  const auto end = std::min(text.find_first_not_of('0', mark + 1), text.size());
  const auto zeros = end - mark - 1;
  const bool isFollowedByDigit = end < text.size() && text[end] >= '0' && text[end] <= '9';
  if (zeros == 0 || zeros > 2 || isFollowedByDigit) return text;
  return text.erase(mark, zeros + 1);
}

Checked<Money> moneyByMark(std::string_view cell, Currency currency, std::optional<DecimalMark> mark) {
  const auto text = currency == Currency::Xof ? withoutEmptyDecimals(cell) : std::string(cell);
  auto read = parseTypedMoney(text, currency);
  if (read || read.error().code != ProblemCode::AmbiguousAmount || !mark) return read;
  const char decimal = *mark == DecimalMark::Comma ? ',' : '.';
  if (text.find(decimal) != std::string::npos) {
    return failure(
        Problem{ProblemCode::TooManyDecimals, {}, {std::string(cell), std::to_string(decimalsOf(currency))}});
  }
  auto grouped = text;
  std::erase_if(grouped, [](char c) { return c == '.' || c == ','; });
  return parseTypedMoney(grouped, currency);
}

struct MethodWords {
  PaymentMethod method;
  std::string_view words;
};
constexpr auto kMethodWords = std::to_array<MethodWords>({
    {PaymentMethod::MobileMoney, "mobile,orange money,moov,wave,mobile money,sama"},
    {PaymentMethod::Transfer, "virement,vir,transfer,bank transfer,wire,transfert,prelevement"},
    {PaymentMethod::Card, "carte,cb,card,carte bancaire,visa"},
    {PaymentMethod::Cheque, "cheque,chq,check,ch"},
    {PaymentMethod::Cash, "especes,espece,liquide,cash,caisse"},
});

}  // namespace

Checked<std::string> importedText(std::string_view cell) {
  auto text = onOneLine(cell);
  if (isLoneDash(text)) return std::string();
  if (text.starts_with('\'') && beginsAsFormula(std::string_view(text).substr(1))) return text.substr(1);
  if (beginsAsFormula(text)) return cellProblem(ProblemCode::FormulaCell, text);
  return text;
}

Checked<std::string> importedValue(std::string_view cell) {
  auto text = onOneLine(cell);
  if (isLoneDash(text)) return std::string();
  const bool isFormula =
      text.starts_with('=') || text.starts_with('@') || text.starts_with("＝") || text.starts_with("＠");
  if (isFormula) return cellProblem(ProblemCode::FormulaCell, text);
  return text;
}

Checked<Date> importedDay(std::string_view cell, DayOrder order) {
  const auto parts = partsOfDay(cell);
  std::optional<Date> day;
  if (parts.size() == 3) {
    day = dayInFigures(parts, order);
    if (!day) day = dayOf(yearIn(parts[2]), englishMonth(parts[1]), smallNumber(parts[0]));
    if (!day) day = dayOf(yearIn(parts[2]), englishMonth(parts[0]), smallNumber(parts[1]));
    // Figures alone have been read in their order; what is left has the month's name in French.
    if (!day && !smallNumber(parts[1])) {
      const auto typed = parseTypedDate(parts[0] + ' ' + parts[1] + ' ' + parts[2], *Date::of(2000, 1, 1));
      if (typed && yearIn(parts[2])) day = *typed;
    }
  }
  if (!day) return cellProblem(ProblemCode::NotADate, cell);
  return *day;
}

Checked<Money> importedMoney(std::string_view cell, Currency currency, bool isCurrencySaid,
                             std::optional<DecimalMark> mark) {
  auto read = moneyByMark(cell, currency, mark);
  if (read || isCurrencySaid || read.error().code != ProblemCode::WrongCurrency) return read;
  return moneyByMark(cell, currency == Currency::Eur ? Currency::Xof : Currency::Eur, mark);
}

Checked<Currency> importedCurrency(std::string_view cell) {
  constexpr auto kFrancs =
      std::to_array<std::string_view>({"xof", "fcfa", "f cfa", "cfa", "franc cfa", "francs cfa", "f"});
  const auto folded = foldForSearch(cell);
  if (folded == "eur" || folded == "euro" || folded == "euros" || folded == "€") return Currency::Eur;
  if (std::find(kFrancs.begin(), kFrancs.end(), folded) != kFrancs.end()) return Currency::Xof;
  return failure(Problem{ProblemCode::NotAmongChoices, {}, {std::string(trimmed(cell)), "EUR, XOF"}});
}

Checked<PaymentMethod> importedMethod(std::string_view cell) {
  const auto folded = foldForSearch(cell);
  if (const auto coded = choiceOf<PaymentMethod>(trimmed(cell))) return *coded;
  for (const auto& [method, words] : kMethodWords) {
    for (auto rest = words; !rest.empty();) {
      const auto end = std::min(rest.find(','), rest.size());
      const auto word = rest.substr(0, end);
      if (folded == word || folded.starts_with(std::string(word) + ' ')) return method;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return failure(Problem{ProblemCode::NotAmongChoices,
                         {},
                         {std::string(trimmed(cell)), "virement, carte, chèque, espèces, mobile money"}});
}

std::optional<DecimalMark> decimalMarkOf(const std::vector<std::string_view>& cells) {
  std::size_t commas = 0;
  std::size_t points = 0;
  for (const auto cell : cells) {
    const auto mark = markShownBy(cell);
    if (mark) ++(*mark == DecimalMark::Comma ? commas : points);
  }
  if (commas == points) return std::nullopt;
  return commas > points ? DecimalMark::Comma : DecimalMark::Point;
}

std::optional<DayOrder> dayOrderOf(const std::vector<std::string_view>& cells) {
  constexpr unsigned kMonths = 12;
  std::size_t dayFirst = 0;
  std::size_t monthFirst = 0;
  for (const auto cell : cells) {
    const auto parts = partsOfDay(cell);
    if (parts.size() != 3 || parts[0].size() > 2) continue;
    const auto first = smallNumber(parts[0]);
    const auto second = smallNumber(parts[1]);
    if (!first || !second) continue;
    if (*first > kMonths && *second <= kMonths) ++dayFirst;
    if (*second > kMonths && *first <= kMonths) ++monthFirst;
  }
  if ((dayFirst == 0) == (monthFirst == 0)) return std::nullopt;
  return dayFirst > 0 ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

bool isDayOfTwoReadings(std::string_view cell) {
  const auto dayFirst = importedDay(cell, DayOrder::DayFirst);
  const auto monthFirst = importedDay(cell, DayOrder::MonthFirst);
  return dayFirst.ok() && monthFirst.ok() && *dayFirst != *monthFirst;
}

}  // namespace lianes::app
