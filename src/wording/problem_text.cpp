#include "lianes/wording/problem_text.hpp"

#include <array>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"
#include "wording/problem_words.hpp"

namespace lianes::wording {
namespace {

constexpr std::size_t kLongestQuote = 60;   // bytes
constexpr std::size_t kLongestPlace = 200;  // bytes

std::string quoted(const std::string& written, Language language) {
  const auto text = shortened(shown(written), kLongestQuote);
  return language == Language::French ? "«\u00a0" + text + "\u00a0»" : '"' + text + '"';
}

std::string decimalsAllowed(const std::string& decimals, Language language) {
  if (decimals == "0")
    return pick({"des décimales, que cette monnaie n’a pas", "decimals, which this currency has not"},
                language);
  return pick({"plus de deux décimales", "more than two decimals"}, language);
}

// What was expected, by its code in the Problem.
std::string expected(const std::string& code, Language language) {
  constexpr std::array<std::pair<std::string_view, Bilingual>, 8> words{{
      {"text", {"un texte entre guillemets", "a string"}},
      {"amount", {"un montant entre guillemets", "an amount in a string"}},
      {"date", {"une date entre guillemets (AAAA-MM-JJ)", "a date in a string (YYYY-MM-DD)"}},
      {"integer", {"un nombre entier", "a whole number"}},
      {"boolean", {"true ou false", "true or false"}},
      {"list", {"une liste", "a list"}},
      {"object", {"un objet", "an object"}},
      {"ratio", {"une liste de deux nombres entiers", "a list of two whole numbers"}},
  }};
  for (const auto& [name, word] : words) {
    if (name == code) return pick(word, language);
  }
  return code;
}

// Amounts come as the French form of them; in English they have its own.
std::string amountIn(const std::string& argument, Language language) {
  if (language == Language::French) return argument;
  for (const auto currency : {Currency::Eur, Currency::Xof}) {
    const auto amount = parseTypedMoney(argument, currency);
    if (amount && formatFrench(*amount) == argument) return formatEnglish(*amount);
  }
  return argument;
}

// The arguments as they stand in the sentence; the first one is often what the user wrote.
std::vector<std::string> inSentence(const Problem& problem, Language language) {
  std::vector<std::string> arguments;
  for (const auto& argument : problem.arguments)
    arguments.push_back(amountIn(shortened(shown(argument), kLongestPlace), language));
  if (arguments.empty()) return arguments;
  if (problem.code == ProblemCode::TooManyDecimals && arguments.size() > 1) {
    arguments[1] = decimalsAllowed(arguments[1], language);
  }
  if (problem.code == ProblemCode::WrongType) arguments[0] = expected(arguments[0], language);
  if (wordsFor(problem.code).opening == Opening::Written) arguments[0] = quoted(arguments[0], language);
  return arguments;
}

// A sentence that says of something what is wrong, and not of what.
bool needsItsField(EntityKind kind, const Problem& problem) {
  return wordsFor(problem.code).opening == Opening::Verb && describe(kind).indexOf(problem.place).has_value();
}

}  // namespace

std::string sentence(const Problem& problem, Language language) {
  return fill(wordsFor(problem.code).pattern, inSentence(problem, language), language);
}

std::string fieldSentence(EntityKind kind, const Problem& problem, Language language) {
  const auto told = sentence(problem, language) + '.';
  if (!needsItsField(kind, problem)) return capitalised(told);
  const auto field = quoted(capitalised(std::string(fieldLabel(kind, problem.place, language))), language);
  if (problem.code != ProblemCode::Missing) return field + ' ' + told;
  return fill(
      pick({"Le champ {0} est obligatoire\u202f: remplissez-le.", "The field {0} is required: fill it in."},
           language),
      {field});
}

std::string namedFieldSentence(EntityKind kind, const Problem& problem, Language language) {
  const auto told = fieldSentence(kind, problem, language);
  if (needsItsField(kind, problem)) return told;
  if (!describe(kind).indexOf(problem.place)) return capitalised(line(problem, language)) + '.';
  return capitalised(std::string(fieldLabel(kind, problem.place, language))) +
         pick({"\u202f: ", ": "}, language) + sentence(problem, language) + '.';
}

std::string line(const Problem& problem, Language language) {
  if (problem.place.empty()) return sentence(problem, language);
  auto place = shortened(shown(problem.place), kLongestPlace);
  // The one place that is made of words; all others are names of files, fields and options.
  constexpr std::string_view kLine = "line ";
  constexpr std::string_view kLineOfFile = ": line ";
  if (language == Language::French) {
    const auto within = place.find(kLineOfFile);
    if (place.starts_with(kLine)) place.replace(0, kLine.size(), "ligne ");
    if (within != std::string::npos) place.replace(within, kLineOfFile.size(), "\u202f: ligne ");
  }
  return place + pick({"\u202f: ", ": "}, language) + sentence(problem, language);
}

std::string replaceQuestion(const std::string& file, Language language) {
  const auto place = shortened(shown(file), kLongestPlace);
  return fill(pick({"{0} existe déjà. Remplacer ce fichier\u202f? (o/N)",
                    "{0} exists already. Replace this file? (y/N)"},
                   language),
              {place});
}

bool isYes(std::string_view typed) {
  const auto answer = foldForSearch(trimmed(typed));
  return answer == "o" || answer == "oui" || answer == "y" || answer == "yes";
}

}  // namespace lianes::wording
