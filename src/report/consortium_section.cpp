#include <set>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"

// Part 2: who takes part, and what changed since the last report.
namespace lianes::report {
namespace {

using wording::Language;

// The newest membership of each organisation, in the order of the organisations' joining.
std::vector<const Membership*> newestMemberships(const Facts& facts) {
  std::vector<const Membership*> newest;
  std::set<Id<Organisation>> seen;
  for (auto each = facts.memberships.rbegin(); each != facts.memberships.rend(); ++each) {
    if (seen.insert(each->organisation).second) newest.insert(newest.begin(), &*each);
  }
  return newest;
}

// The convention that was last transmitted, else last signed, up to the last day.
std::optional<Date> conventionDay(const Facts& facts, const Membership& membership) {
  std::optional<Date> day;
  for (const auto& agreement : facts.agreements) {
    if (agreement.membership != membership.id || agreement.kind != AgreementKind::Convention) continue;
    if (agreement.transmittedOn && *agreement.transmittedOn <= facts.scope.to) day = agreement.transmittedOn;
  }
  return day;
}

std::string actsThrough(const Facts& facts, Id<Organisation> collectivity) {
  std::vector<std::string> names;
  for (const auto& mandate : facts.mandates) {
    const bool isOver = mandate.until && *mandate.until < facts.scope.from;
    const bool isToCome = mandate.from && *mandate.from > facts.scope.to;
    if (mandate.collectivity == collectivity && !isOver && !isToCome) {
      names.push_back(nameOf(facts, mandate.association));
    }
  }
  return joined(names);
}

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

void addFigureChanges(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  if (!facts.previousFigures) return;
  TableWriter table(
      "evolution", "Chiffres clés depuis le rapport précédent",
      {textColumn("chiffre", "Chiffre", 4), amountColumn("avant", "Rapport précédent", 2),
       amountColumn("maintenant", "Ce rapport", 2), differenceColumn("evolution", "Évolution", 2, 1)});
  for (const auto& now : telling.figures.figures) {
    const auto* before = facts.previousFigures->find(now.name);
    if (before == nullptr || before->value == now.value) continue;
    table.line({now.title, before->value, now.value});
  }
  if (!table.isEmpty()) writer.add(table.finish());
}

void addVoucherChanges(Writer& writer, const Facts& facts) {
  TableWriter table(
      "pieces_modifiees", "Pièces du rapport précédent modifiées depuis",
      {textColumn("projet", "Projet", 2), textColumn("numero", "N°", 1), textColumn("libelle", "Libellé", 4),
       textColumn("situation", "Situation", 2), amountColumn("avant", "Alors", 2),
       amountColumn("maintenant", "Maintenant", 2), differenceColumn("evolution", "Évolution", 5, 4)});
  std::vector<std::size_t> rows;
  for (const auto& [before, now] : facts.changedVouchers) {
    if (now.project && !facts.scope.has(*now.project)) continue;
    rows.push_back(
        table.line({unitOf(facts, now), numberOf(now), now.label,
                    std::string(wording::choiceLabel(now.state, Language::French)), before.eur, now.eur}));
  }
  if (rows.empty()) return;
  table.sum({"Total", std::string(), std::string(), std::string()}, rows);
  writer.add(table.finish());
}

}  // namespace

void addConsortium(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "2. Le consortium");
  if (facts.plan) {
    const auto& plan = facts.plan->consortium;
    writer.say(std::to_string(plan.engaged) + " collectivité(s) engagée(s) pour un minimum de " +
                   std::to_string(plan.minimum) + " : programme " +
                   (plan.eligible ? "éligible" : "non éligible") + ", marge " + std::to_string(plan.margin) +
                   '.',
               ParagraphStyle::Lead);
    const auto margin = wording::marginSentence(plan, Language::French);
    if (!margin.empty()) writer.say(withNames(facts, margin));
  }
  TableWriter table("membres", "Membres",
                    {textColumn("collectivite", "Collectivité", 3), textColumn("etape", "Étape", 2),
                     dateColumn("lettre", "Lettre reçue"), dateColumn("convention", "Convention transmise"),
                     dateColumn("retrait", "Retrait"), textColumn("association", "Agit par", 3),
                     textColumn("referent", "Élu(e) référent(e)", 2)});
  for (const auto* membership : newestMemberships(facts)) {
    table.line({nameOf(facts, membership->organisation),
                std::string(wording::choiceLabel(membership->stage, Language::French)),
                cellOf(membership->letterReceivedOn), cellOf(conventionDay(facts, *membership)),
                cellOf(membership->withdrawnOn), actsThrough(facts, membership->organisation),
                nameOf(facts, membership->delegate)});
  }
  if (table.isEmpty()) {
    writer.say("Aucune collectivité n’a encore pris contact.");
  } else {
    writer.add(table.finish());
  }
  addChanges(writer, telling);
}

void addChanges(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  const auto before = facts.previous ? facts.previous->periodEnd : facts.scope.from;
  writer.heading(2, facts.previous
                        ? "Ce qui a changé depuis le rapport n° " + std::to_string(facts.previous->number) +
                              " (" + formatFrenchLong(before) + ')'
                        : std::string("Ce qui a changé sur la période"));
  auto changes = ChangeReader(facts, facts.previous ? before : before.plusDays(-1).value_or(before)).read();
  if (changes.empty()) writer.say("Rien n’a changé dans la composition ni dans les règles.");
  writer.list(std::move(changes));
  addFigureChanges(writer, telling);
  addVoucherChanges(writer, facts);
}

}  // namespace lianes::report
