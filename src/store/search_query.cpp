#include <charconv>
#include <set>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "store/search_index.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kLongestSearch = 400;  // bytes
constexpr std::size_t kMostWords = 12;

}  // namespace

std::string_view searchedPart(std::string_view text) {
  if (text.size() <= kLongestSearch) return text;
  auto end = kLongestSearch;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string figureQuery(std::string_view text) {
  std::set<std::string> tokens;
  for (const auto currency : {Currency::Eur, Currency::Xof}) {
    if (const auto amount = parseTypedMoney(text, currency)) tokens.insert(amountToken(amount.value()));
  }
  const auto digits = trimmed(text);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc{} && end == digits.data() + digits.size() && number > 0) {
    tokens.insert(numberToken(number));
  }
  std::string query;
  for (const auto& token : tokens) query += (query.empty() ? "\"" : " OR \"") + token + '"';
  return query.empty() ? query : "figures : (" + query + ")";
}

// Quoted, so that no word is an operator.
std::string wordQuery(std::string_view text) {
  std::string query;
  for (const auto& word : searchWords(text, kMostWords)) {
    query += (query.empty() ? "\"" : " AND \"") + word + '"';
  }
  return query.empty() ? query : "(" + query + "*)";
}

std::string searchQuery(std::string_view text) {
  text = searchedPart(text);
  auto words = wordQuery(text);
  if (!words.empty()) words = "{name words} : " + words;
  const auto figures = figureQuery(text);
  if (words.empty() || figures.empty()) return words + figures;
  return "(" + words + ") OR (" + figures + ")";
}

}  // namespace lianes::store
