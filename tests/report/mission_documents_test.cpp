#include <catch2/catch.hpp>

#include "lianes/report/builders.hpp"
#include "report/model_check.hpp"

namespace lianes::report {
namespace {

Date onDay(std::string_view text) { return Date::parse(text).value(); }

// Two towns, an élu(e), an engineer of a company, and one mission in Bamako.
class Exchange {
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'600'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  template <class Entity>
  Id<Entity> next() {
    return Id<Entity>(m_source.next());
  }

  const Id<Organisation> lead = next<Organisation>();
  const Id<Organisation> north = next<Organisation>();
  const Id<Organisation> other = next<Organisation>();
  const Id<Organisation> company = next<Organisation>();
  const Id<Person> elected = next<Person>();
  const Id<Person> engineer = next<Person>();
  const Id<Mission> mission = next<Mission>();
  const Id<Call> call = next<Call>();
  Facts facts{.scope = {onDay("2020-09-01"), onDay("2021-10-01")},
              .consortium = {.id = next<Consortium>(),
                             .name = "Consortium (exemple fictif)",
                             .call = call,
                             .leadOrganisation = lead},
              .call = {.id = call, .title = "Appel (exemple fictif)", .edition = "2020"},
              .counting = {ReportKind::Final, onDay("2020-09-01"), onDay("2021-10-01")}};

  Exchange() {
    add(lead, "Lianes (exemple fictif)", OrganisationKind::Association, "Nord");
    add(north, "Lesquin", OrganisationKind::Collectivity, "Nord");
    add(other, "Roncq", OrganisationKind::Collectivity, "Nord");
    add(company, "Puits du Sahel (exemple fictif)", OrganisationKind::Company, "", "ML");
    for (const auto town : {north, other}) {
      facts.memberships.push_back(
          {.id = next<Membership>(), .organisation = town, .letterReceivedOn = onDay("2020-08-20")});
    }
    add(elected, "Mme", "Awa", north);
    add(engineer, "M.", "Brahima", company);
    facts.missions.push_back({.id = mission,
                              .title = "Bilan (exemple fictif)",
                              .place = "Bamako",
                              .country = "ML",
                              .startsOn = onDay("2021-11-15"),
                              .endsOn = onDay("2021-11-20"),
                              .state = MissionState::Confirmed});
  }

  Participation& invite(Id<Person> person, Id<Organisation> organisation, ParticipationRole role) {
    facts.participations.push_back({.id = next<Participation>(),
                                    .mission = mission,
                                    .person = person,
                                    .forOrganisation = organisation,
                                    .role = role});
    return facts.participations.back();
  }

  std::string letters() const { return allText(invitationsTo(facts, mission).value()); }

 private:
  void add(Id<Organisation> id, std::string name, OrganisationKind kind, std::string department,
           std::string country = "FR") {
    facts.organisations.push_back({.id = id,
                                   .name = std::move(name),
                                   .kind = kind,
                                   .country = std::move(country),
                                   .department = std::move(department)});
  }

  void add(Id<Person> id, std::string honorific, std::string name, Id<Organisation> of) {
    facts.people.push_back({.id = id,
                            .honorific = std::move(honorific),
                            .givenName = std::move(name),
                            .familyName = "Exemple",
                            .organisation = of,
                            .collectedOn = onDay("2020-09-01")});
  }
};

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("An invitation names the person, for whom they would come, when and where") {
  Exchange exchange;
  exchange.facts.missions.back().programme = "Lundi, ateliers";
  exchange.facts.rules.missionCap = Ratio(15, 100);
  exchange.invite(exchange.elected, exchange.north, ParticipationRole::Elected);
  const auto text = exchange.letters();
  for (const auto* words : {"Mme Awa Exemple, Lesquin", "Madame,", "pour Lesquin", "15 novembre 2021",
                            "Bamako", "Lundi, ateliers", "15\u202f%", "l’ambassade"}) {
    CAPTURE(words);
    CHECK(says(text, words));
  }
}

TEST_CASE("Who has answered, and who organises, is not asked again") {
  Exchange exchange;
  exchange.invite(exchange.elected, exchange.north, ParticipationRole::Elected).answer =
      ParticipationAnswer::Accepted;
  exchange.invite(exchange.engineer, exchange.lead, ParticipationRole::Organiser);
  const auto text = exchange.letters();
  CHECK_FALSE(says(text, "Awa"));
  CHECK_FALSE(says(text, "Brahima"));
}

TEST_CASE("A speaker is asked to speak, and is told nothing of a share in the cost") {
  Exchange exchange;
  exchange.facts.memberships.clear();
  exchange.facts.rules.missionCap = Ratio(15, 100);
  exchange.invite(exchange.engineer, exchange.company, ParticipationRole::Speaker);
  const auto text = exchange.letters();
  CHECK(says(text, "Monsieur,"));
  CHECK(says(text, "intervenant(e)"));
  CHECK_FALSE(says(text, "La part de la collectivité"));
}

TEST_CASE("An engaged collectivité without an élu(e) there is asked to name one, until it withdraws") {
  Exchange exchange;
  exchange.invite(exchange.elected, exchange.north, ParticipationRole::Elected);
  exchange.facts.memberships.back().delegate = exchange.elected;
  CHECK(says(exchange.letters(), "qui la collectivité désigne"));
  CHECK(says(exchange.letters(), "L’élu(e) référent(e) de la collectivité est Mme Awa Exemple"));
  exchange.facts.memberships.back().withdrawnOn = onDay("2021-03-01");
  CHECK_FALSE(says(exchange.letters(), "qui la collectivité désigne"));
}

TEST_CASE("Nobody is asked to a mission that moved or is cancelled; its variant asks the same people") {
  Exchange exchange;
  exchange.invite(exchange.elected, exchange.north, ParticipationRole::Elected);
  auto variant = exchange.facts.missions.back();
  exchange.facts.missions.back().state = MissionState::Moved;
  CHECK_FALSE(says(exchange.letters(), "Awa"));
  CHECK(says(exchange.letters(), "déplacée"));
  variant.id = exchange.next<Mission>();
  variant.variantOf = exchange.mission;
  variant.state = MissionState::Remote;
  exchange.facts.missions.push_back(variant);
  const auto remote = allText(invitationsTo(exchange.facts, variant.id).value());
  CHECK(says(remote, "Awa"));
  CHECK(says(remote, "à distance"));
  CHECK_FALSE(says(remote, "l’ambassade"));
  exchange.facts.missions.front().state = MissionState::Cancelled;
  CHECK(says(exchange.letters(), "annulée"));
}

TEST_CASE("A mission without anyone left to ask says so") {
  Exchange exchange;
  exchange.facts.memberships.clear();
  CHECK(says(exchange.letters(), "pas d’invitation à écrire"));
  CHECK_FALSE(invitationsTo(exchange.facts, exchange.next<Mission>()).has_value());
}

TEST_CASE("Those who take part are counted by territory and kind, France first, each once") {
  Exchange exchange;
  exchange.invite(exchange.elected, exchange.north, ParticipationRole::Elected);
  exchange.invite(exchange.engineer, exchange.company, ParticipationRole::Speaker);
  const auto model = territorialDynamics(exchange.facts);
  CHECK(faultsOf(model).empty());
  const auto& counts = tableOf(model, "territoires");
  REQUIRE(counts.rows.size() == 3);
  CHECK(counts.rows[0].cells[0] == Cell(std::string("Nord")));
  CHECK(counts.rows[0].cells[1] == Cell(std::int64_t{2}));
  CHECK(counts.rows[1].cells[0] == Cell(std::string("sans territoire noté (Mali)")));
  CHECK(counts.rows[1].cells[3] == Cell(std::int64_t{1}));
  CHECK(counts.rows[2].cells.back() == Cell(std::int64_t{3}));
  CHECK(tableOf(model, "organismes").rows.size() == 3);
  CHECK(says(allText(model), "membre du consortium, missions"));
}

TEST_CASE("An association without a territory is counted in that of the collectivité it acts for") {
  Exchange exchange;
  exchange.facts.mandates.push_back({.id = exchange.next<Mandate>(),
                                     .association = exchange.company,
                                     .collectivity = exchange.other,
                                     .from = onDay("2020-09-01")});
  const auto model = territorialDynamics(exchange.facts);
  const auto& counts = tableOf(model, "territoires");
  REQUIRE(counts.rows.size() == 2);
  CHECK(counts.rows[0].cells.back() == Cell(std::int64_t{3}));
}

TEST_CASE("Who declined or stayed away takes no part in their territory, nor does an offer that is closed") {
  Exchange exchange;
  exchange.invite(exchange.engineer, exchange.company, ParticipationRole::Speaker).answer =
      ParticipationAnswer::Declined;
  exchange.facts.expertises.push_back({.id = exchange.next<Expertise>(),
                                       .side = ExpertiseSide::Offered,
                                       .organisation = exchange.company,
                                       .state = ExpertiseState::Closed});
  CHECK_FALSE(says(allText(territorialDynamics(exchange.facts)), "Puits du Sahel"));
  exchange.facts.expertises.back().state = ExpertiseState::Open;
  CHECK(says(allText(territorialDynamics(exchange.facts)), "Puits du Sahel"));
}

}  // namespace lianes::report
