#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/problem.hpp"
#include "lianes/funding/eligibility.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/funding/mission.hpp"

// The whole plan of a consortium: what every project, mission and expense comes to under the call's rules
// (docs/funding-rules.md). All amounts are EUR.
namespace lianes::funding {

// F7: what a project's grant is limited by.
enum class Binding : std::uint8_t { Leverage, Need, Ceiling, Envelope };

// One contributor's part of the grant (F9).
struct AttributedGrant {
  Money amount;
  bool extraCent = false;  // it includes one of the cents left by rounding
};

struct ProjectPlan {
  std::string id;
  Money contribution;
  std::optional<Money> entitlement;  // nothing when the call sets no leverage
  Money need;
  std::optional<Money> ceiling;  // nothing when the call sets no highest rate
  Money claim;
  Money grant;
  Money decisive;          // the figure the shortage policy compared the claim with (envelope.hpp)
  bool extraCent = false;  // the grant includes one of the cents left by rounding
  Money gap;
  Money surplus;
  Binding binding = Binding::Leverage;
  Money contributionToClose;
  std::vector<AttributedGrant> grantByContribution;  // in the order of the contributions
};

struct ExpensePlan {
  std::string id;
  Money eur;
  std::vector<Ineligibility> reasons;

  bool eligible() const { return reasons.empty(); }
};

// Without a limit, `granted` and `free` are nothing.
struct EnvelopePlan {
  std::optional<Money> granted;
  Money asked;  // Σ claims
  Money used;   // Σ grants
  std::optional<Money> free;
  Money missing;  // Σ claims - Σ grants
};

struct Plan {
  ConsortiumPlan consortium;
  EnvelopePlan envelope;
  std::vector<ProjectPlan> projects;
  std::vector<MissionPlan> missions;
  std::vector<ExpensePlan> expenses;
};

// The plan, in the order of the scenario; the order never changes a figure. Fails with AmountTooLarge naming
// the place ("projects[2].contributions") when an amount leaves 64 bits, with MissingRule when the call lacks
// a rule that is needed: its minimum of members, and leverage or a highest rate once there are projects.
// Cost: n log n.
Checked<Plan> plan(const Scenario& scenario);

}  // namespace lianes::funding

template <>
struct lianes::Choices<lianes::funding::Binding> {
  static constexpr std::array<std::string_view, 4> codes{"leverage", "need", "ceiling", "envelope"};
};
