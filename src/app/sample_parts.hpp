#pragma once

#include <string_view>
#include <vector>

#include "app/story.hpp"

// The chapters of the sample, in the order in which each needs those before it.
namespace lianes::app {

// Who is around one town.
struct SampleTown {
  std::string_view code;  // of its project, short
  Organisation town;
  Organisation association;
  Organisation partner;  // the Malian collectivité
  Person elected;
  Person volunteer;
  Person malian;
  Id<Partnership> partnership;
};

struct SampleCast {
  Call call;
  Consortium consortium;
  Organisation lead;
  Organisation ministry;
  Organisation waterAgency;
  Organisation foundation;
  Organisation region;
  Person coordinator;
  Person accountant;
  Person engineer;  // from the region's own water company
  std::vector<SampleTown> towns;
};

inline constexpr std::string_view kRevisedOn = "2021-03-12";  // the budgets that were

struct SampleProject {
  MicroProject project;
  std::vector<BudgetLine> firstLines;
  std::vector<BudgetLine> lines;  // of the last version, which may be the first
};

struct SampleMissions {
  Id<Mission> lille;
  Id<Mission> bamako;
};

struct SampleFunding {
  Id<Grant> envelope;
  Report intermediate;
};

std::string sampleAuthor(const Person& person);

SampleCast tellCast(Story& story, const store::ConsortiumFile& file);
void tellMembers(Story& story, const SampleCast& cast);
std::vector<SampleProject> tellProjects(Story& story, const SampleCast& cast);
SampleFunding tellFunding(Story& story, const SampleCast& cast, const std::vector<SampleProject>& projects);
SampleMissions tellMissions(Story& story, const SampleCast& cast);
void tellMeetings(Story& story, const SampleCast& cast);
void tellResults(Story& story, const SampleCast& cast, const std::vector<SampleProject>& projects);

struct SampleAccounts {
  const SampleCast& cast;
  const std::vector<SampleProject>& projects;
  const SampleFunding& funding;
  const SampleMissions& missions;
};
void tellVouchers(Story& story, const SampleAccounts& accounts);

// The lines of that version of the town's budget.
std::vector<BudgetLine> sampleBudget(Story& story, const SampleCast& cast, const SampleTown& town,
                                     const BudgetVersion& version);

}  // namespace lianes::app
