#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"

// "What if": a changed fact gives a new plan and the difference, figure by figure. Nothing here changes the
// scenario it is given.
namespace lianes::funding {

// One figure of a plan with what it belongs to: a project, a mission, an expense, the envelope (a Grant) or
// the consortium; `member` for one contributor's or participant's part of it.
struct PlanFigure {
  EntityKind kind;
  std::string id;
  std::string member;
  Figure figure;
  Value value;
};

// Every figure of a plan, in the order of its lists.
std::vector<PlanFigure> figuresOf(const Scenario& scenario, const Plan& plan);

// A figure that is not the same in two plans; nothing where only one of them has it.
struct FigureDifference {
  EntityKind kind;
  std::string id;
  std::string member;
  Figure figure;
  std::optional<Value> before;
  std::optional<Value> after;
};

struct Simulation {
  Plan before;
  Plan after;
  std::vector<FigureDifference> differences;  // in the order of `before`, what is new last
};

// Fails as plan() does, for whichever scenario has no plan.
Checked<Simulation> simulate(const Scenario& before, const Scenario& after);

// A copy of the scenario with one fact changed. A contribution of `member` is set as one amount, whatever it
// was made of; zero removes it. Requires: the project or member exists.
Scenario withContribution(Scenario scenario, std::string_view project, std::string_view member, Money amount);
Scenario withEnvelope(Scenario scenario, std::optional<Money> envelope);
Scenario withPolicy(Scenario scenario, ShortagePolicy policy);
Scenario withLetterReceived(Scenario scenario, std::string_view member, std::optional<Date> received);

// The member leaves that day: it no longer counts as engaged, its expenses from then on lose their
// eligibility, and what it promised to projects and missions is gone. The association decides afterwards
// whether to keep money that was already received; this is the worst case, which is what a warning is for.
Scenario withWithdrawal(Scenario scenario, std::string_view member, Date day);

// What one more euro of `member` would change in the project's own grant: 2.33 while leverage binds, 0 when
// the envelope or the ceiling does, below 0 when it only lowers the need.
Checked<Money> valueOfNextEuro(const Scenario& scenario, std::string_view project, std::string_view member);

// The smallest total contribution to the project with which its gap is zero under every rule at once:
// leverage, ceiling and the envelope under its policy. The difference is given by `member`; a project without
// a gap answers its present contribution. One cent less leaves a gap; under a proportional shortage an amount
// a few cents lower may close it too, where the odd cents of the sharing happen to fall on the project.
Checked<Money> smallestClosingContribution(const Scenario& scenario, std::string_view project,
                                           std::string_view member);

}  // namespace lianes::funding
