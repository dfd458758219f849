#include "gui/desk/undoing.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <vector>

#include "lianes/app/save_record.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

using Sample = test::GuiSample;

// The sample's first report, which the ministry has accepted, as it was before it was sent.
std::optional<Report> frozenIn(Session& session) {
  const auto found = store::listRecords(session.file(), {.kind = EntityKind::Report, .most = 100});
  REQUIRE(found);
  for (const auto& record : found.value().records) {
    auto report = fromRecord<Report>(record);
    if (report.state != ReportState::Accepted) continue;
    report.state = ReportState::Frozen;
    report.sentOn.reset();
    report.acceptedOn.reset();
    const auto problems = session.performFrom(
        [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(report)); });
    REQUIRE(problems.empty());
    return report;
  }
  return std::nullopt;
}

// Freezes it anew, which is the newest step then.
std::optional<store::Step> freezingStep(Session& session, const Report& frozen) {
  auto draft = frozen;
  draft.state = ReportState::Draft;
  draft.frozenAt.reset();
  REQUIRE(session
              .performFrom(
                  [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(draft)); })
              .empty());
  REQUIRE(session
              .perform({{store::StepAction::Frozen, {std::string(codeOf(EntityKind::Report)), frozen.title}},
                        {store::Update{toRecord(frozen)}}})
              .empty());
  return session.file().nextUndo();
}

}  // namespace

TEST_CASE("To take back the freezing of a report asks why, and reopens it with that reason") {
  Sample sample;
  support::ScriptedPrompts prompts;
  const auto report = frozenIn(sample.session);
  REQUIRE(report);
  const auto step = freezingStep(sample.session, *report);
  REQUIRE(step);
  std::vector<Undone> told;
  const auto hear = [&](const Undone& undone) { told.push_back(undone); };
  takeBack(sample.session, prompts, nullptr, *step, hear);  // the person gives up
  CHECK(told.empty());
  CHECK(sample.session.find(report->id)->state == ReportState::Frozen);
  prompts.text = QStringLiteral("une facture manquait");
  takeBack(sample.session, prompts, nullptr, *step, hear);
  REQUIRE(told.size() == 1);
  CHECK(told[0].problems.empty());
  CHECK(told[0].isInstead);
  const auto after = sample.session.find(report->id);
  CHECK(after->state == ReportState::Draft);
  CHECK(after->reopeningReason == "une facture manquait");
}

TEST_CASE("To take back that a report was sent is asked first, and done only when it is agreed to") {
  Sample sample;
  support::ScriptedPrompts prompts;
  auto report = frozenIn(sample.session);
  REQUIRE(report);
  report->state = ReportState::Sent;
  report->sentOn = report->periodEnd;
  REQUIRE(sample.session
              .performFrom(
                  [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(*report)); })
              .empty());
  std::vector<Undone> told;
  const auto hear = [&](const Undone& undone) { told.push_back(undone); };
  takeBackNext(sample.session, prompts, nullptr, hear);
  CHECK_FALSE(prompts.asked.isEmpty());
  CHECK(told.empty());
  CHECK(sample.session.find(report->id)->state == ReportState::Sent);
  prompts.agrees = true;
  takeBackNext(sample.session, prompts, nullptr, hear);
  REQUIRE(told.size() == 1);
  CHECK(told[0].problems.empty());
  CHECK_FALSE(told[0].isInstead);
  CHECK(sample.session.find(report->id)->state == ReportState::Frozen);
}

TEST_CASE("To take back a reopening, which freezes the report again, is asked first") {
  Sample sample;
  support::ScriptedPrompts prompts;
  const auto report = frozenIn(sample.session);
  REQUIRE(report);
  const auto step = freezingStep(sample.session, *report);
  REQUIRE(step);
  prompts.text = QStringLiteral("une facture manquait");
  takeBack(sample.session, prompts, nullptr, *step, [](const Undone&) {});
  REQUIRE(sample.session.find(report->id)->state == ReportState::Draft);
  takeBackNext(sample.session, prompts, nullptr, [](const Undone&) {});
  CHECK(sample.session.find(report->id)->state == ReportState::Draft);
  prompts.agrees = true;
  takeBackNext(sample.session, prompts, nullptr, [](const Undone&) {});
  CHECK(sample.session.find(report->id)->state == ReportState::Frozen);
}

TEST_CASE("Any other step is taken back without a question, and what it was is said") {
  Sample sample;
  support::ScriptedPrompts prompts;
  const Organisation organisation{.id = Id<Organisation>(sample.session.newId()),
                                  .name = "Les Amis (exemple fictif)",
                                  .kind = OrganisationKind::Association,
                                  .country = "FR"};
  REQUIRE(sample.session
              .performFrom([&](const store::ConsortiumFile& file) {
                return app::savingStep(file, toRecord(organisation));
              })
              .empty());
  QString told;
  takeBackNext(sample.session, prompts, nullptr, [&](const Undone& undone) { told = undone.told; });
  CHECK(told.contains(QStringLiteral("Les Amis (exemple fictif)")));
  CHECK(prompts.asked.isEmpty());
  CHECK_FALSE(sample.session.find(organisation.id));
}

}  // namespace lianes::gui
