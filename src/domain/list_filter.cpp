#include "lianes/domain/list_filter.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes {
namespace {

constexpr std::size_t kMostFilterBytes = 400;
constexpr std::size_t kDigitsOfYear = 4;
constexpr std::size_t kDigitsOfGroup = 3;
constexpr int kFirstYearMeant = 1990;
constexpr int kLastYearMeant = 2099;
constexpr std::array<std::string_view, 7> kFilterUnits{"€", "eur", "euro", "euros", "xof", "fcfa", "cfa"};

bool isFilterDigit(char c) { return c >= '0' && c <= '9'; }

bool areFilterDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isFilterDigit);
}

bool isTypedApostrophe(char32_t character) {
  return character == U'\'' || character == 0x2018 || character == 0x2019 || character == 0x02BC ||
         character == U'`' || character == 0xB4;
}

// Spaces are one, minus signs a hyphen, apostrophes the plain one, "≤" and its like what keyboards have.
std::string plainFilterText(std::string_view text) {
  std::string plain;
  for (const auto character : decodeUtf8(text).value_or(std::u32string())) {
    if (isSpace(character)) {
      plain += ' ';
    } else if (character == 0x2212) {
      plain += '-';
    } else if (character == 0x2264) {
      plain += "<=";
    } else if (character == 0x2265) {
      plain += ">=";
    } else if (character == 0x2026) {
      plain += "..";
    } else if (isTypedApostrophe(character)) {
      plain += '\'';
    } else {
      appendUtf8(plain, character);
    }
  }
  return plain;
}

std::string withoutApostrophes(std::string_view plain) {
  std::string without(plain);
  std::erase(without, '\'');
  return without;
}

std::vector<std::string> splitWords(std::string_view text, char separator = ' ') {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// One to three digits at the end, which a group may follow: "1" of ">1", "12" of "5..12".
bool endsInFirstGroup(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && isFilterDigit(text[text.size() - 1 - digits])) ++digits;
  if (digits == 0 || digits > kDigitsOfGroup) return false;
  const auto before = text.substr(0, text.size() - digits);
  return before.empty() || before.ends_with("..") || before.find_first_not_of("<>=-€") == std::string::npos;
}

bool beginsGroup(std::string_view text) {
  if (text.size() < kDigitsOfGroup || !areFilterDigits(text.substr(0, kDigitsOfGroup))) return false;
  return text.size() == kDigitsOfGroup || !isFilterDigit(text[kDigitsOfGroup]);
}

bool isUnit(std::string_view folded) {
  return folded == "f" || std::find(kFilterUnits.begin(), kFilterUnits.end(), folded) != kFilterUnits.end();
}

bool endsInNumber(std::string_view text) {
  return !text.empty() && isFilterDigit(text.back()) &&
         text.find_first_not_of("<>=-.,0123456789/") == std::string_view::npos;
}

bool awaitsMore(std::string_view token) {
  return token.ends_with("..") || token.find_first_not_of("<>=") == std::string_view::npos;
}

// The words of a filter as they belong together: "<= 1 000 F CFA" is "<=1000fcfa".
std::vector<std::string> filterTokens(std::string_view plain) {
  std::vector<std::string> tokens;
  bool isGrouping = false;  // the last token ends in digits that another group may follow
  for (const auto& word : splitWords(plain)) {
    if (tokens.empty()) {
      tokens.push_back(word);
      isGrouping = endsInFirstGroup(word);
      continue;
    }
    auto& last = tokens.back();
    const auto folded = foldForSearch(word);
    const bool isNext = isGrouping && beginsGroup(word);
    const bool isItsUnit = endsInNumber(last) && (isUnit(folded) || word == "€");
    const bool isRestOfUnit = folded == "cfa" && last.size() > 1 &&
                              (last.ends_with('f') || last.ends_with('F')) &&
                              isFilterDigit(last[last.size() - 2]);
    if (isNext || isItsUnit || isRestOfUnit || word.starts_with("..") || awaitsMore(last)) {
      last += word;
      isGrouping = (isNext && word.size() == kDigitsOfGroup) || (!isItsUnit && endsInFirstGroup(last));
    } else {
      tokens.push_back(word);
      isGrouping = endsInFirstGroup(word);
    }
  }
  return tokens;
}

std::optional<int> filterNumber(std::string_view text, std::size_t least, std::size_t most) {
  if (!areFilterDigits(text) || text.size() < least || text.size() > most) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<Period> monthOf(std::optional<int> year, std::optional<int> month) {
  if (!year || !month || *month < 1) return std::nullopt;
  const auto first = Date::of(*year, static_cast<unsigned>(*month), 1);
  const auto next = first ? first->plusMonths(1) : std::nullopt;
  return next ? Period::make(first, next->plusDays(-1)) : std::nullopt;
}

// A day or a month with its year, as both are written in France and in files.
std::optional<Period> daysNamed(std::string_view text) {
  const auto parts = splitWords(text, text.find('/') != std::string_view::npos ? '/' : '-');
  if (std::count_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '-'; }) !=
      static_cast<std::ptrdiff_t>(parts.size()) - 1) {
    return std::nullopt;
  }
  const bool isIso = parts.size() > 1 && parts.front().size() == kDigitsOfYear;
  const auto year = filterNumber(isIso ? parts.front() : parts.back(), kDigitsOfYear, kDigitsOfYear);
  if (!year || *year < 1) return std::nullopt;
  if (parts.size() == 2) return monthOf(year, filterNumber(isIso ? parts[1] : parts[0], 1, 2));
  if (parts.size() != 3) return std::nullopt;
  const auto month = filterNumber(parts[1], 1, 2);
  const auto day = filterNumber(isIso ? parts[2] : parts[0], 1, 2);
  if (!month || !day) return std::nullopt;
  const auto date = Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  return date ? Period::make(date, date) : std::nullopt;
}

std::optional<int> yearNamed(std::string_view text) {
  const auto year = filterNumber(text, kDigitsOfYear, kDigitsOfYear);
  return year && *year >= kFirstYearMeant && *year <= kLastYearMeant ? year : std::nullopt;
}

std::optional<Period> daysOrYearNamed(std::string_view text) {
  if (const auto year = yearNamed(text)) return Period::make(Date::of(*year, 1, 1), Date::of(*year, 12, 31));
  return daysNamed(text);
}

// In euros, unless its unit is that of the franc.
std::optional<Money> amountNamed(std::string_view text) {
  for (const auto currency : {Currency::Eur, Currency::Xof}) {
    if (const auto amount = parseTypedMoney(text, currency)) return *amount;
  }
  return std::nullopt;
}

bool hasUnit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

// "a..b"; nothing when a side names neither a day nor an amount.
std::optional<FilterTerm> rangeOf(std::string_view token) {
  const auto dots = token.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const auto from = token.substr(0, dots);
  const auto to = token.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  const auto first = from.empty() ? std::optional<Period>() : daysOrYearNamed(from);
  const auto last = to.empty() ? std::optional<Period>() : daysOrYearNamed(to);
  if ((from.empty() || first) && (to.empty() || last)) {
    const auto start = first ? first->first() : std::nullopt;
    const auto end = last ? last->last() : std::nullopt;
    // Typed the other way round, it is the same range.
    const bool isTurned = start && end && *end < *start;
    const auto days = isTurned ? Period::make(last->first(), first->last()) : Period::make(start, end);
    return days ? std::optional(FilterTerm{.days = days}) : std::nullopt;
  }
  const auto least = from.empty() ? std::optional<Money>() : amountNamed(from);
  const auto most = to.empty() ? std::optional<Money>() : amountNamed(to);
  if ((!from.empty() && !least) || (!to.empty() && !most)) return std::nullopt;
  const auto currency = most && hasUnit(to) ? most->currency() : (least ? *least : *most).currency();
  AmountBounds bounds{currency, {}, {}};
  const auto inThat = [&](const std::optional<Money>& side, std::string_view text) {
    if (!side || side->currency() == currency) return side;
    const auto again = parseTypedMoney(text, currency);
    return again ? std::optional(*again) : std::optional<Money>();
  };
  const auto low = inThat(least, from);
  const auto high = inThat(most, to);
  if ((least && !low) || (most && !high)) return std::nullopt;
  if (low) bounds.least = low->minor();
  if (high) bounds.most = high->minor();
  if (low && high && high->minor() < low->minor()) std::swap(bounds.least, bounds.most);
  return FilterTerm{.amounts = {bounds}};
}

enum class Comparison : std::uint8_t { More, AtLeast, Less, AtMost, Exactly };

std::optional<FilterTerm> comparedDays(Comparison comparison, const Period& days) {
  const auto bound = [&]() -> std::optional<Period> {
    switch (comparison) {
      case Comparison::More:
        return Period::make(days.last()->plusDays(1), std::nullopt);
      case Comparison::AtLeast:
        return Period::make(days.first(), std::nullopt);
      case Comparison::Less:
        return Period::make(std::nullopt, days.first()->plusDays(-1));
      case Comparison::AtMost:
        return Period::make(std::nullopt, days.last());
      case Comparison::Exactly:
        break;
    }
    return days;
  }();
  return bound ? std::optional(FilterTerm{.days = bound}) : std::nullopt;
}

FilterTerm comparedAmount(Comparison comparison, Money amount) {
  AmountBounds bounds{amount.currency(), {}, {}};
  const auto minor = amount.minor();
  if (comparison == Comparison::More) bounds.least = minor == INT64_MAX ? minor : minor + 1;
  if (comparison == Comparison::Less) bounds.most = minor == INT64_MIN ? minor : minor - 1;
  if (comparison == Comparison::AtLeast || comparison == Comparison::Exactly) bounds.least = minor;
  if (comparison == Comparison::AtMost || comparison == Comparison::Exactly) bounds.most = minor;
  return {.amounts = {bounds}};
}

// What is compared; an operator alone leaves `text` empty.
std::optional<Comparison> takeOperator(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, Comparison>, 7> kOperators{{{">=", Comparison::AtLeast},
                                                                               {"=>", Comparison::AtLeast},
                                                                               {"<=", Comparison::AtMost},
                                                                               {"=<", Comparison::AtMost},
                                                                               {">", Comparison::More},
                                                                               {"<", Comparison::Less},
                                                                               {"=", Comparison::Exactly}}};
  for (const auto& [sign, comparison] : kOperators) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return comparison;
  }
  return std::nullopt;
}

// A letter before an apostrophe that was left out: "ndiaye" may be written "N’Diaye". Vowels that are words
// by themselves begin none.
std::string elidedForm(const std::string& word) {
  constexpr std::size_t kShortest = 3;
  const bool mayBe =
      word.size() >= kShortest && word.front() >= 'b' && word.front() <= 'z' && word.front() != 'y';
  if (!mayBe) return {};
  return word.substr(0, 1) + ' ' + word.substr(1);
}

std::vector<FilterWord> wordsIn(std::string_view token) {
  std::vector<FilterWord> words;
  // What folding takes for a space parts words, but for the apostrophe; so does a comma that is no decimal
  // one.
  std::string marked;
  for (std::size_t at = 0; at < token.size(); ++at) {
    const char c = token[at];
    const bool isDecimal =
        at > 0 && at + 1 < token.size() && isFilterDigit(token[at - 1]) && isFilterDigit(token[at + 1]);
    const bool parts = c == ';' || (c == ',' && !isDecimal);
    marked += parts ? ' ' : c == '\'' ? '\x02' : c;
  }
  for (auto& piece : splitWords(foldForSearch(marked))) {
    const bool isApart = piece.find('\x02') != std::string::npos;
    auto apart = piece;
    std::replace(apart.begin(), apart.end(), '\x02', ' ');
    std::erase(piece, '\x02');
    if (piece.empty()) continue;
    words.push_back({piece, isApart ? std::string(trimmed(apart)) : elidedForm(piece)});
  }
  return words;
}

// The last two parts of a number of vouchers are the year and the count.
std::optional<TypedVoucherNumber> voucherNamed(const std::string& token) {
  const auto parts = splitWords(foldForSearch(token));
  if (parts.size() < 3) return std::nullopt;
  const auto year = yearNamed(parts[parts.size() - 2]);
  const auto number = filterNumber(parts.back(), 1, 7);
  if (!year || !number) return std::nullopt;
  TypedVoucherNumber typed{{}, *year, *number};
  for (std::size_t at = 0; at + 2 < parts.size(); ++at) typed.code += (at == 0 ? "" : " ") + parts[at];
  return typed;
}

std::optional<FilterTerm> plainTerm(const std::string& token) {
  FilterTerm term{.words = wordsIn(token), .days = daysNamed(token)};
  for (const auto currency : {Currency::Eur, Currency::Xof}) {
    const auto amount = parseTypedMoney(token, currency);
    if (amount) term.amounts.push_back({currency, amount->minor(), amount->minor()});
  }
  if (!term.amounts.empty() && hasUnit(token)) term.words.clear();
  term.year = yearNamed(token);
  if (const auto number = filterNumber(token, 1, 7); number && *number > 0) term.number = *number;
  term.voucher = voucherNamed(token);
  const bool saysNothing = term.words.empty() && !term.days && term.amounts.empty();
  return saysNothing ? std::nullopt : std::optional(std::move(term));
}

std::optional<FilterTerm> termOf(const std::string& token) {
  if (auto range = rangeOf(token)) return range;
  std::string_view rest = token;
  if (const auto comparison = takeOperator(rest)) {
    if (rest.empty()) return std::nullopt;
    if (const auto days = daysNamed(rest)) {
      if (auto compared = comparedDays(*comparison, *days)) return compared;
    }
    if (const auto amount = amountNamed(rest)) return comparedAmount(*comparison, *amount);
  }
  return plainTerm(token);
}

// --- rows

struct ShownRow {
  std::string spaced;   // "n diaye", "1 234,50 €"
  std::string joined;   // "ndiaye"
  std::string grouped;  // "1234,50 €"
  std::vector<Date> days;
  std::vector<Money> amounts;
};

// Digits with the spaces between their groups taken away.
std::string withoutGroups(std::string_view folded) {
  std::string text;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool isBetween = folded[at] == ' ' && !text.empty() && isFilterDigit(text.back()) &&
                           beginsGroup(folded.substr(at + 1));
    if (!isBetween) text += folded[at];
  }
  return text;
}

// A number that begins with 0 is a code or a telephone, not an amount.
std::optional<Money> amountShown(std::string_view cell) {
  const auto begins = cell.find_first_of("0123456789");
  if (begins == std::string_view::npos) return std::nullopt;
  const auto digits = cell.substr(begins);
  if (digits.size() > 1 && digits.front() == '0' && isFilterDigit(digits[1])) return std::nullopt;
  if (cell.starts_with('=')) return std::nullopt;
  return amountNamed(cell);
}

ShownRow shownRow(const std::vector<std::string>& cells, bool withFigures) {
  ShownRow row;
  for (const auto& cell : cells) {
    const auto plain = plainFilterText(cell);
    const auto spaced = foldForSearch(plain);
    row.spaced += '\n' + spaced;
    row.joined += '\n' + foldForSearch(withoutApostrophes(plain));
    row.grouped += '\n' + withoutGroups(spaced);
    if (!withFigures) continue;
    const auto text = trimmed(plain);
    const auto days = daysNamed(text);
    if (days && days->first() == days->last()) {
      row.days.push_back(*days->first());
    } else if (const auto amount = amountShown(text)) {
      row.amounts.push_back(*amount);
    }
  }
  return row;
}

// "n diaye" where a word begins.
bool holdsApart(const std::string& text, const std::string& apart) {
  if (apart.empty()) return false;
  for (auto at = text.find(apart); at != std::string::npos; at = text.find(apart, at + 1)) {
    if (at == 0 || text[at - 1] == '\n' || text[at - 1] == ' ') return true;
  }
  return false;
}

bool holdsWord(const ShownRow& row, const FilterWord& word) {
  return row.spaced.find(word.joined) != std::string::npos ||
         row.joined.find(word.joined) != std::string::npos ||
         row.grouped.find(word.joined) != std::string::npos || holdsApart(row.spaced, word.apart);
}

bool meets(const ShownRow& row, const FilterTerm& term) {
  const bool hasWords =
      !term.words.empty() && std::all_of(term.words.begin(), term.words.end(),
                                         [&](const FilterWord& word) { return holdsWord(row, word); });
  if (hasWords) return true;
  const bool hasDay = term.days && std::any_of(row.days.begin(), row.days.end(),
                                               [&](Date day) { return term.days->contains(day); });
  return hasDay || std::any_of(term.amounts.begin(), term.amounts.end(), [&](const AmountBounds& bounds) {
           return std::any_of(row.amounts.begin(), row.amounts.end(),
                              [&](Money amount) { return bounds.contains(amount); });
         });
}

}  // namespace

ListFilter parseListFilter(std::string_view text) {
  if (text.size() > kMostFilterBytes) {
    auto end = kMostFilterBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end);
  }
  ListFilter filter;
  for (const auto& token : filterTokens(plainFilterText(text))) {
    if (auto term = termOf(token)) filter.terms.push_back(std::move(*term));
  }
  return filter;
}

bool answers(const ListFilter& filter, const std::vector<std::string>& cells) {
  if (filter.isEmpty()) return true;
  const bool withFigures = std::any_of(filter.terms.begin(), filter.terms.end(), [](const FilterTerm& term) {
    return term.days || !term.amounts.empty();
  });
  const auto row = shownRow(cells, withFigures);
  return std::all_of(filter.terms.begin(), filter.terms.end(),
                     [&](const FilterTerm& term) { return meets(row, term); });
}

}  // namespace lianes
