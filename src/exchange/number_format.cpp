#include "exchange/number_format.hpp"

#include <algorithm>
#include <array>

#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

char upperLetter(char character) {
  return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
}

// Letters of ASCII in capitals, blanks of any kind left out.
std::string signForm(std::string_view sign) {
  const auto characters = decodeUtf8(sign);
  std::string form;
  if (!characters) return form;
  constexpr char32_t kEuro = 0x20AC;
  constexpr char32_t kPound = 0xA3;
  for (const auto character : *characters) {
    if (isSpace(character)) continue;
    if (character < 0x80) form += upperLetter(static_cast<char>(character));
    if (character == kEuro) form += "EUR";
    if (character == kPound) form += "GBP";
    if (character >= 0x80 && character != kEuro && character != kPound) form += '?';
  }
  return form;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Takes a code apart. Only its first section counts, that of positive numbers.
class FormatCode {
 public:
  explicit FormatCode(std::string_view code) : m_rest(code) {}

  NumberFormat read() {
    if (startsGeneral()) m_rest.remove_prefix(kGeneral.size());
    while (!m_rest.empty() && m_rest.front() != ';') take();
    if (m_hasDay || m_hasTime) {
      m_format.kind = m_hasDay || (m_hasMonth && !m_hasTime) ? FormatKind::Date : FormatKind::Time;
      return m_format;
    }
    if (m_hasMonth) m_format.kind = FormatKind::Date;
    if (m_format.currency.empty()) m_format.currency = currencyOfSign(m_words);
    if (m_isZerosOnly && m_zeros > 1 && m_format.kind == FormatKind::Number) m_format.zeros = m_zeros;
    return m_format;
  }

 private:
  static constexpr std::string_view kGeneral = "GENERAL";

  bool startsGeneral() const {
    return m_rest.size() >= kGeneral.size() &&
           std::equal(kGeneral.begin(), kGeneral.end(), m_rest.begin(),
                      [](char wanted, char found) { return wanted == upperLetter(found); });
  }

  char pop() {
    const char first = m_rest.front();
    m_rest.remove_prefix(1);
    return first;
  }

  void take() {
    const char character = pop();
    if (character == '0') {
      ++m_zeros;
      return;
    }
    switch (character) {
      case '"':
        takeUntil('"');
        break;
      case '[':
        takeBracket();
        break;
      case '\\':
        if (!m_rest.empty()) m_words += pop();
        break;
      case '_':
      case '*':
        skipCharacter();
        break;
      case '%':
        m_format.isPercent = true;
        break;
      default:
        takeLetter(character);
        break;
    }
    m_isZerosOnly = false;
  }

  void takeUntil(char end) {
    const auto length = std::min(m_rest.find(end), m_rest.size());
    m_words += m_rest.substr(0, length);
    m_words += ' ';
    m_rest.remove_prefix(std::min(length + 1, m_rest.size()));
  }

  // What follows a sign for width or filling may be of several bytes.
  void skipCharacter() {
    const auto isContinued = [&] { return (static_cast<unsigned char>(m_rest.front()) & 0xC0U) == 0x80U; };
    if (!m_rest.empty()) pop();
    while (!m_rest.empty() && isContinued()) pop();
  }

  // A colour, a condition, a language, elapsed time, or a currency with its language: [$€-40C].
  void takeBracket() {
    const auto length = std::min(m_rest.find(']'), m_rest.size());
    const auto inside = m_rest.substr(0, length);
    m_rest.remove_prefix(std::min(length + 1, m_rest.size()));
    if (inside.starts_with('$')) {
      const auto dash = std::min(inside.find('-'), inside.size());
      const auto sign = inside.substr(1, dash - 1);
      if (!trimmed(sign).empty()) m_format.currency = bracketCurrency(sign, inside.substr(dash));
      return;
    }
    constexpr std::string_view kElapsed = "hms";
    const bool isElapsed = !inside.empty() && std::all_of(inside.begin(), inside.end(), [&](char character) {
      return character == inside.front() && holds(kElapsed, std::string_view(&character, 1));
    });
    if (isElapsed) m_hasTime = true;
  }

  // The franc of Central Africa is written like that of West Africa.
  static std::string bracketCurrency(std::string_view sign, std::string_view language) {
    constexpr std::string_view kCameroon = "-2C0C";
    auto currency = currencyOfCode(sign);
    return currency == "XOF" && language == kCameroon ? "XAF" : currency;
  }

  void takeLetter(char character) {
    switch (character) {
      case 'y':
      case 'Y':
      case 'd':
      case 'D':
        m_hasDay = true;
        break;
      case 'h':
      case 'H':
      case 's':
      case 'S':
        m_hasTime = true;
        break;
      case 'm':
      case 'M':
        m_hasMonth = true;
        break;
      case 'e':
      case 'E':
        if (!m_rest.starts_with('+') && !m_rest.starts_with('-')) m_words += character;
        break;
      case '#':
      case '?':
      case ',':
      case '.':
      case '/':
      case '@':
        break;
      default:
        m_words += character;
        break;
    }
  }

  std::string_view m_rest;
  NumberFormat m_format;
  std::string m_words;
  std::size_t m_zeros = 0;
  bool m_isZerosOnly = true;
  bool m_hasDay = false;
  bool m_hasMonth = false;  // or minute
  bool m_hasTime = false;
};

}  // namespace

NumberFormat readFormatCode(std::string_view code) {
  constexpr std::size_t kLongestCode = 1'024;  // Excel writes 255 characters at most
  return code.size() > kLongestCode ? NumberFormat{} : FormatCode(code).read();
}

NumberFormat builtInFormat(std::size_t id) {
  const auto isIn = [&](std::size_t first, std::size_t last) { return id >= first && id <= last; };
  NumberFormat format;
  if (isIn(14, 17) || id == 22 || isIn(27, 31) || id == 36 || isIn(50, 54) || isIn(57, 58)) {
    format.kind = FormatKind::Date;
  }
  if (isIn(18, 21) || isIn(32, 35) || isIn(45, 47) || isIn(55, 56)) format.kind = FormatKind::Time;
  format.isPercent = id == 9 || id == 10;
  return format;
}

std::string currencyOfSign(std::string_view sign) {
  const auto form = signForm(sign);
  if (form.empty()) return {};
  if (holds(form, "XAF")) return "XAF";
  if (holds(form, "CFA") || holds(form, "XOF")) return "XOF";
  if (holds(form, "EUR")) return "EUR";
  if (holds(form, "USD")) return "USD";
  if (holds(form, "GBP")) return "GBP";
  if (holds(form, "$")) return "$";
  if (form == "F" || form == "FR" || form == "FRS" || form == "FRANCS") return std::string(trimmed(sign));
  return {};
}

std::string currencyOfCode(std::string_view code) {
  auto known = currencyOfSign(code);
  if (!known.empty()) return known;
  const auto form = signForm(code);
  const bool isCode = form.size() == 3 && std::all_of(form.begin(), form.end(), [](char character) {
                        return character >= 'A' && character <= 'Z';
                      });
  return isCode ? form : std::string(trimmed(code));
}

}  // namespace lianes::exchange
