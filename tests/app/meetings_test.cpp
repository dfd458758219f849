#include "lianes/app/meetings.hpp"

#include <catch2/catch.hpp>

#include "support/sample_consortium.hpp"
#include "support/show_values.hpp"

namespace lianes::app {
namespace {

class MeetingFixture : public test::SampleConsortium {
 public:
  Meeting meeting(std::string title, std::string_view day) {
    Meeting made{
        .id = Id<Meeting>(newId()), .title = std::move(title), .takesPlaceOn = on(day), .time = "18:00"};
    add(made);
    return made;
  }
  ActionItem action(const Meeting& from, std::string title, std::string_view due) {
    ActionItem made{
        .id = Id<ActionItem>(newId()), .title = std::move(title), .meeting = from.id, .dueOn = on(due)};
    add(made);
    return made;
  }
};

}  // namespace

TEST_CASE("What a meeting left open is carried to the next one until it is done") {
  MeetingFixture fixture;
  const auto first = fixture.meeting("Groupe Mali n° 1", "2020-10-13");
  const auto second = fixture.meeting("Groupe Mali n° 2", "2020-12-15");
  const auto third = fixture.meeting("Groupe Mali n° 3", "2021-02-16");
  auto letter = fixture.action(first, "Relancer Orchies", "2020-11-01");
  const auto own = fixture.action(second, "Écrire au préfet", "2021-01-01");
  auto seen = actionsOf(*fixture.file, second);
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].action.id == own.id);
  CHECK_FALSE(seen[0].isCarried);
  CHECK(seen[1].action.id == letter.id);
  CHECK(seen[1].isCarried);
  CHECK(seen[1].from == "Groupe Mali n° 1");
  letter.state = ActionState::Done;
  letter.doneOn = fixture.on("2021-01-05");
  fixture.change(letter);
  CHECK(actionsOf(*fixture.file, second).size() == 2);  // it was open that day
  seen = actionsOf(*fixture.file, third);
  REQUIRE(seen.size() == 1);
  CHECK(seen[0].action.id == own.id);
  CHECK(actionsOf(*fixture.file, first).size() == 1);
}

TEST_CASE("A new meeting is proposed two months after the last one, numbered after it") {
  MeetingFixture fixture;
  const auto today = fixture.on("2020-12-20");
  CHECK(proposedMeeting(*fixture.file, MeetingKind::MaliGroup, today, fixture.newId()).takesPlaceOn ==
        fixture.on("2021-02-20"));
  fixture.meeting("Groupe Mali n° 9", "2020-12-31");
  const auto next = proposedMeeting(*fixture.file, MeetingKind::MaliGroup, today, fixture.newId());
  CHECK(next.title == "Groupe Mali n° 10");
  CHECK(next.takesPlaceOn == fixture.on("2021-02-28"));
  CHECK(next.time == "18:00");
  const auto later =
      proposedMeeting(*fixture.file, MeetingKind::MaliGroup, fixture.on("2022-01-10"), fixture.newId());
  CHECK(later.takesPlaceOn == fixture.on("2022-03-10"));
}

}  // namespace lianes::app
