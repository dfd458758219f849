#include "lianes/domain/entities.hpp"
#include "lianes/domain/record.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lianes {
namespace {

const Uuid kId = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057");
const Uuid kOther = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8058");
const Uuid kThird = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8059");

template <class Entity>
Id<Entity> self() {
  return Id<Entity>(kId);
}
template <class Entity>
Id<Entity> other() {
  return Id<Entity>(kOther);
}

Date day(unsigned month, unsigned day) { return *Date::of(2020, month, day); }

// What validate() finds, without the arguments: "EndBeforeStart" is told by code and place alone.
struct Found {
  ProblemCode code;
  std::string place;
  friend bool operator==(const Found&, const Found&) = default;
};
template <class Entity>
std::vector<Found> found(const Entity& entity) {
  std::vector<Found> list;
  for (const auto& problem : validate(entity)) list.push_back({problem.code, problem.place});
  return list;
}
using Expected = std::vector<Found>;

Membership membership() { return {.id = self<Membership>(), .organisation = other<Organisation>()}; }
Organisation collectivity() {
  return {.id = self<Organisation>(), .name = "Commune (exemple fictif)", .country = "FR"};
}
MicroProject project() {
  return {
      .id = self<MicroProject>(), .partnership = other<Partnership>(), .title = "Forage (exemple fictif)"};
}
Mission mission() { return {.id = self<Mission>(), .title = "Bamako (exemple fictif)"}; }

}  // namespace

TEST_CASE("a call or a programme does not end before it starts") {
  Call call{.id = self<Call>(), .title = "Clés en main", .edition = "2020", .funder = "Ministère"};
  call.periodStart = day(9, 1);
  call.periodEnd = day(9, 1);
  CHECK(found(call).empty());
  call.periodEnd = day(8, 31);
  call.openedOn = day(5, 2);
  call.closedOn = day(5, 1);
  CHECK(found(call) ==
        Expected{{ProblemCode::EndBeforeStart, "closed_on"}, {ProblemCode::EndBeforeStart, "period_end"}});
}

TEST_CASE("a call rule's value is one that its rule understands") {
  CallRule rule{.id = self<CallRule>(), .call = other<Call>(), .rule = RuleName::Leverage, .value = "7:3"};
  rule.source = "exemple fictif";
  CHECK(found(rule).empty());
  rule.value = "2,33";
  CHECK(validate(rule) == Problems{{ProblemCode::Malformed, "value", {"2,33", "7:3"}}});
}

TEST_CASE("only a collectivité has a level, and its level exists in its country") {
  auto organisation = collectivity();
  organisation.level = CollectivityLevel::Epci;
  CHECK(found(organisation).empty());
  organisation.country = "ML";
  CHECK(found(organisation) == Expected{{ProblemCode::Disagrees, "level"}});
  organisation.level = CollectivityLevel::Cercle;
  CHECK(found(organisation).empty());
  organisation.country = "FR";
  CHECK(found(organisation) == Expected{{ProblemCode::Disagrees, "level"}});
  organisation.level = CollectivityLevel::Commune;
  organisation.kind = OrganisationKind::Company;
  CHECK(found(organisation) == Expected{{ProblemCode::NotAllowedHere, "level"}});
}

TEST_CASE("a SIREN has nine digits and a right check digit") {
  auto organisation = collectivity();
  organisation.siren = "732829320";
  CHECK(found(organisation).empty());
  for (const auto* wrong : {"732829321", "73282932", "73282932a", "732 82932"}) {
    organisation.siren = wrong;
    INFO(wrong);
    CHECK(found(organisation) == Expected{{ProblemCode::Malformed, "siren"}});
  }
}

TEST_CASE("an e-mail address has one @ and a dotted domain") {
  auto organisation = collectivity();
  for (const auto* right : {"mairie@exemple.fr", "a.b+c@x.y.org"}) {
    organisation.email = right;
    CHECK(found(organisation).empty());
  }
  for (const auto* wrong : {"mairie", "@exemple.fr", "a@b@c.fr", "a@exemple", "a@.fr", "a@exemple.",
                            "a b@c.fr", "a@b..fr", "a@"}) {
    organisation.email = wrong;
    INFO(wrong);
    CHECK(found(organisation) == Expected{{ProblemCode::Malformed, "email"}});
  }
}

TEST_CASE("a country is two capital letters") {
  auto organisation = collectivity();
  for (const auto* wrong : {"fr", "F", "F1"}) {
    organisation.country = wrong;
    CHECK(found(organisation) == Expected{{ProblemCode::Malformed, "country"}});
  }
}

TEST_CASE("a person has a family name until anonymised, then nothing personal is left") {
  Person person{.id = self<Person>(), .familyName = "Exemple (fictif)", .collectedOn = day(1, 1)};
  CHECK(found(person).empty());
  person.familyName.clear();
  CHECK(found(person) == Expected{{ProblemCode::Missing, "family_name"}});
  person.anonymisedOn = day(2, 1);
  CHECK(found(person).empty());
  person.email = "a@exemple.fr";
  CHECK(found(person) == Expected{{ProblemCode::NotAllowedHere, "email"}});
}

TEST_CASE("what is personal of a person is exactly what anonymising empties") {
  Person person{.id = self<Person>(), .collectedOn = day(1, 1), .anonymisedOn = day(2, 1)};
  const auto empty = toRecord(person);
  const auto& fields = describe(EntityKind::Person).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].type != FieldType::Text) continue;
    auto record = empty;
    record.values[i] = std::string("a@exemple.fr");
    INFO(fields[i].name);
    CHECK(fields[i].options.personal == !validate(record).empty());
  }
}

TEST_CASE("a mandate's two sides differ and its end is not before its start") {
  Mandate mandate{
      .id = self<Mandate>(), .association = other<Organisation>(), .collectivity = other<Organisation>()};
  mandate.from = day(2, 1);
  mandate.until = day(1, 1);
  CHECK(found(mandate) == Expected{{ProblemCode::SameOnBothSides, "collectivity_id"},
                                   {ProblemCode::EndBeforeStart, "valid_until"}});
}

TEST_CASE("a withdrawn member has a date of withdrawal, and no other member has") {
  auto member = membership();
  member.stage = MembershipStage::Withdrawn;
  CHECK(found(member) == Expected{{ProblemCode::Missing, "withdrawn_on"}});
  member.withdrawnOn = day(6, 1);
  CHECK(found(member).empty());
  member.stage = MembershipStage::Active;
  CHECK(found(member) == Expected{{ProblemCode::NotAllowedHere, "withdrawn_on"}});
}

TEST_CASE("a late letter is accepted for a reason") {
  auto member = membership();
  member.lateWaiver = true;
  CHECK(found(member) == Expected{{ProblemCode::Missing, "late_waiver_reason"}});
  member.lateWaiverReason = "vote reporté (exemple fictif)";
  CHECK(found(member).empty());
}

TEST_CASE("a letter is signed, then sent, then received, on one day at the soonest") {
  auto member = membership();
  member.letterSignedOn = day(8, 25);
  member.letterSentOn = day(8, 25);
  member.letterReceivedOn = day(8, 25);
  CHECK(found(member).empty());
  member.letterReceivedOn = day(8, 24);
  CHECK(found(member) == Expected{{ProblemCode::EndBeforeStart, "letter_received_on"}});
  member.letterSentOn.reset();
  CHECK(found(member) == Expected{{ProblemCode::EndBeforeStart, "letter_received_on"}});
}

TEST_CASE("a convention reaches the préfet once signed, and an amendment says why") {
  Agreement agreement{.id = self<Agreement>(), .membership = other<Membership>()};
  agreement.transmittedOn = day(10, 1);
  CHECK(found(agreement) == Expected{{ProblemCode::Missing, "signed_on"}});
  agreement.signedOn = day(10, 2);
  CHECK(found(agreement) == Expected{{ProblemCode::EndBeforeStart, "transmitted_on"}});
  agreement.signedOn = day(10, 1);
  CHECK(found(agreement).empty());
  agreement.kind = AgreementKind::Amendment;
  agreement.transferTolerance = Ratio(15, 10);
  CHECK(found(agreement) ==
        Expected{{ProblemCode::Missing, "reason"}, {ProblemCode::OutOfRange, "transfer_tolerance"}});
}

TEST_CASE("a partnership joins organisations that differ") {
  Partnership partnership{.id = self<Partnership>(),
                          .frenchCollectivity = other<Organisation>(),
                          .malianCollectivity = Id<Organisation>(kThird)};
  CHECK(found(partnership).empty());
  partnership.association = Id<Organisation>(kThird);
  CHECK(found(partnership) == Expected{{ProblemCode::SameOnBothSides, "association_id"}});
  partnership.malianCollectivity = other<Organisation>();
  CHECK(found(partnership) == Expected{{ProblemCode::SameOnBothSides, "malian_collectivity_id"}});
}

TEST_CASE("a project's codes are those of the OECD and of the sustainable development goals") {
  auto microProject = project();
  microProject.dacCode = "14030";
  microProject.sdgs = "6;11;17";
  microProject.markerGender = 2;
  CHECK(found(microProject).empty());
  microProject.dacCode = "1403";
  microProject.markerGender = 3;
  CHECK(found(microProject) ==
        Expected{{ProblemCode::OutOfRange, "marker_gender"}, {ProblemCode::Malformed, "dac_code"}});
  for (const auto* wrong :
       {"0", "18", "6;6", "11;6", "6,11", "06", "6;", ";6", "six", "6; 11", "99999999999"}) {
    microProject = project();
    microProject.sdgs = wrong;
    INFO(wrong);
    CHECK(found(microProject) == Expected{{ProblemCode::Malformed, "sdgs"}});
  }
}

TEST_CASE("a suspended or cancelled project says why, and none replaces itself") {
  auto microProject = project();
  microProject.state = ProjectState::Suspended;
  microProject.replaces = microProject.id;
  CHECK(found(microProject) ==
        Expected{{ProblemCode::Missing, "state_reason"}, {ProblemCode::SameOnBothSides, "replaces_id"}});
}

TEST_CASE("a mission refused for security is neither confirmed nor held") {
  auto bamako = mission();
  bamako.state = MissionState::Confirmed;
  bamako.securityDecision = SecurityDecision::NoGo;
  CHECK(found(bamako) ==
        Expected{{ProblemCode::Missing, "security_decided_on"}, {ProblemCode::Disagrees, "state"}});
  bamako.securityDecidedOn = day(10, 1);
  bamako.state = MissionState::Cancelled;
  CHECK(found(bamako) == Expected{{ProblemCode::Missing, "state_reason"}});
  bamako.stateReason = "conditions de sécurité (exemple fictif)";
  CHECK(found(bamako).empty());
}

TEST_CASE("someone takes part in a mission or in a meeting, for an organisation unless speaking") {
  Participation participation{.id = self<Participation>(), .person = other<Person>()};
  CHECK(found(participation) == Expected{{ProblemCode::NotLinked, "mission_id"}});
  participation.mission = other<Mission>();
  CHECK(found(participation) == Expected{{ProblemCode::NotLinked, "for_organisation_id"}});
  participation.role = ParticipationRole::Speaker;
  CHECK(found(participation).empty());
  participation.meeting = other<Meeting>();
  CHECK(found(participation) == Expected{{ProblemCode::NotAllowedHere, "meeting_id"}});
  participation.mission.reset();
  CHECK(found(participation).empty());
  participation.passportNumber = "FICTIF";
  CHECK(found(participation) == Expected{{ProblemCode::NotAllowedHere, "passport_number"}});
}

TEST_CASE("a document's fingerprint and type are well formed, and it is attached to something else") {
  Document document{.id = self<Document>(),
                    .attachedTo = {EntityKind::Expense, kId},
                    .name = "facture.pdf",
                    .mediaType = "application/pdf",
                    .size = 3,
                    .sha256 = std::string(64, 'a')};
  CHECK(found(document).empty());
  document.sha256 = std::string(63, 'a') + "A";
  document.mediaType = "pdf";
  document.attachedTo = {EntityKind::Document, kId};
  CHECK(found(document) == Expected{{ProblemCode::Malformed, "media_type"},
                                    {ProblemCode::Malformed, "sha256"},
                                    {ProblemCode::SameOnBothSides, "attached_to"}});
}

TEST_CASE("a meeting's time is an hour of the day") {
  Meeting meeting{
      .id = self<Meeting>(), .title = "Groupe Mali", .takesPlaceOn = day(11, 24), .time = "18:00"};
  CHECK(found(meeting).empty());
  for (const auto* wrong : {"24:00", "18:60", "1800", "18h00", "8:00"}) {
    meeting.time = wrong;
    INFO(wrong);
    CHECK(found(meeting) == Expected{{ProblemCode::Malformed, "time"}});
  }
}

TEST_CASE("an action is done on a day, and only when done") {
  ActionItem action{.id = self<ActionItem>(), .title = "Relancer", .state = ActionState::Done};
  CHECK(found(action) == Expected{{ProblemCode::Missing, "done_on"}});
  action.doneOn = day(11, 1);
  CHECK(found(action).empty());
  action.state = ActionState::Open;
  CHECK(found(action) == Expected{{ProblemCode::NotAllowedHere, "done_on"}});
}

TEST_CASE("a report is frozen, then sent, then accepted") {
  Report report{.id = self<Report>(), .periodStart = day(9, 1), .periodEnd = day(12, 31)};
  CHECK(found(report).empty());
  report.state = ReportState::Accepted;
  CHECK(found(report) == Expected{{ProblemCode::Missing, "frozen_at"},
                                  {ProblemCode::Missing, "sent_on"},
                                  {ProblemCode::Missing, "accepted_on"}});
  report.frozenAt = Instant(0);
  report.sentOn = day(12, 31);
  report.acceptedOn = day(12, 30);
  CHECK(found(report) == Expected{{ProblemCode::EndBeforeStart, "accepted_on"}});
}

TEST_CASE("expertise is offered by someone, and once matched it has a project") {
  Expertise expertise{.id = self<Expertise>(), .field = "assainissement"};
  CHECK(found(expertise) == Expected{{ProblemCode::NotLinked, "organisation_id"}});
  expertise.person = other<Person>();
  CHECK(found(expertise).empty());
  expertise.state = ExpertiseState::Matched;
  CHECK(found(expertise) == Expected{{ProblemCode::NotLinked, "project_id"}});
}

}  // namespace lianes
