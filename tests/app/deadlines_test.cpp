#include "lianes/app/deadlines.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/app/new_consortium.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/due_text.hpp"
#include "support/sample_file.hpp"

namespace lianes::app {
namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

class DueFixture {
 public:
  explicit DueFixture(bool sample) {
    store::Environment environment{[] { return Instant(1'650'000'000'000); }, [this] { return newId(); },
                                   "Awa (exemple fictif)"};
    const auto path = m_folder.path() / "exemple.lianes";
    if (sample) {
      file.emplace(test::openSample(path, environment));
    } else {
      auto made = newConsortium(path, {"2020", "Essai (exemple fictif)"}, environment);
      REQUIRE(made.ok());
      file.emplace(std::move(made).value());
    }
  }
  Uuid newId() { return m_source.next(); }

  template <Described Entity>
  void save(const Entity& entity) {
    REQUIRE(file->perform(savingStep(*file, toRecord(entity))).ok());
  }
  DueItem itemOf(Uuid id, Date today) const {
    const auto items = dueItems(*file, today);
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const DueItem& item) { return item.record.id == id; });
    REQUIRE(found != items.end());
    return *found;
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
};

}  // namespace

TEST_CASE("What falls due in the sample comes by date, from letters to personal data, each with a sentence") {
  DueFixture fixture(true);
  const auto items = dueItems(*fixture.file, day("2021-04-12"));
  CHECK(std::is_sorted(items.begin(), items.end(),
                       [](const DueItem& a, const DueItem& b) { return a.date < b.date; }));
  const auto has = [&](DueCode code) {
    return std::any_of(items.begin(), items.end(), [&](const DueItem& item) { return item.code == code; });
  };
  for (const auto code :
       {DueCode::LetterOfIntent, DueCode::PeriodEnd, DueCode::MissionStart, DueCode::ReportDue,
        DueCode::MeetingDay, DueCode::ActionDue, DueCode::PersonalDataKept}) {
    INFO(codeOf(code));
    CHECK(has(code));
  }
  for (const auto& item : items) {
    for (const auto language : {wording::Language::French, wording::Language::English}) {
      const auto told = wording::sentence(item, language);
      CHECK_FALSE(told.empty());
      CHECK(told.find('{') == std::string::npos);
      CHECK(told.find("-0000") == std::string::npos);
    }
  }
}

TEST_CASE("A typed deadline is overdue the day after its date and done once it is ticked") {
  DueFixture fixture(false);
  const Deadline deadline{
      .id = Id<Deadline>(fixture.newId()), .title = "Déclarer l’aide", .dueOn = day("2021-05-31")};
  fixture.save(deadline);
  const auto id = deadline.id.uuid();
  CHECK(groupOf(fixture.itemOf(id, day("2021-05-31")), day("2021-05-31")) == DueGroup::Week);
  CHECK(groupOf(fixture.itemOf(id, day("2021-05-23")), day("2021-05-23")) == DueGroup::Month);
  CHECK(groupOf(fixture.itemOf(id, day("2021-04-30")), day("2021-04-30")) == DueGroup::Later);
  const auto today = day("2021-06-01");
  CHECK(groupOf(fixture.itemOf(id, today), today) == DueGroup::Overdue);
  const auto step = doneStep(*fixture.file, fixture.itemOf(id, today), today);
  REQUIRE(step);
  REQUIRE(fixture.file->perform(*step).ok());
  CHECK(fixture.itemOf(id, today).done);
  CHECK_FALSE(doneStep(*fixture.file, fixture.itemOf(id, today), today));
}

TEST_CASE("A yearly deadline that is done comes back one year later, even when done ahead") {
  DueFixture fixture(false);
  const Deadline deadline{.id = Id<Deadline>(fixture.newId()),
                          .title = "Déclarer l’aide",
                          .dueOn = day("2021-05-31"),
                          .yearly = true};
  fixture.save(deadline);
  const auto id = deadline.id.uuid();
  for (const auto* today : {"2021-04-20", "2022-06-04"}) {
    const auto before = fixture.itemOf(id, day(today));
    REQUIRE(fixture.file->perform(*doneStep(*fixture.file, before, day(today))).ok());
    const auto after = fixture.itemOf(id, day(today));
    CHECK_FALSE(after.done);
    CHECK(after.date == *before.date.plusMonths(12));
  }
}

TEST_CASE("An action is done by a tick, a letter only by its own record") {
  DueFixture fixture(true);
  const auto today = day("2021-04-20");
  int ticked = 0;
  for (const auto& item : dueItems(*fixture.file, today)) {
    if (item.done) continue;
    const auto step = doneStep(*fixture.file, item, today);
    const bool byTick = item.code == DueCode::ActionDue || item.code == DueCode::Typed;
    CHECK(step.has_value() == byTick);
    if (item.code != DueCode::ActionDue) continue;
    REQUIRE(fixture.file->perform(*step).ok());
    CHECK(fixture.file->find(Id<ActionItem>(item.record.id))->doneOn == today);
    ++ticked;
  }
  CHECK(ticked > 0);
}

TEST_CASE("A tranche is expected on its date, tells its amount, and is done once received") {
  DueFixture fixture(true);
  const auto page = store::listRecords(*fixture.file, {.kind = EntityKind::Grant, .most = 1});
  Tranche tranche{.id = Id<Tranche>(fixture.newId()),
                  .grant = Id<Grant>(page->records.front().id),
                  .year = 2021,
                  .amount = Money::cents(1'234'50),
                  .expectedOn = day("2021-09-15")};
  fixture.save(tranche);
  const auto item = fixture.itemOf(tranche.id.uuid(), day("2021-04-12"));
  CHECK(item.date == day("2021-09-15"));
  CHECK_FALSE(item.done);
  CHECK(wording::sentence(item, wording::Language::English).ends_with("€1,234.50"));
  tranche.receivedAmount = tranche.amount;
  tranche.receivedOn = day("2021-09-20");
  fixture.save(tranche);
  CHECK(fixture.itemOf(tranche.id.uuid(), day("2021-04-12")).done);
}

TEST_CASE("Passport data that outlives its mission falls due the day the mission ends") {
  DueFixture fixture(true);
  const auto page = store::listRecords(*fixture.file, {.kind = EntityKind::Participation, .most = 1000});
  auto participation = fromRecord<Participation>(page->records.front());
  for (const auto& record : page->records) {
    if (auto each = fromRecord<Participation>(record); each.mission) participation = each;
  }
  participation.passportNumber = "00XX00000";
  fixture.save(participation);
  const auto item = fixture.itemOf(participation.id.uuid(), day("2021-04-12"));
  CHECK(item.code == DueCode::PassportPurge);
  const auto mission = fixture.file->find(*participation.mission);
  CHECK(item.date == *mission->endsOn);
  CHECK(item.arguments.back() == mission->title);
}

TEST_CASE("A new consortium has nothing overdue") {
  DueFixture fixture(false);
  const auto today = day("2020-07-01");
  for (const auto& item : dueItems(*fixture.file, today)) CHECK(groupOf(item, today) != DueGroup::Overdue);
}

}  // namespace lianes::app
