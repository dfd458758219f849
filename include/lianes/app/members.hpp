#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/agreement.hpp"
#include "lianes/domain/entities/mandate.hpp"
#include "lianes/domain/entities/membership.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/funding/eligibility.hpp"
#include "lianes/store/consortium_file.hpp"

// Each member at a glance: its road into the consortium, who acts for it, what it brings and what that
// attracts. Amounts are EUR.
namespace lianes::app {

// What it brings to one project, and the ministry's money attributed to that (funding rule F9).
struct ProjectReturn {
  Id<MicroProject> project;
  std::string name;
  Money contribution;
  Money attracted;
};

// Its planned share of one mission (F10).
struct MissionPart {
  Id<Mission> mission;
  std::string name;
  Money share;
  std::optional<Money> cap;
};

struct Acting {
  Mandate mandate;
  std::string association;
  bool isInForce;  // today
};

// Ahead: received on a day that is still to come, a slip of the pen most likely.
enum class LetterState { Awaited, Overdue, Ahead, InTime, Late, LateWaived };

struct MemberStatement {
  Membership membership;
  Organisation organisation;
  std::string delegate{};  // empty: nobody named
  std::vector<Acting> acting{};
  std::vector<Agreement> agreements{};  // by version
  LetterState letter = LetterState::Awaited;
  Money promised{};
  Money voted{};
  Money received{};
  Money attracted{};
  std::vector<ProjectReturn> projects{};
  std::vector<MissionPart> missions{};
  bool isCritical = false;  // without it the consortium falls below the call's minimum
};

struct MembersOverview {
  std::optional<Date> letterDeadline;
  std::optional<funding::ConsortiumPlan> consortium;  // nothing while the rules of the call are not complete
  std::vector<MemberStatement> members;               // by name; of one organisation, the newest first
};

// Reads all there is to plan, which takes a while on a large file. An organisation that joined twice has the
// figures on its newest membership. `today` decides whether a letter that is not there is overdue,
// and whether one that is there can be.
MembersOverview membersOverview(const store::ConsortiumFile& file, Date today);

}  // namespace lianes::app
