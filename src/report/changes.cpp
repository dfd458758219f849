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

std::string ruleValueOf(const CallRule& rule) {
  const auto day = Date::parse(rule.value);
  return day ? formatFrench(*day) : rule.value;
}

// What happened after one day, up to another.
class ChangeReader {
 public:
  ChangeReader(const Facts& facts, Date after, Language language)
      : m_facts(facts), m_after(after), m_language(language) {}

  std::vector<std::string> read() {
    for (const auto& rule : m_facts.callRules) {
      const auto label = wording::choiceLabel(rule.rule, m_language);
      add(rule.decidedOn, either("Règle de l’appel modifiée : ", "Rule of the call changed: ") +
                              std::string(label) + ", " + ruleValueOf(rule));
    }
    for (const auto& membership : m_facts.memberships) {
      const auto name = nameOf(m_facts, membership.organisation);
      add(membership.letterReceivedOn,
          name + either(" : lettre d’intention reçue", ": letter of intent received"));
      add(membership.withdrawnOn,
          name + either(" : retrait", ": withdrawal") + reasonText(membership.withdrawalReason));
    }
    for (const auto& agreement : m_facts.agreements) {
      const auto* membership = findIn(m_facts.memberships, agreement.membership);
      if (membership == nullptr) continue;
      const auto kind = std::string(wording::choiceLabel(agreement.kind, m_language));
      add(agreement.transmittedOn,
          nameOf(m_facts, membership->organisation) + colon() + kind +
              either(agreement.kind == AgreementKind::Convention ? " transmise au préfet"
                                                                 : " transmis au préfet",
                     " sent to the préfet"));
    }
    for (const auto& project : m_facts.projects) addProjectChanges(project);
    for (const auto& grant : m_facts.grants) {
      if (grant.project && !m_facts.scope.has(*grant.project)) continue;
      const auto state = std::string(wording::choiceLabel(grant.state, m_language));
      add(grant.decidedOn, nameOf(m_facts, grant.funder) + colon() + grant.title + " – " + state);
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

  std::string either(std::string_view french, std::string_view english) const {
    return std::string(m_language == Language::French ? french : english);
  }
  std::string colon() const { return either(" : ", ": "); }

  void add(const std::optional<Date>& day, const std::string& sentence) {
    if (!isWithin(day, m_after, m_facts.scope.to)) return;
    m_changes.emplace_back(*day, m_language == Language::French ? typeset(sentence) : sentence);
  }

  void addProjectChanges(const MicroProject& project) {
    if (!m_facts.scope.has(project.id)) return;
    const auto state = std::string(wording::choiceLabel(project.state, m_language));
    add(project.stateSince, nameOf(project) + colon() + state + reasonText(project.stateReason));
    for (const auto& version : m_facts.budgets) {
      if (version.project != project.id || version.kind != BudgetVersionKind::Revised) continue;
      add(version.approvedOn, nameOf(project) + either(" : budget n° ", ": budget no. ") +
                                  std::to_string(version.number) + either(" approuvé", " approved") +
                                  reasonText(version.reason));
    }
  }

  const Facts& m_facts;
  Date m_after;
  Language m_language;
  std::vector<std::pair<Date, std::string>> m_changes;
};

}  // namespace

Changes changesOf(const Facts& facts, const ReportFigures& figures, Language language) {
  const auto before =
      facts.previous ? facts.previous->periodEnd : facts.scope.from.plusDays(-1).value_or(facts.scope.from);
  Changes changes{.previous = facts.previous, .events = ChangeReader(facts, before, language).read()};
  for (const auto& now : figures.figures) {
    const auto* former = facts.previousFigures ? facts.previousFigures->find(now.name) : nullptr;
    if (former != nullptr && former->value != now.value) {
      changes.figures.push_back({now.name, now.title, former->value, now.value});
    }
  }
  for (const auto& changed : facts.changedVouchers) {
    if (!changed.now.project || facts.scope.has(*changed.now.project)) changes.vouchers.push_back(changed);
  }
  return changes;
}

}  // namespace lianes::report
