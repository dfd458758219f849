#include "lianes/report/changes.hpp"

#include <algorithm>
#include <utility>

#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"

namespace lianes::report {
namespace {

using wording::Language;

bool isWithin(const std::optional<Date>& day, Date after, Date last) {
  return day && *day > after && *day <= last;
}

// What happened after one day, up to another.
class ChangeReader {
 public:
  ChangeReader(const Facts& facts, Date after) : m_facts(facts), m_after(after) {}

  std::vector<std::string> read() {
    for (const auto& rule : m_facts.callRules) {
      const auto label = wording::choiceLabel(rule.rule, Language::French);
      add(rule.decidedOn, "Règle de l’appel modifiée : " + std::string(label) + ", " + rule.value);
    }
    for (const auto& membership : m_facts.memberships) {
      const auto name = nameOf(m_facts, membership.organisation);
      add(membership.letterReceivedOn, name + " : lettre d’intention reçue");
      add(membership.withdrawnOn, name + " : retrait" + reasonText(membership.withdrawalReason));
    }
    for (const auto& agreement : m_facts.agreements) {
      const auto* membership = findIn(m_facts.memberships, agreement.membership);
      if (membership == nullptr) continue;
      const auto kind = std::string(wording::choiceLabel(agreement.kind, Language::French));
      add(agreement.transmittedOn,
          nameOf(m_facts, membership->organisation) + " : " + kind + " transmise au préfet");
    }
    for (const auto& project : m_facts.projects) addProjectChanges(project);
    for (const auto& grant : m_facts.grants) {
      if (grant.project && !m_facts.scope.has(*grant.project)) continue;
      const auto state = std::string(wording::choiceLabel(grant.state, Language::French));
      add(grant.decidedOn, nameOf(m_facts, grant.funder) + " : " + grant.title + " – " + state);
    }
    std::sort(m_changes.begin(), m_changes.end());
    std::vector<std::string> sentences;
    for (const auto& [day, sentence] : m_changes) sentences.push_back(formatFrench(day) + " – " + sentence);
    return sentences;
  }

 private:
  static std::string reasonText(const std::string& reason) {
    return reason.empty() ? "" : " (" + reason + ')';
  }

  void add(const std::optional<Date>& day, const std::string& sentence) {
    if (isWithin(day, m_after, m_facts.scope.to)) m_changes.emplace_back(*day, typeset(sentence));
  }

  void addProjectChanges(const MicroProject& project) {
    if (!m_facts.scope.has(project.id)) return;
    const auto state = std::string(wording::choiceLabel(project.state, Language::French));
    add(project.stateSince, nameOf(project) + " : " + state + reasonText(project.stateReason));
    for (const auto& version : m_facts.budgets) {
      if (version.project != project.id || version.kind != BudgetVersionKind::Revised) continue;
      add(version.approvedOn, nameOf(project) + " : budget n° " + std::to_string(version.number) +
                                  " approuvé" + reasonText(version.reason));
    }
  }

  const Facts& m_facts;
  Date m_after;
  std::vector<std::pair<Date, std::string>> m_changes;
};

}  // namespace

Changes changesOf(const Facts& facts, const ReportFigures& figures) {
  const auto before =
      facts.previous ? facts.previous->periodEnd : facts.scope.from.plusDays(-1).value_or(facts.scope.from);
  Changes changes{.previous = facts.previous, .events = ChangeReader(facts, before).read()};
  for (const auto& now : figures.figures) {
    const auto* former = facts.previousFigures ? facts.previousFigures->find(now.name) : nullptr;
    if (former != nullptr && former->value != now.value) {
      changes.figures.push_back({now.title, former->value, now.value});
    }
  }
  for (const auto& changed : facts.changedVouchers) {
    if (!changed.now.project || facts.scope.has(*changed.now.project)) changes.vouchers.push_back(changed);
  }
  return changes;
}

}  // namespace lianes::report
