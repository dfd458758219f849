#include "render/cell_text.hpp"

#include <cstdlib>
#include <string_view>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {
namespace {

using wording::Language;

constexpr std::string_view kMinus = "−";
constexpr std::string_view kNarrowSpace = "\u202F";

std::string withTrueMinus(std::string text) {
  if (text.starts_with('-')) text.replace(0, 1, kMinus);
  return text;
}

std::string withoutCents(std::string text, Language language) {
  const std::string_view cents = language == Language::French ? ",00" : ".00";
  const auto place = text.rfind(cents);
  if (place != std::string::npos) text.erase(place, cents.size());
  return text;
}

std::string grouped(std::uint64_t number, Language language) {
  auto digits = std::to_string(number);
  const std::string_view separator = language == Language::French ? kNarrowSpace : ",";
  for (auto place = digits.size(); place > 3;) {
    place -= 3;
    digits.insert(place, separator);
  }
  return digits;
}

std::uint64_t magnitudeOf(std::int64_t number) {
  return number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                    : static_cast<std::uint64_t>(number);
}

std::string shownCount(std::int64_t count, Language language) {
  return (count < 0 ? std::string(kMinus) : std::string()) + grouped(magnitudeOf(count), language);
}

std::string shownPercentage(report::Percentage percentage, Language language) {
  const auto magnitude = magnitudeOf(percentage.hundredths);
  auto text = percentage.hundredths < 0 ? std::string(kMinus) : std::string();
  text += grouped(magnitude / 100, language);
  text += language == Language::French ? ',' : '.';
  text += static_cast<char>('0' + magnitude / 10 % 10);
  text += static_cast<char>('0' + magnitude % 10);
  return text + (language == Language::French ? std::string(kNarrowSpace) + "%" : "%");
}

struct ShowCell {
  Language language;
  bool isInWholeEuros;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return cleaned(text); }
  std::string operator()(Money amount) const {
    auto text = shownAmount(amount, language);
    const bool isWhole = amount.currency() == Currency::Eur && amount.minor() % kCentsPerEuro == 0;
    return isInWholeEuros && isWhole ? withoutCents(std::move(text), language) : text;
  }
  std::string operator()(report::Percentage percentage) const {
    return shownPercentage(percentage, language);
  }
  std::string operator()(std::int64_t count) const { return shownCount(count, language); }
  std::string operator()(Date date) const {
    return language == Language::French ? formatFrench(date) : formatEnglishLong(date);
  }
  std::string operator()(report::Dash) const { return "—"; }
};

}  // namespace

std::string shownAmount(Money amount, Language language) {
  return withTrueMinus(language == Language::French ? formatFrench(amount) : formatEnglish(amount));
}

std::string shownText(const report::Cell& cell, const report::Column& column, Language language) {
  return std::visit(ShowCell{language, column.isInWholeEuros}, cell);
}

std::string shownText(const report::Cell& cell, Language language) {
  return std::visit(ShowCell{language, false}, cell);
}

bool isRightAligned(report::ColumnType type) {
  switch (type) {
    case report::ColumnType::Amount:
    case report::ColumnType::Percentage:
    case report::ColumnType::Count:
      return true;
    case report::ColumnType::Text:
    case report::ColumnType::Date:
      return false;
  }
  return false;
}

std::string longDate(Date date, Language language) {
  return language == Language::French ? formatFrenchLong(date) : formatEnglishLong(date);
}

std::string_view either(Language language, std::string_view french, std::string_view english) {
  return language == Language::French ? french : english;
}

}  // namespace lianes::render
