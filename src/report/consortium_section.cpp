#include <set>

#include "lianes/domain/date_text.hpp"
#include "lianes/report/changes.hpp"
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

// Letters after the deadline, with the reason why they were accepted all the same.
void addLateLetters(Writer& writer, const Facts& facts) {
  if (!facts.rules.letterDeadline) return;
  std::vector<std::string> late;
  for (const auto* membership : newestMemberships(facts)) {
    const auto& received = membership->letterReceivedOn;
    if (!received || *received <= *facts.rules.letterDeadline || *received > facts.scope.to) continue;
    const auto& reason = membership->lateWaiverReason;
    const std::string outcome = !membership->lateWaiver ? ", sans dérogation"
                                : reason.empty()        ? ", acceptée par dérogation (motif non précisé)"
                                                        : ", acceptée par dérogation : " + reason;
    late.push_back(typeset(nameOf(facts, membership->organisation) + " : lettre reçue le " +
                           formatFrenchLong(*received) + outcome));
  }
  if (late.empty()) return;
  writer.say("Lettres d’intention reçues après la date limite du " +
             formatFrenchLong(*facts.rules.letterDeadline) + " :");
  writer.list(std::move(late));
}

void addFigureChanges(Writer& writer, const std::vector<FigureChange>& changes) {
  if (changes.empty()) return;
  TableWriter table(
      "evolution", "Chiffres clés depuis le rapport précédent",
      {textColumn("chiffre", "Chiffre", 4), amountColumn("avant", "Rapport précédent", 2),
       amountColumn("maintenant", "Ce rapport", 2), differenceColumn("evolution", "Évolution", 2, 1)});
  for (const auto& change : changes) table.line({change.title, change.before, change.now});
  writer.add(table.finish());
}

void addVoucherChanges(Writer& writer, const Facts& facts, const std::vector<ChangedVoucher>& changes) {
  if (changes.empty()) return;
  TableWriter table(
      "pieces_modifiees", "Pièces déjà présentées et modifiées depuis",
      {textColumn("projet", "Projet", 2), textColumn("numero", "N°", 1), textColumn("libelle", "Libellé", 4),
       textColumn("situation", "Situation", 2), amountColumn("avant", "Alors", 2),
       amountColumn("maintenant", "Maintenant", 2), differenceColumn("evolution", "Évolution", 5, 4)});
  std::vector<std::size_t> rows;
  for (const auto& [before, now, fate] : changes) {
    const bool isTold = fate == VoucherFate::Counted || fate == VoucherFate::Earlier;
    const auto wasTold = before.state == ExpenseState::Active ? before.eur : Money();
    rows.push_back(table.line({unitOf(facts, now), voucherNumber(facts, now), now.label,
                               std::string(wording::choiceLabel(now.state, Language::French)), wasTold,
                               isTold ? now.eur : Money()}));
  }
  table.sum({"Total", std::string(), std::string(), std::string()}, rows);
  writer.add(table.finish());
}

}  // namespace

void addConsortium(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "2. Le consortium");
  addIdentity(writer, facts);
  if (facts.plan) {
    const auto& plan = facts.plan->consortium;
    const std::string engaged = plan.engaged > 1 ? " collectivités engagées" : " collectivité engagée";
    writer.say(std::to_string(plan.engaged) + engaged + " pour un minimum de " +
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
  addLateLetters(writer, facts);
  addChanges(writer, telling);
}

void addChanges(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  const auto before = facts.previous ? facts.previous->periodEnd : facts.scope.from;
  writer.heading(2, facts.previous
                        ? "Ce qui a changé depuis le rapport n° " + std::to_string(facts.previous->number) +
                              " (" + formatFrenchLong(before) + ')'
                        : std::string("Ce qui a changé sur la période"));
  auto changes = changesOf(facts, telling.figures);
  if (changes.events.empty()) writer.say("Rien n’a changé dans la composition ni dans les règles.");
  writer.list(std::move(changes.events));
  addFigureChanges(writer, changes.figures);
  addVoucherChanges(writer, facts, changes.vouchers);
}

}  // namespace lianes::report
