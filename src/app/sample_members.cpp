#include <algorithm>
#include <array>

#include "app/sample_parts.hpp"

// How the towns join: contact, letter of intent, convention; who acts for them, and with whom they work.
namespace lianes::app {
namespace {

struct JoiningRow {
  std::string_view code;
  std::string_view signedOn;
  std::string_view sentOn;
  std::string_view receivedOn;
  std::string_view votedOn;
  std::string_view agreedOn;
  std::string_view transmittedOn;  // empty: not yet
  std::int64_t euros;
  std::string_view lateReason;
};

constexpr auto kJoiningRows = std::to_array<JoiningRow>({
    {"FACH", "2020-08-20", "2020-08-24", "2020-08-27", "2020-10-01", "2020-10-09", "2020-10-16", 5'000, ""},
    {"LAMB", "2020-07-10", "2020-07-13", "2020-07-15", "2020-09-24", "2020-10-02", "2020-10-08", 6'000, ""},
    {"LESQ", "2020-08-26", "2020-08-28", "2020-08-31", "2020-11-19", "2020-11-27", "", 3'500, ""},
    {"ORCH", "2020-08-31", "2020-09-01", "2020-09-03", "2020-12-10", "2020-12-17", "2020-12-22", 4'000,
     "Conseil municipal installé tardivement ; accord du ministère du 10 septembre"},
    {"RONC", "2020-07-02", "2020-07-03", "2020-07-06", "2020-09-28", "2020-10-05", "2020-10-09", 4'500, ""},
});

struct PartnershipRow {
  std::string_view code;
  std::string_view field;
  std::int64_t since;
  std::string_view history;
};

constexpr auto kPartnershipRows = std::to_array<PartnershipRow>({
    {"FACH", "alimentation", 2009, "Échanges scolaires, puis appui aux groupements de maraîchères."},
    {"LAMB", "formation", 2003, "Jumelage né d’un chantier de jeunes ; une bibliothèque en 2012."},
    {"LESQ", "assainissement", 2014, "Première visite de la commune partenaire en 2016."},
    {"ORCH", "énergie et santé", 2011, "Dons de matériel médical, arrêtés au profit de projets communs."},
    {"RONC", "eau", 2001, "Trois forages réalisés ensemble depuis 2005."},
});

template <class Rows>
const auto& rowFor(const Rows& rows, std::string_view code) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; });
  require(found != rows.end(), "every town has its row");
  return *found;
}

Agreement tellAgreement(Story& story, const JoiningRow& row, Membership& membership) {
  const auto voted = dayOf(row.votedOn);
  Agreement agreement{
      .id = story.newId<Agreement>(voted),
      .membership = membership.id,
      .deliberationOn = voted,
      .deliberationReference = "DEL-" + voted.text().substr(0, 7) + '-' + std::string(row.code),
      .amount = Money::cents(row.euros * kCentsPerEuro),
      .note = fictional("Délibération et montant inventés")};
  story.add(voted, agreement);
  agreement.signedOn = dayOf(row.agreedOn);
  agreement.validFrom = agreement.signedOn;
  agreement.validUntil = dayOf("2021-12-31");
  membership.stage = MembershipStage::Convention;
  story.change(*agreement.signedOn, agreement);
  story.change(*agreement.signedOn, membership);
  if (row.transmittedOn.empty()) return agreement;
  agreement.transmittedOn = dayOf(row.transmittedOn);
  membership.stage = MembershipStage::Active;
  story.change(*agreement.transmittedOn, agreement);
  story.change(*agreement.transmittedOn, membership);
  return agreement;
}

void tellAmendment(Story& story, const Agreement& convention) {
  const auto day = dayOf("2021-10-07");
  Agreement amendment = convention;
  amendment.id = story.newId<Agreement>(day);
  amendment.version = 2;
  amendment.kind = AgreementKind::Amendment;
  amendment.reason = "Prolongation du programme jusqu’au 30 juin 2022";
  amendment.deliberationOn = dayOf("2021-09-30");
  amendment.deliberationReference = "DEL-2021-09-LAMB";
  amendment.signedOn = day;
  amendment.transmittedOn.reset();
  amendment.validFrom = dayOf("2022-01-01");
  amendment.validUntil = dayOf("2022-06-30");
  story.add(day, amendment);
  amendment.transmittedOn = dayOf("2021-10-14");
  story.change(*amendment.transmittedOn, amendment);
}

void tellJoining(Story& story, const SampleTown& town, Date contactedOn) {
  const auto& row = rowFor(kJoiningRows, town.code);
  Membership membership{.id = story.newId<Membership>(contactedOn),
                        .organisation = town.town.id,
                        .contactedOn = contactedOn,
                        .note = fictional("Dates et montants inventés")};
  story.add(contactedOn, membership);
  membership.letterSignedOn = dayOf(row.signedOn);
  membership.letterSentOn = dayOf(row.sentOn);
  membership.intendedAmount = Money::cents(row.euros * kCentsPerEuro);
  membership.delegate = town.elected.id;
  story.change(*membership.letterSentOn, membership);
  membership.stage = MembershipStage::Letter;
  membership.letterReceivedOn = dayOf(row.receivedOn);
  story.change(*membership.letterReceivedOn, membership);
  if (!row.lateReason.empty()) {
    membership.lateWaiver = true;
    membership.lateWaiverReason = row.lateReason;
    story.change(dayOf("2020-09-11"), membership);
  }
  const auto convention = tellAgreement(story, row, membership);
  if (town.code == "LAMB") tellAmendment(story, convention);
}

void tellTies(Story& story, const SampleTown& town, Date day) {
  const auto& row = rowFor(kPartnershipRows, town.code);
  story.add(day, Mandate{.id = story.newId<Mandate>(day),
                         .association = town.association.id,
                         .collectivity = town.town.id,
                         .from = dayOf("2020-01-01"),
                         .note = fictional("Mandat inventé")});
  story.add(day, Partnership{.id = town.partnership,
                             .frenchCollectivity = town.town.id,
                             .association = town.association.id,
                             .malianCollectivity = town.partner.id,
                             .field = std::string(row.field),
                             .sinceYear = row.since,
                             .frenchContact = town.volunteer.id,
                             .malianContact = town.malian.id,
                             .history = std::string(row.history),
                             .note = fictional("Partenariat inventé")});
}

CallRule ruleOf(Story& story, Id<Call> call, RuleName name, std::string value, Date decidedOn) {
  return {.id = story.newId<CallRule>(decidedOn),
          .call = call,
          .rule = name,
          .value = std::move(value),
          .decidedOn = decidedOn,
          .source = fictional("Convention de financement avec le ministère"),
          .note = {}};
}

// The brochure gives no last day; the ministry's agreement does, and an amendment moves it.
void tellPeriod(Story& story, const SampleCast& cast) {
  const auto decided = dayOf("2020-09-21");
  story.put<CallRule>(decided, {ruleOf(story, cast.call.id, RuleName::PeriodEnd, "2021-12-31", decided),
                                ruleOf(story, cast.call.id, RuleName::LastTrancheAdvance, "80:100", decided),
                                ruleOf(story, cast.call.id, RuleName::TransferTolerance, "10:100", decided),
                                ruleOf(story, cast.call.id, RuleName::SignificantGap, "10:100", decided)});
  const auto extended = dayOf("2021-09-24");
  story.add(extended, ruleOf(story, cast.call.id, RuleName::PeriodEnd, "2022-06-30", extended));
  auto consortium = cast.consortium;
  consortium.endsOn = dayOf("2022-06-30");
  story.change(extended, consortium);
}

}  // namespace

void tellMembers(Story& story, const SampleCast& cast) {
  story.tellAs(sampleAuthor(cast.coordinator));
  for (const auto& town : cast.towns) {
    tellJoining(story, town, town.elected.collectedOn);
    tellTies(story, town, *town.elected.collectedOn.plusDays(7));
  }
  tellPeriod(story, cast);
}

}  // namespace lianes::app
