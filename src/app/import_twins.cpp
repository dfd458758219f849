#include "app/import_twins.hpp"

#include <algorithm>

#include "lianes/exchange/head_words.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

// "F-14", "f 14" and "F14" are one number of an invoice.
std::string plainReference(std::string_view reference) {
  auto plain = exchange::plainHead(reference);
  std::erase(plain, ' ');
  return plain;
}

// One of them says nothing, or both say the same.
bool mayAgree(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

bool holdEachOther(const std::string& a, const std::string& b) {
  return exchange::holdsWords(a, b) || exchange::holdsWords(b, a);
}

}  // namespace

ImportTwins::ImportTwins(const store::ConsortiumFile& file, Manner manner) : m_manner(manner) {
  for (const auto& expense : store::allRecords<Expense>(file)) {
    m_byId.emplace(expense.id.text(), m_known.size());
    const bool isCounted = manner.takesCancelled || expense.state != ExpenseState::Cancelled;
    if (isCounted) {
      keep(expense, 0);
    } else {
      m_known.push_back(known(expense, 0));
    }
  }
}

ImportTwins::Known ImportTwins::known(const Expense& expense, std::size_t line) {
  return {{line > 0 ? 0 : expense.number, line, expense.spentOn, expense.label, expense.amount},
          exchange::plainHead(expense.supplier),
          plainReference(expense.supplierReference),
          exchange::plainHead(expense.label),
          false};
}

void ImportTwins::keep(const Expense& expense, std::size_t line) {
  const auto at = m_known.size();
  m_known.push_back(known(expense, line));
  const auto& kept = m_known.back();
  if (!kept.reference.empty() && !kept.supplier.empty()) {
    m_byReference[{kept.supplier, kept.reference}].push_back(at);
  }
  m_byAmount[{expense.spentOn, expense.amount.minor(), expense.amount.currency()}].push_back(at);
  if (expense.amount.currency() != Currency::Eur) {
    m_byAmount[{expense.spentOn, expense.eur.minor(), Currency::Eur}].push_back(at);
  }
}

std::optional<Twin> ImportTwins::take(std::size_t at) {
  m_known[at].isTaken = true;
  return m_known[at].twin;
}

std::optional<Twin> ImportTwins::of(const Expense& expense) {
  const auto wanted = known(expense, 0);
  const auto isFree = [&](std::size_t at) { return !m_manner.isOneForOne || !m_known[at].isTaken; };
  if (!wanted.reference.empty() && !wanted.supplier.empty()) {
    std::optional<std::size_t> other;
    const auto same = m_byReference.find({wanted.supplier, wanted.reference});
    for (const auto at : same == m_byReference.end() ? std::vector<std::size_t>() : same->second) {
      if (!isFree(at)) continue;
      if (m_known[at].twin.isSameAmount(expense)) return take(at);
      if (!other) other = at;
    }
    if (other) return take(*other);
  }
  const auto found = m_byAmount.find({expense.spentOn, expense.amount.minor(), expense.amount.currency()});
  for (const auto at : found == m_byAmount.end() ? std::vector<std::size_t>() : found->second) {
    const auto& kept = m_known[at];
    const bool agrees =
        isFree(at) && mayAgree(kept.supplier, wanted.supplier) && mayAgree(kept.reference, wanted.reference);
    // Without a supplier on both sides it is the label that says whether they are one.
    const bool areNamed = !kept.supplier.empty() && !wanted.supplier.empty();
    const bool isSameLabel = holdEachOther(kept.label, wanted.label) ||
                             holdEachOther(kept.supplier, wanted.label) ||
                             holdEachOther(kept.label, wanted.supplier);
    if (agrees && (areNamed || isSameLabel)) return take(at);
  }
  return std::nullopt;
}

std::optional<Twin> ImportTwins::withId(const std::string& id) const {
  const auto found = m_byId.find(id);
  return found == m_byId.end() ? std::nullopt : std::optional(m_known[found->second].twin);
}

void ImportTwins::add(const Expense& expense, std::size_t line) {
  if (!m_manner.isOneForOne) keep(expense, line);
}

}  // namespace lianes::app
