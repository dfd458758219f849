#include "domain/rules_by_kind.hpp"
#include "domain/text_check.hpp"

// What is done and told: projects and missions, meetings, results, reports, evidence.
namespace lianes {
namespace {

bool isPurposeCode(std::string_view text) { return isDigits(text, 5); }
bool isSha256(std::string_view text) { return isLowerHex(text, 64); }

}  // namespace

void check(TypedView<MicroProject>& project) {
  project.shaped(&MicroProject::dacCode, isPurposeCode, "14030");
  project.shaped(&MicroProject::channelCode, isPurposeCode, "22000");
  project.shaped(&MicroProject::sdgs, isGoalList, "6;11");
  const auto state = project[&MicroProject::state];
  project.needs(&MicroProject::stateReason,
                state == ProjectState::Suspended || state == ProjectState::Cancelled);
  project.notItself(&MicroProject::replaces);
  project.ordered(&MicroProject::startsOn, &MicroProject::endsOn);
}

void check(TypedView<Mission>& mission) {
  mission.shaped(&Mission::country, isCountryCode, "ML");
  mission.ordered(&Mission::startsOn, &Mission::endsOn);
  mission.needs(&Mission::stateReason, mission.is(&Mission::state, MissionState::Cancelled));
  mission.notItself(&Mission::variantOf);
  const auto decision = mission[&Mission::securityDecision];
  mission.needs(&Mission::securityDecidedOn, decision && *decision != SecurityDecision::Pending);
  const auto state = mission[&Mission::state];
  if (decision == SecurityDecision::NoGo &&
      (state == MissionState::Confirmed || state == MissionState::Held)) {
    mission.add(ProblemCode::Disagrees, &Mission::state,
                {std::string(codeOf(*state)), std::string(codeOf(SecurityDecision::NoGo))});
  }
}

void check(TypedView<Participation>& participation) {
  const bool toMission = participation.has(&Participation::mission);
  const bool toMeeting = participation.has(&Participation::meeting);
  participation.needs(&Participation::mission, !toMeeting);
  participation.forbids(&Participation::meeting, toMission);
  const auto role = participation[&Participation::role];
  participation.needs(&Participation::forOrganisation, toMission && role &&
                                                           *role != ParticipationRole::Speaker &&
                                                           *role != ParticipationRole::Organiser);
  participation.forbids(&Participation::passportNumber, !toMission);
  participation.forbids(&Participation::passportExpiresOn, !toMission);
  participation.ordered(&Participation::invitedOn, &Participation::answeredOn);
}

void check(TypedView<Document>& document) {
  document.shaped(&Document::mediaType, isMediaType, "application/pdf");
  document.shaped(&Document::sha256, isSha256,
                  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const auto target = document[&Document::attachedTo];
  if (target == RecordReference{EntityKind::Document, document.id()}) {
    document.add(ProblemCode::SameOnBothSides, &Document::attachedTo);
  }
}

void check(TypedView<Meeting>& meeting) { meeting.shaped(&Meeting::time, isTimeOfDay, "18:00"); }

void check(TypedView<ActionItem>& action) {
  const bool done = action.is(&ActionItem::state, ActionState::Done);
  action.needs(&ActionItem::doneOn, done);
  action.forbids(&ActionItem::doneOn, !done);
}

void check(TypedView<Indicator>& indicator) {
  indicator.ordered(&Indicator::baselineOn, &Indicator::targetOn);
}

void check(TypedView<Report>& report) {
  report.ordered(&Report::periodStart, &Report::periodEnd);
  report.ordered(&Report::sentOn, &Report::acceptedOn);
  const auto state = report[&Report::state];
  if (!state) return;
  report.needs(&Report::frozenAt, *state >= ReportState::Frozen);
  report.needs(&Report::sentOn, *state >= ReportState::Sent);
  report.needs(&Report::acceptedOn, *state >= ReportState::Accepted);
  report.forbids(&Report::acceptedOn, *state < ReportState::Accepted);
}

void check(TypedView<Expertise>& expertise) {
  const auto side = expertise[&Expertise::side];
  const bool someone = expertise.has(&Expertise::organisation) || expertise.has(&Expertise::person);
  expertise.needs(&Expertise::organisation, side == ExpertiseSide::Offered && !someone);
  const auto state = expertise[&Expertise::state];
  const bool matched = state == ExpertiseState::Matched || state == ExpertiseState::Done;
  expertise.needs(&Expertise::project, matched || (side == ExpertiseSide::Needed && !someone));
}

}  // namespace lianes
