#include "lianes/wording/derivation_text.hpp"

#include <utility>

#include "lianes/domain/wide.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

using funding::Derivation;
using funding::Figure;
using funding::Formula;
using funding::Rule;

std::string nameOf(const Derivation& derivation, Language language) {
  const auto name = label(derivation.figure, language);
  return derivation.whose.empty() ? name : name + " (" + shown(derivation.whose) + ')';
}

std::string named(const Derivation& operand, Language language) {
  return nameOf(operand, language) + ' ' + text(operand.value, language);
}

std::string joined(const std::vector<Derivation>& operands, std::size_t first, std::string_view separator,
                   Language language) {
  std::string all;
  for (std::size_t i = first; i < operands.size(); ++i) {
    if (i > first) all += separator;
    all += named(operands[i], language);
  }
  return all;
}

// Sums of more parts than a reader takes in are counted instead.
constexpr std::size_t kMostParts = 12;

std::string sumOf(const Derivation& derivation, Language language) {
  const auto& parts = derivation.operands;
  if (parts.empty()) return pick({"rien", "nothing"}, language);
  if (parts.size() <= kMostParts) return joined(parts, 0, " + ", language);
  return fill(pick({"somme de {0} montants", "sum of {0} amounts"}, language),
              {std::to_string(parts.size())});
}

bool isExactPart(const std::vector<Derivation>& operands) {
  const auto* total = std::get_if<Money>(&operands[0].value);
  const auto* weight = std::get_if<Money>(&operands[1].value);
  const auto* weights = std::get_if<Money>(&operands[2].value);
  if (!total || !weight || !weights || weights->isZero()) return false;
  return Wide(total->minor()) * weight->minor() % weights->minor() == 0;
}

// Whether nothing was lost although the rule rounds: "rounded" is said only where it changed the figure.
bool isExact(const Derivation& derivation) {
  if (derivation.rounding == Rounding::Exact) return true;
  if (derivation.formula == Formula::Part) return isExactPart(derivation.operands);
  if (derivation.formula != Formula::Product) return false;
  const auto* amount = std::get_if<Money>(&derivation.operands[0].value);
  const auto* ratio = std::get_if<Ratio>(&derivation.operands[1].value);
  if (!amount || !ratio) return false;
  const int cents = amount->currency() == Currency::Xof ? 100 : 1;
  return Wide(amount->minor()) * ratio->numerator() * cents % ratio->denominator() == 0;
}

std::string roundingIn(const Derivation& derivation, Language language) {
  if (derivation.rounding == Rounding::Exact) return {};
  if (isExact(derivation)) return pick({", sans arrondi", ", without rounding"}, language);
  switch (derivation.rounding) {
    case Rounding::Exact:
      return {};
    case Rounding::Down:
      return pick({", arrondi au centime inférieur", ", rounded down to the cent"}, language);
    case Rounding::HalfUp:
      return pick({", arrondi au centime le plus proche", ", rounded to the nearest cent"}, language);
    case Rounding::HalfEven:
      return pick({", arrondi au centime pair le plus proche", ", rounded to the nearest even cent"},
                  language);
  }
  return {};
}

std::string inWords(const Derivation& derivation, Language language) {
  const auto& operands = derivation.operands;
  const auto operand = [&](std::size_t index) { return named(operands[index], language); };
  const auto phrase = [&](Bilingual pattern, std::vector<std::string> arguments) {
    return fill(pick(pattern, language), arguments);
  };
  const auto plusCent = [&](std::size_t index) {
    const auto* cent = std::get_if<Money>(&operands[index].value);
    if (!cent || cent->isZero()) return std::string();
    return phrase({", plus le centime d’arrondi", ", plus the rounding cent"}, {});
  };
  switch (derivation.formula) {
    case Formula::Given:
    case Formula::Elsewhere:
      return {};
    case Formula::Count:
      if (operands.size() < 2) {
        return phrase({"{0} lettre reçue, sans retrait", "{0} received and not withdrawn"},
                      {operands.empty() ? pick({"aucune", "no letter"}, language)
                                        : pick({"une", "one letter"}, language)});
      }
      return phrase({"{0} lettres reçues, sans retrait", "{0} letters received, none withdrawn"},
                    {std::to_string(operands.size())});
    case Formula::Sum:
      return sumOf(derivation, language);
    case Formula::Difference:
      return joined(operands, 0, " − ", language);
    case Formula::PositiveDifference:
      return joined(operands, 0, " − ", language) + phrase({", jamais moins de 0", ", never below 0"}, {});
    case Formula::Excess:
      return joined(operands, 1, " + ", language) + " − " + operand(0) +
             phrase({", jamais moins de 0", ", never below 0"}, {});
    case Formula::Product:
      return operand(0) + " × " + operand(1);
    case Formula::Minimum:
      if (operands.size() == 1) return operand(0);
      return phrase({"le plus petit de\u202f: ", "the smallest of: "}, {}) +
             joined(operands, 0, pick({"\u202f; ", "; "}, language), language);
    case Formula::MinimumPlusCent:
      return phrase({"le plus petit de\u202f: {0}\u202f; {1}", "the smaller of: {0}; {1}"},
                    {operand(0), operand(1)}) +
             plusCent(2);
    case Formula::Part:
      return operand(0) + " × " + operand(1) + " ÷ " + operand(2) + roundingIn(derivation, language) +
             plusCent(3);
    case Formula::SmallestClosing:
      return phrase({"le plus petit montant qui, avec {2}, couvre {0} − {1}",
                     "the smallest amount that, with {2}, covers {0} − {1}"},
                    {operand(0), operand(1), operand(2)});
    case Formula::AtLeast:
      return phrase({"{0} contre {1}", "{0} against {1}"}, {operand(0), operand(1)});
    case Formula::WhatBinds:
      return joined(operands, 0, pick({"\u202f; ", "; "}, language), language);
    case Formula::Present:
      return operand(0);
    case Formula::NotAfter:
    case Formula::NotBefore:
    case Formula::Before:
      return phrase({"{0}, {1}", "{0}, {1}"}, {operand(0), operand(1)});
    case Formula::NotAfterOrWaived:
      return phrase({"{0}, {1}, {2}", "{0}, {1}, {2}"}, {operand(0), operand(1), operand(2)});
    case Formula::All:
      return joined(operands, 0, pick({"\u202f; ", "; "}, language), language);
  }
  return {};
}

std::string ruleIn(Rule rule, Language language) {
  if (rule == Rule::Fact) return {};
  return fill(pick({" (règle {0})", " (rule {0})"}, language), {std::string(codeOf(rule))});
}

// A verdict reads "yes: because", an amount reads "because = amount".
bool isVerdict(const Derivation& derivation) {
  return std::holds_alternative<bool>(derivation.value) ||
         std::holds_alternative<std::string>(derivation.value);
}

std::string body(const Derivation& derivation, Language language) {
  const auto words = inWords(derivation, language);
  const auto value = text(derivation.value, language);
  if (words.empty()) return value;
  if (isVerdict(derivation)) return value + " (" + words + ')';
  // A part names its rounding before the cent that rounding left over.
  const bool alreadyNamed = derivation.formula == Formula::Part;
  return words + " = " + value + (alreadyNamed ? "" : roundingIn(derivation, language));
}

std::string withoutFullStop(const Derivation& derivation, Language language) {
  return capitalised(nameOf(derivation, language)) + pick({"\u202f: ", ": "}, language) +
         body(derivation, language) + ruleIn(derivation.rule, language);
}

void appendTree(const Derivation& derivation, std::size_t depth, Language language, std::string& out) {
  out.append(depth * 2, ' ');
  out += withoutFullStop(derivation, language);
  if (derivation.source) {
    out += " [" + std::string(kindLabel(derivation.source->kind, language));
    if (!derivation.source->id.empty()) out += ' ' + shown(derivation.source->id);
    out += ']';
  }
  out += '\n';
  for (const auto& operand : derivation.operands) appendTree(operand, depth + 1, language, out);
}

}  // namespace

std::string sentence(const Derivation& derivation, Language language) {
  return withoutFullStop(derivation, language) + '.';
}

std::string figureName(const Derivation& derivation, Language language) {
  return nameOf(derivation, language);
}

std::string calculation(const Derivation& derivation, Language language) {
  return inWords(derivation, language);
}

std::string roundingText(const Derivation& derivation, Language language) {
  constexpr std::size_t kComma = 2;
  const auto text = roundingIn(derivation, language);
  return text.empty() ? text : text.substr(kComma);
}

std::string indentedText(const Derivation& derivation, Language language) {
  std::string out;
  appendTree(derivation, 0, language, out);
  return out;
}

}  // namespace lianes::wording
