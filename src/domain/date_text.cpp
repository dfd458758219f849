#include "lianes/domain/date_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "lianes/base/text.hpp"

namespace lianes {
namespace {

constexpr int kFirstYearOfThe1900s = 70;  // "70" is 1970, "69" is 2069
constexpr std::size_t kLeastMonthLetters = 3;

constexpr std::array<std::string_view, 12> kFrenchMonths{"janvier",   "février", "mars",     "avril",
                                                         "mai",       "juin",    "juillet",  "août",
                                                         "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

// A number of at most `mostDigits` digits.
std::optional<int> typedDateNumber(std::string_view text, std::size_t mostDigits) {
  if (text.empty() || text.size() > mostDigits) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<int> typedYear(std::string_view text) {
  const auto number = typedDateNumber(text, 4);
  if (!number || text.size() == 4) return number;
  if (text.size() != 2) return std::nullopt;
  return *number < kFirstYearOfThe1900s ? 2000 + *number : 1900 + *number;
}

std::optional<Date> dateOf(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  return Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::vector<std::string_view> splitAtAny(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find_first_of(separators);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// "12", "12/3", "12/3/2021": one kind of separator, or none.
std::optional<Date> readNumericDate(std::string_view text, Date today) {
  const auto separator = text.find_first_of("/.- ");
  const auto parts = splitAtAny(text, separator == std::string_view::npos ? "/" : text.substr(separator, 1));
  if (parts.size() > 3) return std::nullopt;
  const auto day = typedDateNumber(parts[0], 2);
  const auto month = parts.size() > 1 ? typedDateNumber(parts[1], 2) : static_cast<int>(today.month());
  const auto year = parts.size() > 2 ? typedYear(parts[2]) : today.year();
  return dateOf(year, month, day);
}

bool takeDateMinus(std::string_view& text) {
  for (const std::string_view minus : {"-", "\u2212"}) {
    if (!text.starts_with(minus)) continue;
    text.remove_prefix(minus.size());
    return true;
  }
  return false;
}

std::optional<Date> readRelativeDate(std::string_view text, Date today) {
  const bool backwards = takeDateMinus(text);
  if (!backwards && !text.starts_with('+')) return std::nullopt;
  const auto count = typedDateNumber(backwards ? text : text.substr(1), 7);
  if (!count) return std::nullopt;
  return today.plusDays(backwards ? -*count : *count);
}

std::optional<int> monthNamed(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < kLeastMonthLetters) return std::nullopt;
  std::optional<int> month;
  for (std::size_t i = 0; i < kFrenchMonths.size(); ++i) {
    if (!foldForSearch(kFrenchMonths[i]).starts_with(word)) continue;
    if (month) return std::nullopt;
    month = static_cast<int>(i) + 1;
  }
  return month;
}

// `folded`: "12 mars", "1er mars 2021", "12 fev. 21".
std::optional<Date> readNamedMonth(std::string_view folded, Date today) {
  const auto words = splitAtAny(folded, " ");
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const auto day = words[0] == "1er" ? 1 : typedDateNumber(words[0], 2);
  const auto year = words.size() > 2 ? typedYear(words[2]) : today.year();
  return dateOf(year, monthNamed(words[1]), day);
}

std::optional<Date> readDayWord(std::string_view folded, Date today) {
  if (folded == "t" || folded == "auj" || folded == "auj." || folded == "aujourd hui") return today;
  if (folded == "hier") return today.plusDays(-1);
  if (folded == "demain") return today.plusDays(1);
  return std::nullopt;
}

std::string twoDigits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Checked<Date> parseTypedDate(std::string_view text, Date today) {
  if (!isValidUtf8(text)) return failure(Problem{ProblemCode::NotUtf8, {}, {}});
  const auto typed = trimmed(text);
  auto date = Date::parse(typed);
  if (!date) date = readNumericDate(typed, today);
  if (!date) date = readRelativeDate(typed, today);
  // Folding would drop the sign of "-12 mars".
  auto unsignedText = typed;
  if (!date && !takeDateMinus(unsignedText)) {
    const auto folded = foldForSearch(typed);
    date = readNamedMonth(folded, today);
    if (!date) date = readDayWord(folded, today);
  }
  if (!date) return failure(Problem{ProblemCode::NotATypedDate, {}, {std::string(text)}});
  return *date;
}

// The year always has four digits: with two, "12 mars 21" would be read back as 2021.
std::string formatFrench(Date date) {
  return twoDigits(date.day()) + '/' + twoDigits(date.month()) + '/' + date.text().substr(0, 4);
}

std::string formatFrenchLong(Date date) {
  const auto day = date.day() == 1 ? "1er" : std::to_string(date.day());
  return day + ' ' + std::string(kFrenchMonths[date.month() - 1]) + ' ' + date.text().substr(0, 4);
}

std::string formatEnglishLong(Date date) {
  return std::to_string(date.day()) + ' ' + std::string(kEnglishMonths[date.month() - 1]) + ' ' +
         date.text().substr(0, 4);
}

}  // namespace lianes
