#pragma once

#include <string>
#include <utility>

#include "lianes/funding/derivation.hpp"

// Short ways to write the nodes of a derivation.
namespace lianes::funding {

inline Derivation fact(Figure figure, Value value, EntityKind kind, std::string id) {
  return {
      figure, {}, Rule::Fact, Formula::Given, Rounding::Exact, std::move(value), Source{kind, std::move(id)},
      {}};
}

inline Derivation ruleOfCall(Figure figure, Value value) {
  return fact(figure, std::move(value), EntityKind::CallRule, std::string(codeOf(figure)));
}

inline Derivation elsewhere(Figure figure, Rule rule, Value value) {
  return {figure, {}, rule, Formula::Elsewhere, Rounding::Exact, std::move(value), {}, {}};
}

inline Derivation step(Figure figure, Rule rule, Formula formula, Value value,
                       std::vector<Derivation> operands, Rounding rounding = Rounding::Exact) {
  return {figure, {}, rule, formula, rounding, std::move(value), {}, std::move(operands)};
}

inline Derivation whose(std::string_view owner, Derivation derivation) {
  derivation.whose = owner;
  return derivation;
}

inline Derivation extraCent(Rule rule, bool given) {
  return elsewhere(Figure::ExtraCent, rule, Money::cents(given ? 1 : 0));
}

template <class T>
Value valueOf(const std::optional<T>& value) {
  return value ? Value(*value) : Value();
}

}  // namespace lianes::funding
