#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities.hpp"
#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/funding/settlement.hpp"
#include "lianes/store/consortium_file.hpp"

// The money of a consortium as its pages show it: the engine's plan, the records behind its facts, and their
// names. Amounts are EUR.
namespace lianes::app {

struct FundingView {
  funding::Scenario scenario;
  funding::Plan plan;  // of this scenario
  Consortium consortium;
  std::vector<Contribution> contributions;
  std::vector<Grant> grants;
  std::vector<Tranche> tranches;
  std::vector<Report> reports;
  funding::RealCosts accepted;               // F13 on what the ministry has accepted in reports
  funding::RealCosts soFar;                  // F13 as if all that is eligible today were accepted
  std::map<std::string, std::string> names;  // of members, projects, missions, funders, by id
  std::map<std::string, Uuid> memberships;   // the newest of each member, by the member's id
  std::map<std::string, Uuid> rules;         // those in force, by their code

  // Empty for an id that has none.
  std::string nameOf(const std::string& id) const;
  const Report* reportOf(const Tranche& tranche) const;
};

// May read many rows: for a worker. A draft or a cancelled project may be supposed to be under way. Fails as
// readScenario and plan do.
Result<FundingView, Problems> readFunding(const store::ConsortiumFile& file,
                                          const std::optional<Id<MicroProject>>& supposed = {});

// The tree with the names of members and projects in place of their ids; sources keep theirs.
funding::Derivation named(funding::Derivation derivation, const FundingView& view);

// A figure of a plan, by what it belongs to, as in funding::PlanFigure.
struct FigurePlace {
  EntityKind kind;
  std::string id;
  std::string member{};
  funding::Figure figure;
};

// Why that figure is what it is; what several instalments of one member bring is the sum of their trees.
// Nothing for a figure that the plan lacks. Requires: the plan was made from this scenario.
std::optional<funding::Derivation> explanationOf(const funding::Scenario& scenario, const funding::Plan& plan,
                                                 const FigurePlace& place);

// The record that a fact was read from; nothing for a constant of law.
std::optional<RecordReference> recordOf(const funding::Source& source, const FundingView& view);

// Where in the scenario's lists a project stands; nothing for a draft or a cancelled one.
std::optional<std::size_t> placeOf(const funding::Scenario& scenario, Id<MicroProject> project);

// The scenario without missions and expenses, which change no figure of a project: small enough to be planned
// anew while a person moves a slider.
funding::Scenario projectsOnly(const funding::Scenario& scenario);

}  // namespace lianes::app
