#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;

constexpr std::int64_t kOneDay = 86'400'000;
constexpr std::int64_t kTenYears = 3652 * kOneDay;

// Three towns; the second one was added while the clock was wrong by so much.
struct WrongClock {
  explicit WrongClock(std::int64_t wrong) {
    fixture.add(fixture.town("Roncq"));
    fixture.clock += kOneDay;
    fixture.clock += wrong;
    second = fixture.add(fixture.town("Lesquin"));
    fixture.clock += kOneDay - wrong;
    fixture.add(fixture.town("Orchies"));
  }
  Instant daysAgo(std::int64_t days) const { return Instant(fixture.clock - days * kOneDay); }

  ConsortiumFixture fixture;
  StepNumber second = 0;
};

void addTowns(ConsortiumFixture& fixture, int count) {
  for (int i = 0; i < count; ++i) fixture.add(fixture.town("Roncq"));
}

}  // namespace

TEST_CASE("A step that a clock dated ten years ahead does not date those that follow it") {
  const WrongClock wrong(kTenYears);
  const auto newestFirst = steps(*wrong.fixture.file, {});
  CHECK(newestFirst[0].at < newestFirst[1].at);
  CHECK(newestFirst[0].at <= Instant(wrong.fixture.clock));
}

TEST_CASE("The state at a date is right on the same day, whatever a step before it was dated") {
  const WrongClock wrong(kTenYears);
  CHECK(stepAt(*wrong.fixture.file, wrong.daysAgo(-1)) == 3);
  CHECK(stepAt(*wrong.fixture.file, Instant(wrong.fixture.clock - kOneDay / 2)) == 1);
}

TEST_CASE("Steps whose dates contradict those around them are found, and can be declared wrong") {
  for (const auto by : {kTenYears, -kTenYears}) {
    WrongClock wrong(by);
    auto& file = *wrong.fixture.file;
    const Instant now(wrong.fixture.clock);
    const std::vector<ClockJump> second{{wrong.second, wrong.second}};
    CHECK(clockJumps(file, now) == second);
    REQUIRE(correctClock(file, second.front()).ok());
    CHECK(clockJumps(file, now).empty());
    CHECK(stepAt(file, Instant(wrong.fixture.clock - 3 * kOneDay / 2)) == wrong.second);
    CHECK(stepNumbered(file, wrong.second)->at == stepNumbered(file, 1)->at);
    CHECK(checkFile(file).sound());
  }
}

TEST_CASE(
    "A step dated long before the file's beginning does not make the states since then those of today") {
  ConsortiumFixture fixture;
  const auto begun = fixture.clock;
  const auto onDay = [&](std::int64_t day) { return begun + day * kOneDay; };
  const auto stateOnDay = [&](std::int64_t day) { return stepAt(*fixture.file, Instant(onDay(day))); };
  addTowns(fixture, 20);
  fixture.clock = onDay(10);
  addTowns(fixture, 1);
  fixture.clock = onDay(20) - kTenYears;
  addTowns(fixture, 1);
  fixture.clock = onDay(30);
  // Made with the step before it, also while it is the newest one.
  CHECK(stateOnDay(25) == 22);
  addTowns(fixture, 1);
  CHECK(stateOnDay(-1000) == 0);
  CHECK(stateOnDay(5) == 20);
  CHECK(stateOnDay(15) == 22);
  CHECK(stateOnDay(31) == 23);
}

TEST_CASE("A file that was begun by a clock ten years ahead has its states once the clock is right") {
  ConsortiumFixture fixture;
  const auto right = fixture.clock;
  fixture.clock += kTenYears;
  addTowns(fixture, 25);
  fixture.clock = right;
  addTowns(fixture, 1);
  CHECK(stepAt(*fixture.file, Instant(right - kOneDay)) == 0);
  CHECK(stepAt(*fixture.file, Instant(right + kOneDay)) == 26);
}

TEST_CASE("A file whose newest step is dated in the future says so when it is opened") {
  ConsortiumFixture fixture;
  fixture.clock += kTenYears;
  fixture.add(fixture.town("Roncq"));
  fixture.reopen();
  CHECK_FALSE(fixture.file->report().clockAhead);
  fixture.clock -= kTenYears;
  fixture.reopen();
  REQUIRE(fixture.file->report().clockAhead);
  CHECK(*fixture.file->report().clockAhead > Instant(fixture.clock));
  CHECK(clockJumps(*fixture.file, Instant(fixture.clock)) == std::vector<ClockJump>{{1, 1}});
}

}  // namespace lianes::store
