#include "lianes/wording/problem_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
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

// A part of a file's schema, by its code in the Problem.
std::string schemaPart(const std::string& code, Language language) {
  constexpr std::array<std::pair<std::string_view, Bilingual>, 8> words{{
      {"table", {"table", "table"}},
      {"column", {"colonne", "column"}},
      {"generated_column", {"colonne calculée", "generated column"}},
      {"virtual_table", {"table virtuelle", "virtual table"}},
      {"index", {"index", "index"}},
      {"trigger", {"déclencheur", "trigger"}},
      {"view", {"vue", "view"}},
      {"setting", {"réglage", "setting"}},
  }};
  for (const auto& [name, word] : words) {
    if (name == code) return pick(word, language);
  }
  return code;
}

bool isAboutSchema(ProblemCode code) {
  return code == ProblemCode::ForeignObject || code == ProblemCode::MissingObject ||
         code == ProblemCode::AlteredObject;
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

// The field that a problem's place ends with.
std::string_view fieldOf(const Problem& problem) {
  const std::string_view place = problem.place;
  const auto dot = place.rfind('.');
  return dot == std::string_view::npos ? place : place.substr(dot + 1);
}

bool isAboutAccount(const Problem& problem) {
  return problem.code == ProblemCode::Malformed && problem.arguments.size() > 1 &&
         problem.arguments[1] == "604";
}

// Of two fields that do not agree: what is wrong and what to enter instead, by the field and what it was
// expected to be.
std::optional<Bilingual> disagreement(const Problem& problem) {
  struct Row {
    std::string_view field;
    std::string_view wanted;  // empty: whatever it is
    Bilingual pattern;
  };
  constexpr std::array<Row, 8> rows{{
      {"account",
       "60-69",
       {"{0} n’est pas un compte de charges\u202f: choisissez-en un de 60 à 69",
        "{0} is not an account of charges: choose one from 60 to 69"}},
      {"account",
       "70-79",
       {"{0} n’est pas un compte de produits\u202f: choisissez-en un de 70 à 79",
        "{0} is not an account of products: choose one from 70 to 79"}},
      {"account",
       "86",
       {"{0} n’est pas un emploi de contributions en nature\u202f: choisissez un compte qui commence par 86",
        "{0} is not a use of contributions in kind: choose an account that begins with 86"}},
      {"account",
       "87",
       {"{0} n’est pas une ressource en nature\u202f: choisissez un compte qui commence par 87",
        "{0} is not a resource in kind: choose an account that begins with 87"}},
      {"amount",
       {},
       {"{0} n’est pas le prix unitaire multiplié par la quantité, soit {1}\u202f: corrigez l’un des trois",
        "{0} is not the unit price times the quantity, which is {1}: correct one of the three"}},
      {"eur",
       {},
       {"{0} ne va pas avec le montant de {1}\u202f: corrigez les euros ou le montant",
        "{0} does not go with the amount of {1}: correct the euros or the amount"}},
      {"level",
       {},
       {"le niveau {0} n’existe pas {1}\u202f: corrigez le niveau ou le pays",
        "there is no level {0} {1}: correct the level or the country"}},
      {"state",
       {},
       {"l’état ne peut pas être {0} quand la décision de sécurité est {1}\u202f: corrigez l’un des deux",
        "the state cannot be {0} while the security decision is {1}: correct one of them"}},
  }};
  if (problem.code != ProblemCode::Disagrees || problem.arguments.size() < 2) return std::nullopt;
  for (const auto& row : rows) {
    const bool isWanted = row.wanted.empty() || row.wanted == problem.arguments[1];
    if (row.field == fieldOf(problem) && isWanted) return row.pattern;
  }
  return std::nullopt;
}

Bilingual patternOf(const Problem& problem) {
  if (isAboutAccount(problem)) {
    return {"{0} n’est pas un numéro de compte\u202f: écrivez-en un, par exemple {1}",
            "{0} is not an account number: write one, for example {1}"};
  }
  return disagreement(problem).value_or(wordsFor(problem.code).pattern);
}

// The codes of choices and countries among them, in words.
void nameChoices(const Problem& problem, std::vector<std::string>& arguments, Language language) {
  if (problem.code != ProblemCode::Disagrees || arguments.size() < 2) return;
  const auto named = [&](std::string& code, EntityKind kind, std::string_view field) {
    const auto& codes = describe(kind).fields[describe(kind).indexOf(field).value()].choices;
    if (std::find(codes.begin(), codes.end(), code) != codes.end())
      code = choiceLabel(kind, field, code, language);
  };
  if (fieldOf(problem) == "level") {
    named(arguments[0], EntityKind::Organisation, "level");
    if (arguments[1] == "FR") arguments[1] = pick({"en France", "in France"}, language);
    if (arguments[1] == "ML") arguments[1] = pick({"au Mali", "in Mali"}, language);
  }
  if (fieldOf(problem) == "state") {
    named(arguments[0], EntityKind::Mission, "state");
    named(arguments[1], EntityKind::Mission, "security_decision");
    arguments[1] = quoted(arguments[1], language);
  }
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
  if (isAboutSchema(problem.code) && arguments.size() > 1) {
    arguments[1] = schemaPart(arguments[1], language);
  }
  nameChoices(problem, arguments, language);
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
  return fill(patternOf(problem), inSentence(problem, language), language);
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
