#include <set>

#include "lianes/base/text.hpp"
#include "store/search_index.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kMostWords = 12;  // of a term

// Quoted, so that no word is an operator; found by its beginning.
std::string phraseOf(std::string_view text) {
  std::string phrase;
  for (const auto& word : searchWords(text, kMostWords)) phrase += (phrase.empty() ? "" : " ") + word;
  return phrase.empty() ? phrase : '"' + phrase + "\"*";
}

}  // namespace

std::string figureQuery(const FilterTerm& term) {
  std::set<std::string> tokens;
  for (const auto& bounds : term.amounts) {
    if (bounds.least && bounds.least == bounds.most) {
      tokens.insert(amountToken(Money(*bounds.least, bounds.currency)));
    }
  }
  if (term.number) tokens.insert(numberToken(*term.number));
  std::string query;
  for (const auto& token : tokens) query += (query.empty() ? "\"" : " OR \"") + token + '"';
  return query.empty() ? query : "figures : (" + query + ")";
}

std::string wordQuery(const FilterTerm& term) {
  std::string query;
  for (const auto& word : term.words) {
    const auto joined = phraseOf(word.joined);
    const auto apart = phraseOf(word.apart);
    if (joined.empty() && apart.empty()) continue;
    query += query.empty() ? "(" : " AND (";
    query += joined + (joined.empty() || apart.empty() ? "" : " OR ") + apart + ")";
  }
  return query.empty() ? query : "(" + query + ")";
}

bool isOfSigns(const FilterTerm& term) { return !term.isBound() && !term.days && termQuery(term).empty(); }

std::string termQuery(const FilterTerm& term) {
  auto words = wordQuery(term);
  if (!words.empty()) words = "{name words} : " + words;
  const auto figures = figureQuery(term);
  if (words.empty() || figures.empty()) return words + figures;
  return "(" + words + ") OR (" + figures + ")";
}

}  // namespace lianes::store
