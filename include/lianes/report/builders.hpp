#pragma once

#include <optional>
#include <string>

#include "lianes/report/facts.hpp"
#include "lianes/report/model.hpp"

// The documents that are made from the facts of a consortium. A model may stream from the facts, which must
// outlive it. Where something is chosen that the facts do not hold, there is no document.
namespace lianes::report {

// The intermediate or final report (compte rendu technique et financier), all seven parts.
ReportModel activityReport(const Facts& facts);

// One page for councillors and citizens: what a collectivité gave, what that attracted, its projects.
std::optional<ReportModel> memberSheet(const Facts& facts, Id<Organisation> collectivity);

// The budget of a project, its versions, and what was spent of it.
std::optional<ReportModel> projectBudget(const Facts& facts, Id<MicroProject> project);

std::optional<ReportModel> minutesOf(const Facts& facts, Id<Meeting> meeting);

// Drafts for a collectivité to finish and sign.
std::optional<ReportModel> letterOfIntent(const Facts& facts, Id<Organisation> collectivity);
std::optional<ReportModel> conventionDraft(const Facts& facts, Id<Organisation> collectivity);

// What a collectivité declares as its own aid (APD) for a year: by project, with country, channel, sector and
// markers. The year is that of the scope's first day.
std::optional<ReportModel> aidDeclaration(const Facts& facts, Id<Organisation> collectivity);

// The letters that ask people to a mission who have not answered yet, and each engaged collectivité that has
// no élu(e) there to name one. Drafts; none for what is moved or cancelled.
std::optional<ReportModel> invitationsTo(const Facts& facts, Id<Mission> mission);

// Collectivités, associations, companies and schools that take part, territory by territory: their number,
// and who they are and how.
ReportModel territorialDynamics(const Facts& facts);

// What falls due from the scope's last day on, and what is overdue then.
ReportModel deadlineList(const Facts& facts);

}  // namespace lianes::report
