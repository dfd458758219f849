#include "lianes/wording/problem_text.hpp"

#include <array>
#include <utility>

#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

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
    return pick({"des décimales, que cette monnaie n'a pas", "decimals, which this currency has not"},
                language);
  return pick({"plus de deux décimales", "more than two decimals"}, language);
}

Bilingual pattern(ProblemCode code) {
  switch (code) {
    case ProblemCode::Missing:
      return {"manque", "is missing"};
    case ProblemCode::NotUtf8:
      return {"contient des octets qui ne sont pas de l'UTF-8", "holds bytes that are not UTF-8"};
    case ProblemCode::TooLong:
      return {"dépasse {0} caractères", "is longer than {0} characters"};
    case ProblemCode::NotAmongChoices:
      return {"{0} n'est pas un choix possible : {1}", "{0} is not a possible choice: {1}"};
    case ProblemCode::Malformed:
      return {"{0} n'est pas de la forme attendue ({1})", "{0} is not of the expected form ({1})"};
    case ProblemCode::ControlCharacter:
      return {"contient un caractère de contrôle ou un saut de ligne qui n'a pas sa place ici",
              "holds a control character or a line break that does not belong here"};
    case ProblemCode::NotAnAmount:
      return {"{0} n'est pas un montant", "{0} is not an amount"};
    case ProblemCode::TooManyDecimals:
      return {"{0} a {1}", "{0} has {1}"};
    case ProblemCode::AmountTooLarge:
      return {"le montant est trop grand pour être calculé au centime",
              "the amount is too large to be computed to the cent"};
    case ProblemCode::NegativeAmount:
      return {"{0} est négatif", "{0} is negative"};
    case ProblemCode::WrongCurrency:
      return {"la monnaie est {0} au lieu de {1}", "the currency is {0} instead of {1}"};
    case ProblemCode::DivisionByZero:
      return {"la formule divise par zéro", "the formula divides by zero"};
    case ProblemCode::AmbiguousAmount:
      return {
          "{0} peut se lire de deux façons : écrivez les décimales ou séparez les milliers par une espace",
          "{0} can be read in two ways: write the decimals, or separate thousands with a space"};
    case ProblemCode::ZeroDenominator:
      return {"le dénominateur est zéro", "the denominator is zero"};
    case ProblemCode::NegativeNumber:
      return {"le nombre est négatif", "the number is negative"};
    case ProblemCode::OutOfRange:
      return {"doit être compris entre {0} et {1}", "must lie between {0} and {1}"};
    case ProblemCode::NotADate:
      return {"{0} n'est pas une date", "{0} is not a date"};
    case ProblemCode::EndBeforeStart:
      return {"la fin précède le début", "the end is before the start"};
    case ProblemCode::UnknownKey:
      return {"cette clé n'existe pas", "there is no such key"};
    case ProblemCode::DuplicateKey:
      return {"cette clé est écrite deux fois", "this key is written twice"};
    case ProblemCode::DuplicateId:
      return {"{0} est déjà pris", "{0} is already taken"};
    case ProblemCode::WrongType:
      return {"doit être {0}", "must be {0}"};
    case ProblemCode::NotJson:
      return {"n'est pas du JSON (octet {0})", "is not JSON (byte {0})"};
    case ProblemCode::TooDeep:
      return {"dépasse {0} niveaux d'imbrication", "is nested deeper than {0} levels"};
    case ProblemCode::TooBig:
      return {"dépasse la taille permise ({0})", "is larger than allowed ({0})"};
    case ProblemCode::UnknownKind:
      return {"ce genre d'enregistrement n'existe pas", "there is no such kind of record"};
    case ProblemCode::UnknownArgument:
      return {"cet argument n'existe pas : --help montre ceux qui existent",
              "there is no such argument: --help shows those that exist"};
    case ProblemCode::RepeatedArgument:
      return {"est donné plusieurs fois", "is given more than once"};
    case ProblemCode::CannotRead:
      return {"ce fichier ne peut pas être lu : vérifiez son nom et vos droits",
              "this file cannot be read: check its name and your rights"};
    case ProblemCode::CannotWrite:
      return {"le résultat n'a pas pu être écrit : vérifiez la place et les droits",
              "the result could not be written: check the room and the rights"};
    case ProblemCode::NotLinked:
      return {"doit être indiqué dans cette situation", "must be given in this situation"};
    case ProblemCode::SameOnBothSides:
      return {"est le même des deux côtés", "is the same on both sides"};
    case ProblemCode::UnbalancedInKind:
      return {"les comptes 86 ({0}) et 87 ({1}) ne sont pas égaux",
              "accounts 86 ({0}) and 87 ({1}) are not equal"};
    case ProblemCode::SharesExceedTotal:
      return {"la somme {0} dépasse le total {1}", "the sum {0} exceeds the total {1}"};
    case ProblemCode::MissingRule:
      return {"la règle manque", "the rule is missing"};
    case ProblemCode::Disagrees:
      return {"{0} contredit {1}, que l'autre champ implique",
              "{0} contradicts {1}, which the other field implies"};
    case ProblemCode::NotAllowedHere:
      return {"n'a pas lieu d'être ici", "does not belong here"};
  }
  return {};
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

// The arguments as they stand in the sentence; the first one is often what the user wrote.
std::vector<std::string> inSentence(const Problem& problem, Language language) {
  std::vector<std::string> arguments;
  for (const auto& argument : problem.arguments)
    arguments.push_back(shortened(shown(argument), kLongestPlace));
  if (arguments.empty()) return arguments;
  switch (problem.code) {
    case ProblemCode::TooManyDecimals:
      if (arguments.size() > 1) arguments[1] = decimalsAllowed(arguments[1], language);
      [[fallthrough]];
    case ProblemCode::NotAmongChoices:
    case ProblemCode::Malformed:
    case ProblemCode::NotAnAmount:
    case ProblemCode::NegativeAmount:
    case ProblemCode::AmbiguousAmount:
    case ProblemCode::NotADate:
    case ProblemCode::DuplicateId:
    case ProblemCode::Disagrees:
      arguments[0] = quoted(arguments[0], language);
      break;
    case ProblemCode::WrongType:
      arguments[0] = expected(arguments[0], language);
      break;
    case ProblemCode::Missing:
    case ProblemCode::NotUtf8:
    case ProblemCode::ControlCharacter:
    case ProblemCode::TooLong:
    case ProblemCode::AmountTooLarge:
    case ProblemCode::WrongCurrency:
    case ProblemCode::DivisionByZero:
    case ProblemCode::ZeroDenominator:
    case ProblemCode::NegativeNumber:
    case ProblemCode::OutOfRange:
    case ProblemCode::EndBeforeStart:
    case ProblemCode::UnknownKey:
    case ProblemCode::DuplicateKey:
    case ProblemCode::NotJson:
    case ProblemCode::TooDeep:
    case ProblemCode::TooBig:
    case ProblemCode::UnknownKind:
    case ProblemCode::UnknownArgument:
    case ProblemCode::RepeatedArgument:
    case ProblemCode::CannotRead:
    case ProblemCode::CannotWrite:
    case ProblemCode::NotLinked:
    case ProblemCode::SameOnBothSides:
    case ProblemCode::UnbalancedInKind:
    case ProblemCode::SharesExceedTotal:
    case ProblemCode::MissingRule:
    case ProblemCode::NotAllowedHere:
      break;
  }
  return arguments;
}

}  // namespace

std::string sentence(const Problem& problem, Language language) {
  return fill(pick(pattern(problem.code), language), inSentence(problem, language));
}

std::string line(const Problem& problem, Language language) {
  if (problem.place.empty()) return sentence(problem, language);
  return shortened(shown(problem.place), kLongestPlace) + pick({" : ", ": "}, language) +
         sentence(problem, language);
}

}  // namespace lianes::wording
