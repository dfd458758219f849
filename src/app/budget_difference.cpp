#include <algorithm>
#include <functional>
#include <utility>

#include "lianes/app/budget.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using SameLine = std::function<bool(const BudgetLine&, const BudgetLine&)>;

bool isOneSection(const BudgetLine& a, const BudgetLine& b) { return sectionOf(a) == sectionOf(b); }
bool isOneLabel(const BudgetLine& a, const BudgetLine& b) {
  return foldForSearch(a.label) == foldForSearch(b.label);
}
bool isOneAccount(const BudgetLine& a, const BudgetLine& b) { return a.account == b.account; }

// What a person would see as changed; the identity and the place of a copy are its own.
BudgetLine comparable(BudgetLine line, const BudgetLine& other) {
  line.id = other.id;
  line.version = other.version;
  line.position = other.position;
  return line;
}

}  // namespace

bool LineDifference::isChanged() const {
  if (!before || !after) return true;
  return comparable(*before, *after) != *after;
}

std::vector<LineDifference> compareBudgets(std::span<const BudgetLine> before,
                                           std::span<const BudgetLine> after) {
  const SameLine rounds[] = {
      [](const auto& a, const auto& b) {
        return isOneSection(a, b) && isOneAccount(a, b) && isOneLabel(a, b);
      },
      [](const auto& a, const auto& b) { return isOneSection(a, b) && isOneLabel(a, b); },
      [](const auto& a, const auto& b) { return isOneSection(a, b) && isOneAccount(a, b); },
  };
  std::vector<const BudgetLine*> partner(after.size(), nullptr);
  std::vector<bool> isTaken(before.size(), false);
  for (const auto& isSame : rounds) {
    for (std::size_t b = 0; b < before.size(); ++b) {
      for (std::size_t a = 0; a < after.size() && !isTaken[b]; ++a) {
        if (partner[a] || !isSame(before[b], after[a])) continue;
        partner[a] = &before[b];
        isTaken[b] = true;
      }
    }
  }
  std::vector<LineDifference> differences;
  for (std::size_t a = 0; a < after.size(); ++a) {
    const auto* old = partner[a];
    differences.push_back(
        {old ? std::optional(*old) : std::nullopt, after[a], old ? after[a].eur - old->eur : after[a].eur});
  }
  for (std::size_t b = 0; b < before.size(); ++b) {
    if (!isTaken[b]) differences.push_back({before[b], std::nullopt, -before[b].eur});
  }
  std::stable_sort(differences.begin(), differences.end(), [](const auto& x, const auto& y) {
    const auto& one = x.after ? *x.after : *x.before;
    const auto& two = y.after ? *y.after : *y.before;
    return std::pair(sectionOf(one), classOf(one.account)) < std::pair(sectionOf(two), classOf(two.account));
  });
  return differences;
}

}  // namespace lianes::app
