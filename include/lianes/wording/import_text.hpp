#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What the rows of a table would become.
struct ImportCounts {
  std::size_t fresh = 0;
  std::size_t changed = 0;
  std::size_t duplicate = 0;
  std::size_t ineligible = 0;
  std::size_t setAside = 0;
  std::size_t refused = 0;
  std::size_t asked = 0;
};

// "198 nouvelles, 1 déjà saisie, 0 inéligible, 1 refusée"; the others are named where there are some.
std::string importSummary(const ImportCounts& counts, Language language);

// What a table may leave open, and somebody has to answer before its rows are entered.
enum class TableQuestion : std::uint8_t {
  Days,       // which of two figures is the month
  Decimal,    // which mark is the decimal one
  Sign,       // which sign an expense has
  Amount,     // which column is the amount; about: its head
  Currency,   // of amounts that name none
  Scale,      // amounts in thousands; about: the words that say so
  Sums,       // what a row is that equals those above it
  Account,    // of rows that name none
  AccountOf,  // what a text of the table means; about: the text
};

// "Les dates du tableau peuvent se lire de deux façons." `about` as above.
std::string questionSentence(TableQuestion question, std::string_view about, Language language);

// What one of its answers means; `answer` is its code.
std::string answerSentence(TableQuestion question, std::string_view answer, Language language);

// What a row would be: "3 janvier 2021, 1 234,50 €", or that it would be left out.
std::string readingSentence(std::optional<Date> day, std::optional<Money> amount, Language language);

}  // namespace lianes::wording
