#include <algorithm>
#include <cstdint>

#include "lianes/base/text.hpp"
#include "lianes/domain/wide.hpp"
#include "lianes/exchange/scenario_json.hpp"
#include "lianes/funding/explain.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/problem_text.hpp"

using namespace lianes;

namespace {

constexpr std::size_t kLongestPlanned = 16'384;   // bytes of a scenario
constexpr std::size_t kLongestExplained = 4'096;  // explanations repeat what they rest on

void checkLine(const std::string& line) {
  require(!line.empty() && isValidUtf8(line), "a problem can be shown");
  for (const char c : line)
    require(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "a problem is one line");
}

void checkRefusal(const Problem& problem) {
  checkLine(wording::line(problem, wording::Language::French));
  checkLine(wording::line(problem, wording::Language::English));
}

void checkNotNegative(Money amount) { require(!amount.isNegative(), "nothing in a plan is negative"); }

void checkProject(const funding::ProjectPlan& project) {
  for (const auto amount : {project.contribution, project.need, project.claim, project.grant, project.gap,
                            project.surplus, project.contributionToClose}) {
    checkNotNegative(amount);
  }
  require(project.grant <= project.claim, "a grant does not exceed its claim");
  require(project.claim <= project.need, "a claim does not exceed the need");
  require(project.gap.isZero() || project.surplus.isZero(), "a project lacks money or has too much");
  Money parts;
  for (const auto& part : project.grantByContribution) {
    checkNotNegative(part.amount);
    parts += part.amount;
  }
  require(parts == project.grant || project.contribution.isZero(), "the parts of a grant sum to it");
}

void checkMission(const funding::MissionPlan& mission, Money cost) {
  checkNotNegative(mission.balance);
  Wide shares = 0;
  for (const auto& share : mission.shares) {
    checkNotNegative(share.share);
    require(!mission.cap || share.share <= *mission.cap, "no share exceeds the cap");
    shares += share.share.minor();
  }
  require(shares <= cost.minor(), "the shares of a mission do not exceed its cost");
}

void checkPlan(const funding::Scenario& scenario, const funding::Plan& plan) {
  Wide grants = 0;
  Wide claims = 0;
  for (const auto& project : plan.projects) {
    checkProject(project);
    grants += project.grant.minor();
    claims += project.claim.minor();
  }
  require(grants == plan.envelope.used.minor() && claims == plan.envelope.asked.minor(), "sums are sums");
  if (scenario.envelope) {
    require(grants == std::min(claims, Wide(scenario.envelope->minor())),
            "grants use what is claimed, within the envelope");
  }
  for (std::size_t i = 0; i < plan.missions.size(); ++i) {
    checkMission(plan.missions[i], scenario.missions[i].cost);
  }
  for (const auto& expense : plan.expenses) checkNotNegative(expense.eur);
}

void checkWords(const funding::Scenario& scenario, const funding::Plan& plan) {
  for (std::size_t i = 0; i < plan.projects.size(); ++i) {
    for (const auto language : {wording::Language::French, wording::Language::English}) {
      checkLine(wording::bindingSentence(plan.projects[i], plan.envelope, scenario.rules, language));
      for (const auto& why : funding::explainProject(scenario, plan, i))
        checkLine(wording::sentence(why, language));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto scenario = exchange::readScenario(text);
  if (!scenario) {
    checkRefusal(scenario.error());
    return 0;
  }
  if (size > kLongestPlanned) return 0;
  const auto plan = funding::plan(*scenario);
  if (!plan) {
    checkRefusal(plan.error());
    return 0;
  }
  checkPlan(*scenario, *plan);
  const auto written = exchange::writePlan(*scenario, *plan, exchange::Explain::No);
  require(isValidUtf8(written) && written.back() == '\n', "a plan is text");
  if (size > kLongestExplained) return 0;
  checkWords(*scenario, *plan);
  require(exchange::writePlan(*scenario, *plan, exchange::Explain::Yes).size() > written.size(),
          "explanations add to a plan");
  return 0;
}
