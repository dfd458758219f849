#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// Who answers to the ministry, and what they sign.
namespace lianes::report {
namespace {

constexpr std::string_view kToFillIn = "……………………";

std::string orToFillIn(std::string_view text) { return std::string(text.empty() ? kToFillIn : text); }

std::string onOneLine(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' ? std::string(", ") : std::string(1, c);
  return line;
}

// "N° SIREN : 123 456 789" is what the directory knows; the five digits after it are the establishment's.
std::string siretText(const Organisation& organisation) {
  if (organisation.siren.empty()) return std::string(kToFillIn);
  return organisation.siren + " ………… (SIREN suivi du NIC)";
}

const Grant* ministryGrant(const Facts& facts) {
  for (const auto& grant : facts.grants) {
    if (grant.use == GrantUse::LeverageEnvelope && grant.state == GrantState::Granted) return &grant;
  }
  return nullptr;
}

std::string signatoryName(const Facts& facts) {
  const auto* person = facts.report ? findIn(facts.people, facts.report->signatory) : nullptr;
  return person != nullptr ? nameOf(facts, std::optional(person->id)) : std::string(kToFillIn);
}

std::string signatoryPosition(const Facts& facts) {
  const auto* person = facts.report ? findIn(facts.people, facts.report->signatory) : nullptr;
  return person != nullptr ? orToFillIn(person->position) : std::string(kToFillIn);
}

// What goes with the report, as the annexes are there or not.
std::vector<std::string> annexList(const Facts& facts) {
  std::int64_t vouchers = 0;
  std::int64_t withoutEvidence = 0;
  for (const auto& group : facts.spending) {
    if (group.fate != VoucherFate::Counted) continue;
    vouchers += group.count;
    withoutEvidence += group.withoutEvidence;
  }
  std::vector<std::string> annexes{
      "Liste des pièces (" + std::to_string(vouchers) + "), avec paiement et justificatifs",
      "Justificatifs numérotés et leur index" +
          (withoutEvidence == 0
               ? std::string()
               : " ; " + std::to_string(withoutEvidence) + " pièces sans justificatif joint"),
      "Budgets approuvés des projets",
      "Convention avec le ministère et ses avenants",
      "Relevé d’identité bancaire",
      "Pouvoir du signataire, si ce n’est pas le représentant légal"};
  for (auto& annex : annexes) annex = typeset("[  ] " + annex);
  return annexes;
}

}  // namespace

void addIdentity(Writer& writer, const Facts& facts) {
  const auto* lead = findIn(facts.organisations, facts.consortium.leadOrganisation);
  const auto* grant = ministryGrant(facts);
  writer.heading(2, "Organisme bénéficiaire et convention");
  writer.list({typeset("Organisme : ") + leadName(facts),
               typeset("N° SIRET : ") + (lead != nullptr ? siretText(*lead) : std::string(kToFillIn)),
               typeset("N° RNA : ") + orToFillIn(lead != nullptr ? lead->registration : std::string()),
               typeset("Adresse : ") + orToFillIn(lead != nullptr ? onOneLine(lead->address) : std::string()),
               typeset("Convention n° ") + orToFillIn(grant != nullptr ? grant->reference : std::string()) +
                   ", du " +
                   (grant != nullptr && grant->decidedOn ? formatFrenchLong(*grant->decidedOn)
                                                         : std::string(kToFillIn)),
               typeset("Montant accordé : ") + (grant != nullptr && grant->grantedAmount
                                                    ? formatFrench(*grant->grantedAmount)
                                                    : std::string(kToFillIn)),
               typeset("Représentant(e) : ") + signatoryName(facts) + typeset(", en qualité de : ") +
                   signatoryPosition(facts)});
}

void addCertification(Writer& writer, const Facts& facts) {
  writer.heading(2, "Pièces jointes");
  writer.list(annexList(facts));
  writer.heading(2, "Coordonnées bancaires");
  writer.list({typeset("Titulaire du compte : ") + leadName(facts),
               typeset("IBAN : ") + std::string(kToFillIn), typeset("BIC : ") + std::string(kToFillIn)});
  writer.heading(2, "Attestation");
  writer.say(
      "Je soussigné(e), " + signatoryName(facts) + ", en qualité de " + signatoryPosition(facts) +
      ", représentant(e) de " + leadName(facts) +
      ", certifie exactes les informations du présent compte rendu et atteste que les dépenses "
      "présentées ont été payées, sont appuyées de pièces justificatives tenues à disposition, et n’ont "
      "pas été présentées à un autre financeur pour la même part.");
  const auto place = facts.report ? facts.report->signedAt : std::string();
  const auto day = facts.report ? facts.report->signedOn : std::nullopt;
  writer.say("Fait à " + orToFillIn(place) + ", le " +
             (day ? formatFrenchLong(*day) : std::string(kToFillIn)));
  writer.say("Signature et cachet de l’organisme", ParagraphStyle::Note);
  writer.say(signatoryName(facts), ParagraphStyle::Signature);
}

}  // namespace lianes::report
