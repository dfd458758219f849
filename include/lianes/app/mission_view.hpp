#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/entities/mission_share.hpp"
#include "lianes/funding/derivation.hpp"
#include "lianes/funding/mission.hpp"
#include "lianes/store/consortium_file.hpp"

// What the page of a mission shows and decides: who owes what and why, variants side by side, and what still
// speaks against going.
namespace lianes::app {

// One collectivité's part, with its names and what was agreed and received.
struct MissionShareView {
  Id<Organisation> member;
  std::string name;
  std::vector<std::string> people{};     // who takes part for it
  std::optional<MissionShare> record{};  // the last one entered, if any
  funding::SharePlan plan;
  bool reduced = false;  // below what it would owe alone
};

// One mission, or one variant, or the mission if it were cancelled today.
struct MissionView {
  Mission mission;
  bool isIfCancelled = false;
  bool costIsReal = false;     // what was spent, not the budget
  bool borrowsPeople = false;  // a variant without participants of its own: those of the mission
  Money cost{};
  Money spent{};
  Money otherFunding{};
  std::optional<Ratio> capRate{};
  funding::MissionPlan plan{};
  Money wanted{};  // Σ of the shares before any reduction
  Money shares{};  // Σ of the shares
  std::vector<MissionShareView> members{};
  std::vector<funding::Derivation> why{};  // one tree a figure, in the order of funding::explainMission
};

// Fails with the problems of store::readMissionScenario, RecordMissing, or AmountTooLarge.
Result<MissionView, Problems> viewMission(const store::ConsortiumFile& file, Id<Mission> mission);

// The mission that the given one varies, or itself, then its variants by name, and last the mission if it
// were cancelled today, unless it is over.
Result<std::vector<MissionView>, Problems> compareVariants(const store::ConsortiumFile& file,
                                                           Id<Mission> mission);

// The step that makes a variant the mission: it is confirmed, and what it varies is marked as moved, or as
// remote where the variant has the mission's state for that. Requires: a variant.
store::StepRequest adoptVariantStep(const store::ConsortiumFile& file, const Mission& variant);

// A variant to begin with: the mission's own people, budget and dates, to be changed.
Mission newVariant(const Mission& mission, Uuid id);

// What the share of a member is agreed to be; one without a record gets one. Nothing agreed: the cap.
store::StepRequest agreedShareStep(const store::ConsortiumFile& file, Id<Mission> mission,
                                   const MissionShareView& share, std::optional<Money> agreed, Uuid newId);

// The step that seeks the balance from a funder: a co-funding to be sought, and as much more of other funding
// for the mission, so that its shares stay as they are. Requires: a balance above 0.
store::StepRequest assignedBalanceStep(const store::ConsortiumFile& file, const MissionView& view,
                                       Id<Organisation> funder, Uuid newId);

// One thing to see to before going.
enum class SecurityPoint : std::uint8_t {
  ZoneKnown,
  InCharge,
  EmbassyContact,
  Clearance,
  Measures,
  EmergencyContacts,
  Passports,
  Decided,
};

struct SecurityCheck {
  SecurityPoint point;
  bool met = false;
  std::int64_t missing = 0;  // people, where it is about each of them
};

// In the order of the list; what only a journey abroad needs is left out at home, which is where the lead
// association is. Speakers and organisers travel too; who declined does not.
std::vector<SecurityCheck> securityChecks(const store::ConsortiumFile& file, const Mission& mission);

}  // namespace lianes::app
