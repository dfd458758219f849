#include "lianes/app/members.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities/contribution.hpp"
#include "lianes/domain/entities/person.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/overview_sums.hpp"

namespace lianes::app {
namespace {

LetterState letterStateOf(const Membership& membership, std::optional<Date> deadline, Date today) {
  if (!membership.letterReceivedOn) {
    return deadline && today > *deadline ? LetterState::Overdue : LetterState::Awaited;
  }
  if (*membership.letterReceivedOn > today) return LetterState::Ahead;
  if (!deadline || *membership.letterReceivedOn <= *deadline) return LetterState::InTime;
  return membership.lateWaiver ? LetterState::LateWaived : LetterState::Late;
}

// A sum that left 64 bits stays what it was: readScenario has refused such amounts before.
void addTo(Money& sum, Money amount) { sum = sum.checkedAdd(amount).value_or(sum); }

// Names of the records that statements mention.
template <class Entity>
std::string nameOfId(const store::ConsortiumFile& file, const std::string& id) {
  const auto uuid = Uuid::parse(id);
  const auto record = uuid ? file.find(Description<Entity>::kind, *uuid) : std::nullopt;
  return record ? store::nameIn(file, *record) : std::string();
}

void addProjects(const store::ConsortiumFile& file, const funding::Scenario& scenario,
                 const funding::Plan& plan, std::map<std::string, MemberStatement*>& byMember) {
  for (std::size_t at = 0; at < scenario.projects.size(); ++at) {
    const auto& facts = scenario.projects[at];
    const auto name = nameOfId<MicroProject>(file, facts.id);
    for (std::size_t each = 0; each < facts.contributions.size(); ++each) {
      const auto found = byMember.find(facts.contributions[each].member);
      if (found == byMember.end()) continue;
      auto& member = *found->second;
      const auto attracted = plan.projects[at].grantByContribution[each].amount;
      addTo(member.attracted, attracted);
      const Id<MicroProject> project(*Uuid::parse(facts.id));
      if (member.projects.empty() || member.projects.back().project != project) {
        member.projects.push_back({project, name, Money(), Money()});
      }
      addTo(member.projects.back().contribution, facts.contributions[each].amount);
      addTo(member.projects.back().attracted, attracted);
    }
  }
}

void addMissions(const store::ConsortiumFile& file, const funding::Plan& plan,
                 std::map<std::string, MemberStatement*>& byMember) {
  for (const auto& mission : plan.missions) {
    const auto name = nameOfId<Mission>(file, mission.id);
    for (const auto& share : mission.shares) {
      const auto found = byMember.find(share.member);
      if (found == byMember.end()) continue;
      found->second->missions.push_back(
          {Id<Mission>(*Uuid::parse(mission.id)), name, share.share, mission.cap});
    }
  }
}

void addContributions(const store::ConsortiumFile& file, std::map<std::string, MemberStatement*>& byMember) {
  for (const auto& contribution : store::allRecords<Contribution>(file)) {
    const auto found = byMember.find(contribution.organisation.text());
    if (found == byMember.end()) continue;
    auto& member = *found->second;
    addTo(member.promised, contribution.amount);
    if (contribution.votedAmount) addTo(member.voted, *contribution.votedAmount);
    if (contribution.receivedAmount) addTo(member.received, *contribution.receivedAmount);
  }
}

void addTies(const store::ConsortiumFile& file, Date today, std::vector<MemberStatement>& members) {
  std::map<Uuid, std::vector<Agreement>> agreements;
  for (auto& agreement : store::allRecords<Agreement>(file)) {
    agreements[agreement.membership.uuid()].push_back(std::move(agreement));
  }
  std::map<Uuid, std::vector<Acting>> acting;
  for (auto& mandate : store::allRecords<Mandate>(file)) {
    const auto association = file.find(mandate.association);
    acting[mandate.collectivity.uuid()].push_back(
        {mandate, association ? association->name : std::string(), mandate.holdsOn(today)});
  }
  for (auto& member : members) {
    member.agreements = std::move(agreements[member.membership.id.uuid()]);
    std::sort(member.agreements.begin(), member.agreements.end(),
              [](const Agreement& a, const Agreement& b) { return a.version < b.version; });
    member.acting = acting[member.organisation.id.uuid()];
    if (!member.membership.delegate) continue;
    if (const auto person = file.find(EntityKind::Person, member.membership.delegate->uuid())) {
      member.delegate = store::nameIn(file, *person);
    }
  }
}

std::vector<MemberStatement> readMembers(const store::ConsortiumFile& file) {
  std::vector<MemberStatement> members;
  for (auto& membership : store::allRecords<Membership>(file)) {
    auto organisation = file.find(membership.organisation);
    require(organisation.has_value(), "a membership is that of an organisation of the file");
    members.push_back({.membership = std::move(membership), .organisation = std::move(*organisation)});
  }
  std::sort(members.begin(), members.end(), [](const MemberStatement& a, const MemberStatement& b) {
    return std::tuple(foldForSearch(a.organisation.name), b.membership.id) <
           std::tuple(foldForSearch(b.organisation.name), a.membership.id);
  });
  return members;
}

}  // namespace

MembersOverview membersOverview(const store::ConsortiumFile& file, Date today) {
  MembersOverview overview{{}, {}, readMembers(file)};
  addTies(file, today, overview.members);
  std::map<std::string, MemberStatement*> newest;
  for (auto& member : overview.members) newest.emplace(member.organisation.id.text(), &member);
  addContributions(file, newest);
  if (const auto scenario = store::readScenarioWithoutExpenses(file)) {
    overview.letterDeadline = scenario->rules.letterDeadline;
    if (const auto plan = funding::plan(*scenario)) {
      overview.consortium = plan->consortium;
      addProjects(file, *scenario, *plan, newest);
      addMissions(file, *plan, newest);
      for (const auto& critical : plan->consortium.criticalMembers) {
        if (const auto found = newest.find(critical); found != newest.end()) found->second->isCritical = true;
      }
    }
  }
  for (auto& member : overview.members) {
    member.letter = letterStateOf(member.membership, overview.letterDeadline, today);
  }
  return overview;
}

}  // namespace lianes::app
