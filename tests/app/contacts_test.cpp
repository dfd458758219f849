#include "lianes/app/contacts.hpp"

#include <algorithm>

#include "lianes/app/partnerships.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

using test::OpenSample;

}  // namespace

TEST_CASE("A person is overdue from the day after the last one they may be kept, until anonymised") {
  const OpenSample sample;
  auto person = sample.all<Person>().front();
  person.retainUntil = OpenSample::on("2031-12-31");
  CHECK(retentionOf(person, OpenSample::on("2031-12-31")) == Retention::Kept);
  CHECK(retentionOf(person, OpenSample::on("2032-01-01")) == Retention::Overdue);
  person.anonymisedOn = OpenSample::on("2032-01-02");
  CHECK(retentionOf(person, OpenSample::on("2032-02-01")) == Retention::Anonymised);
  person.anonymisedOn.reset();
  person.retainUntil.reset();
  CHECK(retentionOf(person, OpenSample::on("2032-02-01")) == Retention::NoEnd);
}

TEST_CASE("Organisations are told with their people, and which are members") {
  const OpenSample sample;
  const auto views = organisationViews(*sample.file);
  const auto roncq = std::find_if(views.begin(), views.end(), [](const OrganisationView& view) {
    return view.organisation.name == "Roncq";
  });
  REQUIRE(roncq != views.end());
  CHECK(roncq->isMember);
  CHECK_FALSE(roncq->people.empty());
  CHECK(std::count_if(views.begin(), views.end(),
                      [](const OrganisationView& view) { return view.isMember; }) == 5);
}

TEST_CASE("An offer answers an open need of the same field, whatever the accents, and no other") {
  OpenSample sample;
  const auto add = [&](ExpertiseSide side, std::string field, ExpertiseState state) {
    Expertise expertise{.id = Id<Expertise>(sample.newId())};
    expertise.side = side;
    expertise.field = std::move(field);
    expertise.state = state;
    expertise.organisation = sample.all<Organisation>().front().id;
    REQUIRE(
        sample.file->perform({{store::StepAction::Put, {"1"}}, {store::Insert{toRecord(expertise)}}}).ok());
    return expertise.id;
  };
  const auto need = add(ExpertiseSide::Needed, "Apiculture villageoise", ExpertiseState::Open);
  const auto offer = add(ExpertiseSide::Offered, "formation en APICULTURE", ExpertiseState::Open);
  add(ExpertiseSide::Offered, "apiculture", ExpertiseState::Closed);
  const auto views = expertiseViews(*sample.file);
  const auto answersOf = [&](Id<Expertise> id) {
    return std::find_if(views.begin(), views.end(),
                        [&](const ExpertiseView& view) { return view.expertise.id == id; })
        ->answers;
  };
  CHECK(answersOf(need) == std::vector{offer});
  CHECK(answersOf(offer) == std::vector{need});
  CHECK(views.front().expertise.side == ExpertiseSide::Needed);
}

TEST_CASE("A partnership is told with both names, both contacts and its projects") {
  const OpenSample sample;
  const auto views = partnershipViews(*sample.file);
  REQUIRE(views.size() == 5);
  for (const auto& view : views) {
    INFO(view.french);
    CHECK_FALSE(view.malian.empty());
    CHECK_FALSE(view.association.empty());
    CHECK(view.frenchContact);
    CHECK(view.malianContact);
    CHECK_FALSE(view.projects.empty());
  }
  CHECK(views.front().french == "Faches-Thumesnil");
}

}  // namespace lianes::app
