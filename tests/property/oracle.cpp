#include "property/oracle.hpp"

#include <algorithm>
#include <limits>

#include "property/oracle_parts.hpp"

namespace lianes::oracle {
namespace {

// F6, the level: the largest one that the envelope affords, found by halving an interval that holds it.
Int highestLevel(const Int& envelope, const std::vector<Project>& projects) {
  const auto affordable = [&](const Int& level) {
    Int sum = 0;
    for (const auto& project : projects) sum += std::min(project.claim, level);
    return sum <= envelope;
  };
  Int low = 0;              // affordable
  Int high = envelope + 1;  // not, under shortage: some claim exceeds it, or several share it
  while (high - low > 1) {
    const Int middle = (low + high) / 2;
    (affordable(middle) ? low : high) = middle;
  }
  return low;
}

struct Place {
  bool hasPriority;
  std::int64_t priority;
  bool hasDate;
  std::string date;
  std::string id;
};

bool isBefore(const Place& a, const Place& b) {
  if (a.hasPriority != b.hasPriority) return a.hasPriority;
  if (a.hasPriority && a.priority != b.priority) return a.priority < b.priority;
  if (a.hasDate != b.hasDate) return a.hasDate;
  if (a.hasDate && a.date != b.date) return a.date < b.date;
  return isBeforeInBytes(a.id, b.id);
}

// The projects from first served to last, picked one at a time.
std::vector<std::size_t> queueOf(const funding::Scenario& scenario, bool byPriority) {
  std::vector<Place> places;
  for (const auto& project : scenario.projects) {
    const bool ranked = byPriority && project.priority;
    places.push_back({ranked, ranked ? *project.priority : 0, project.committedOn.has_value(),
                      project.committedOn ? project.committedOn->text() : "", project.id});
  }
  std::vector<std::size_t> queue;
  std::vector<bool> served(places.size(), false);
  while (queue.size() < places.size()) {
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!served[i] && (!next || isBefore(places[i], places[*next]))) next = i;
    }
    served[*next] = true;
    queue.push_back(*next);
  }
  return queue;
}

void shareEnvelope(const funding::Scenario& scenario, Answer& answer) {
  for (auto& project : answer.projects) project.grant = project.claim;
  if (!answer.shortage()) return;
  const Int envelope = *answer.granted;
  if (scenario.policy == funding::ShortagePolicy::Proportional) {
    std::vector<Weighted> weights;
    for (const auto& project : answer.projects) weights.push_back({project.claim, project.id});
    const auto shares = largestRemainder(envelope, weights);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      answer.projects[i].grant = shares[i].amount;
      answer.projects[i].extraCent = shares[i].extraCent;
    }
    return;
  }
  if (scenario.policy == funding::ShortagePolicy::Equal) {
    answer.level = highestLevel(envelope, answer.projects);
    Int left = envelope;
    for (auto& project : answer.projects) {
      project.grant = std::min(project.claim, answer.level);
      left -= project.grant;
    }
    for (const auto i : queueOf(scenario, false)) {
      auto& project = answer.projects[i];
      if (left == 0 || project.claim <= answer.level) continue;
      project.grant += 1;
      project.extraCent = true;
      left -= 1;
    }
    return;
  }
  Int left = envelope;
  for (const auto i : queueOf(scenario, scenario.policy == funding::ShortagePolicy::Priority)) {
    auto& project = answer.projects[i];
    project.leftInQueue = left;
    project.grant = std::min(project.claim, left);
    left -= project.grant;
  }
}

// F7 to F9, once the grants are known.
void finish(const funding::ProjectFacts& facts, Project& project) {
  if (project.grant < project.claim) {
    project.binding = "envelope";
  } else if (project.entitlement && *project.entitlement == project.claim) {
    project.binding = "leverage";
  } else if (project.need == project.claim) {
    project.binding = "need";
  } else {
    project.binding = "ceiling";
  }
  const Int budget = facts.eligibleBudget.minor();
  const Int funded = project.contribution + facts.cofunding.minor() + project.grant;
  project.gap = budget > funded ? Int(budget - funded) : Int(0);
  project.surplus = funded > budget ? Int(funded - budget) : Int(0);
  std::vector<Weighted> weights;
  for (const auto& contribution : facts.contributions) {
    weights.push_back({contribution.amount.minor(), contribution.member});
  }
  project.grantByContribution = largestRemainder(project.grant, weights);
}

Consortium consortiumOf(const funding::Scenario& scenario) {
  Consortium consortium;
  std::vector<std::string> engaged;
  for (const auto& member : scenario.members) {
    if (member.letterReceived.has_value() && !member.withdrawn.has_value()) engaged.push_back(member.id);
  }
  consortium.engaged = static_cast<std::int64_t>(engaged.size());
  consortium.minimum = *scenario.rules.minMembers;
  consortium.margin = consortium.engaged - consortium.minimum;
  consortium.eligible = consortium.engaged >= consortium.minimum;
  if (consortium.engaged == consortium.minimum) consortium.critical = engaged;
  return consortium;
}

void noteTooLarge(const funding::Scenario& scenario, Answer& answer) {
  const auto note = [&](bool tooLarge, const std::string& place) {
    if (tooLarge) answer.tooLarge.push_back(place);
  };
  for (std::size_t i = 0; i < answer.projects.size(); ++i) {
    const auto& project = answer.projects[i];
    const auto place = "projects[" + std::to_string(i) + "]";
    note(!fits64(project.contribution), place + ".contributions");
    if (scenario.rules.leverage) {
      note(!fits64(project.contribution * scenario.rules.leverage->numerator()), place + ".contributions");
    }
    note(project.ceiling && !fits64(*project.ceiling), place + ".eligible_budget");
    note(!fits64(project.surplus), place + ".cofunding");
  }
  note(!fits64(answer.asked), "projects");
  for (std::size_t i = 0; i < answer.missions.size(); ++i) {
    const auto& cap = answer.missions[i].cap;
    note(cap && !fits64(*cap), "missions[" + std::to_string(i) + "].cost");
  }
  for (std::size_t i = 0; i < answer.expenses.size(); ++i) {
    note(!fits64(answer.expenses[i].eur), "expenses[" + std::to_string(i) + "].amount");
  }
}

}  // namespace

Int asked(const funding::Scenario& scenario) {
  Int sum = 0;
  for (const auto& project : scenario.projects) sum += claimOf(scenario.rules, project).claim;
  return sum;
}

Answer answer(const funding::Scenario& scenario) {
  Answer answer;
  answer.consortium = consortiumOf(scenario);
  if (scenario.envelope) answer.granted = Int(scenario.envelope->minor());
  for (const auto& project : scenario.projects) {
    answer.projects.push_back(claimOf(scenario.rules, project));
    answer.asked += answer.projects.back().claim;
  }
  shareEnvelope(scenario, answer);
  for (std::size_t i = 0; i < answer.projects.size(); ++i) {
    finish(scenario.projects[i], answer.projects[i]);
    answer.used += answer.projects[i].grant;
  }
  for (const auto& mission : scenario.missions) answer.missions.push_back(missionOf(scenario.rules, mission));
  for (const auto& expense : scenario.expenses) answer.expenses.push_back(expenseOf(scenario, expense));
  noteTooLarge(scenario, answer);
  return answer;
}

}  // namespace lianes::oracle
