#include "property/derivation_check.hpp"

#include <algorithm>

namespace lianes::oracle {
namespace {

using funding::Derivation;
using funding::Figure;
using funding::Formula;
using funding::Rule;
using funding::Value;

using Operands = std::vector<Derivation>;

// Thrown where an operand is not of the kind that the formula takes.
struct Unfit {};

void expectThat(bool holds) {
  if (!holds) throw Unfit{};
}

template <class T>
const T& as(const Derivation& node) {
  const auto* value = std::get_if<T>(&node.value);
  expectThat(value != nullptr);
  return *value;
}

Int centsOf(const Derivation& node) {
  const auto& amount = as<Money>(node);
  expectThat(amount.currency() == Currency::Eur);
  return amount.minor();
}

// An amount when all operands are, a count when all are.
bool areCounts(const Operands& operands) {
  return !operands.empty() && std::holds_alternative<std::int64_t>(operands.front().value);
}
Int numberOf(const Derivation& node, bool isCount) {
  return isCount ? Int(as<std::int64_t>(node)) : centsOf(node);
}

Value amountOf(const Int& number) {
  if (!fits64(number)) return Value();
  return Money::cents(number.convert_to<std::int64_t>());
}
Value valueOfNumber(const Int& number, bool isCount) {
  if (!isCount) return amountOf(number);
  return number.convert_to<std::int64_t>();
}

Int firstLessOthers(const Operands& operands, bool areAllCounts) {
  expectThat(!operands.empty());
  Int result = numberOf(operands.front(), areAllCounts);
  for (std::size_t i = 1; i < operands.size(); ++i) result -= numberOf(operands[i], areAllCounts);
  return result;
}

Int smallestOf(const Operands& operands) {
  expectThat(!operands.empty());
  Int smallest = centsOf(operands.front());
  for (const auto& operand : operands) smallest = std::min(smallest, centsOf(operand));
  return smallest;
}

Fraction fractionAt(const Operands& operands, std::size_t index) {
  const auto& ratio = as<Ratio>(operands.at(index));
  return Fraction(Int(ratio.numerator()), Int(ratio.denominator()));
}

Int rounded(const Fraction& exact, Rounding rounding) {
  switch (rounding) {
    case Rounding::Exact:
      expectThat(denominator(exact) == 1);
      return floorOf(exact);
    case Rounding::Down:
      return floorOf(exact);
    case Rounding::HalfUp:
      expectThat(exact >= 0);
      return roundedHalfUp(exact);
    case Rounding::HalfEven:
      break;  // no rule rounds so
  }
  throw Unfit{};
}

Int productOf(const Operands& operands, Rounding rounding) {
  expectThat(operands.size() == 2);
  const auto& amount = as<Money>(operands[0]);
  const int centsPerUnit = amount.currency() == Currency::Xof ? 100 : 1;
  return rounded(Fraction(Int(amount.minor()) * centsPerUnit) * fractionAt(operands, 1), rounding);
}

// A sum beyond 64 bits has no value of its own; its operands still say what it is.
Int sumOfWeights(const Derivation& sum) {
  if (!std::holds_alternative<std::monostate>(sum.value)) return centsOf(sum);
  expectThat(sum.formula == Formula::Sum);
  Int total = 0;
  for (const auto& operand : sum.operands) total += centsOf(operand);
  expectThat(!fits64(total));
  return total;
}

Int partOf(const Operands& operands, Rounding rounding) {
  expectThat(operands.size() == 4 && rounding == Rounding::Down);
  const Int cent = centsOf(operands[3]);
  expectThat(cent == 0 || cent == 1);
  const Int weights = sumOfWeights(operands[2]);
  if (weights == 0) return cent;  // nothing has a weight, nothing is given
  return rounded(Fraction(Int(centsOf(operands[0]) * centsOf(operands[1])), weights), rounding) + cent;
}

// The candidate closes and one cent less does not: no other number passes.
Value smallestClosing(const Derivation& node) {
  expectThat(node.operands.size() == 3);
  const Int target = centsOf(node.operands[0]) - centsOf(node.operands[1]);
  const Fraction ratio = fractionAt(node.operands, 2);
  const auto closes = [&](const Int& x) { return x + floorOf(Fraction(x) * ratio) >= target; };
  const Int candidate = centsOf(node);
  expectThat(candidate >= 0 && closes(candidate) && (candidate == 0 || !closes(candidate - 1)));
  return node.value;
}

Value whatBinds(const Operands& operands) {
  expectThat(operands.size() >= 3);
  expectThat(operands[0].figure == Figure::Grant && operands[1].figure == Figure::Claim);
  const Int claim = centsOf(operands[1]);
  if (centsOf(operands[0]) < claim) return std::string("envelope");
  for (std::size_t i = 2; i < operands.size(); ++i) {
    if (centsOf(operands[i]) != claim) continue;
    if (operands[i].figure == Figure::Entitlement) return std::string("leverage");
    if (operands[i].figure == Figure::Need) return std::string("need");
    if (operands[i].figure == Figure::Ceiling) return std::string("ceiling");
  }
  throw Unfit{};
}

bool isVerdict(Formula formula) { return formula >= Formula::Present; }

bool verdictOf(Formula formula, const Operands& operands) {
  if (formula == Formula::All) {
    return std::all_of(operands.begin(), operands.end(),
                       [](const Derivation& each) { return as<bool>(each); });
  }
  if (formula == Formula::Present) {
    expectThat(operands.size() == 1);
    return !std::holds_alternative<std::monostate>(operands[0].value);
  }
  expectThat(operands.size() == (formula == Formula::NotAfterOrWaived ? 3U : 2U));
  const auto days = as<Date>(operands[0]).daysSince(as<Date>(operands[1]));
  if (formula == Formula::NotAfterOrWaived) return days <= 0 || as<bool>(operands[2]);
  if (formula == Formula::NotAfter) return days <= 0;
  if (formula == Formula::NotBefore) return days >= 0;
  expectThat(formula == Formula::Before);
  return days < 0;
}

Value numberFrom(const Derivation& node) {
  const auto& operands = node.operands;
  const bool counts = areCounts(operands);
  if (node.formula == Formula::Count) return static_cast<std::int64_t>(operands.size());
  if (node.formula == Formula::Difference) return valueOfNumber(firstLessOthers(operands, counts), counts);
  if (node.formula == Formula::PositiveDifference)
    return amountOf(std::max(Int(0), firstLessOthers(operands, false)));
  if (node.formula == Formula::Excess)
    return amountOf(std::max(Int(0), Int(-firstLessOthers(operands, false))));
  if (node.formula == Formula::Product) return amountOf(productOf(operands, node.rounding));
  if (node.formula == Formula::Minimum) return amountOf(smallestOf(operands));
  if (node.formula == Formula::Part) return amountOf(partOf(operands, node.rounding));
  if (node.formula == Formula::SmallestClosing) return smallestClosing(node);
  if (node.formula == Formula::WhatBinds) return whatBinds(operands);
  if (node.formula == Formula::AtLeast) {
    expectThat(operands.size() == 2);
    return as<std::int64_t>(operands[0]) >= as<std::int64_t>(operands[1]);
  }
  if (node.formula == Formula::MinimumPlusCent) {
    expectThat(operands.size() == 3);
    return amountOf(smallestOf({operands[0], operands[1]}) + centsOf(operands[2]));
  }
  expectThat(node.formula == Formula::Sum);
  Int sum = 0;
  for (const auto& operand : operands) sum += centsOf(operand);
  return amountOf(sum);
}

// The rule that makes each computed figure (docs/funding-rules.md).
Rule ruleOf(Figure figure) {
  if (figure >= Figure::HasLetter) return Rule::F11;
  if (figure == Figure::Euros) return Rule::F12;
  if (figure >= Figure::Cap) return Rule::F10;
  if (figure >= Figure::Asked) return Rule::F6;
  if (figure == Figure::GrantByContribution) return Rule::F9;
  if (figure == Figure::Binding) return Rule::F7;
  if (figure >= Figure::Gap) return Rule::F8;
  if (figure == Figure::Grant) return Rule::F6;
  if (figure == Figure::Claim) return Rule::F5;
  if (figure == Figure::Ceiling) return Rule::F4;
  if (figure == Figure::Need) return Rule::F3;
  if (figure >= Figure::Contribution) return Rule::F2;
  return Rule::F1;
}

bool ruleIsRight(const Derivation& node) {
  if (node.figure == Figure::Eligible) return node.rule == Rule::F1 || node.rule == Rule::F11;
  if (node.figure == Figure::ExtraCent)
    return node.rule == Rule::F6 || node.rule == Rule::F9 || node.rule == Rule::F10;
  return node.rule == ruleOf(node.figure);
}

class Walk {
 public:
  explicit Walk(const Known& known) : m_known(known) {}

  void visit(const Derivation& node, const std::string& above) {
    const auto path = above + "/" + std::string(codeOf(node.figure));
    if (node.formula == Formula::Given) {
      visitFact(node, path);
    } else if (node.formula == Formula::Elsewhere) {
      expect(node.operands.empty(), path, "refers elsewhere and has operands");
      expect(ruleIsRight(node), path, "names the wrong rule");
      expect(m_known.isFigureOfPlan(node), path, shownValue(node.value) + " is no such figure of the plan");
    } else {
      expect(ruleIsRight(node), path, "names the wrong rule");
      const auto again = recomputed(node);
      expect(again.has_value(), path, "has operands that its formula cannot take");
      if (again)
        expect(*again == node.value, path,
               "is " + shownValue(node.value) + ", its operands give " + shownValue(*again));
    }
    for (const auto& operand : node.operands) visit(operand, path);
  }
  std::vector<std::string> take() { return std::move(m_faults); }

 private:
  void visitFact(const Derivation& node, const std::string& path) {
    expect(node.operands.empty(), path, "is a fact and has operands");
    expect(node.rule == Rule::Fact, path, "is a fact and names a rule");
    expect(node.source.has_value(), path, "is a fact without a source");
    if (!node.source) return;
    const auto fact = m_known.fact(node);
    expect(fact.has_value(), path, "names a source that has no such fact: " + node.source->id);
    if (fact)
      expect(*fact == node.value, path,
             "is " + shownValue(node.value) + ", its source says " + shownValue(*fact));
  }
  void expect(bool holds, const std::string& path, const std::string& complaint) {
    if (!holds) m_faults.push_back(path + " " + complaint);
  }

  const Known& m_known;
  std::vector<std::string> m_faults;
};

}  // namespace

std::optional<Value> recomputed(const Derivation& node) try {
  if (isVerdict(node.formula)) return verdictOf(node.formula, node.operands);
  return numberFrom(node);
} catch (const Unfit&) {
  return std::nullopt;
}

std::string shownValue(const Value& value) {
  if (const auto* amount = std::get_if<Money>(&value)) {
    return std::to_string(amount->minor()) + (amount->currency() == Currency::Eur ? " cents" : " francs");
  }
  if (const auto* ratio = std::get_if<Ratio>(&value)) return ratio->text();
  if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* day = std::get_if<Date>(&value)) return day->text();
  if (const auto* code = std::get_if<std::string>(&value)) return *code;
  return "nothing";
}

std::vector<std::string> faults(const Derivation& tree, const Known& known) {
  Walk walk(known);
  walk.visit(tree, "");
  return walk.take();
}

}  // namespace lianes::oracle
