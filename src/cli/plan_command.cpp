#include "cli/plan_command.hpp"

#include <ostream>

#include "cli/input_text.hpp"
#include "cli/plan_text.hpp"
#include "lianes/exchange/scenario_json.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

// The checkable interface is specified in English: so are its errors, unless --lang says otherwise.
Status refusePlan(const Context& context, const Problem& problem) {
  context.terminal.err << wording::line(problem, context.languageOr(Language::English)) << '\n';
  return Status::BadUsage;
}

}  // namespace

CLI::App* PlanCommand::addTo(CLI::App& application) {
  auto* command = application.add_subcommand("plan", "Compute the plan of a scenario (JSON)");
  command->add_option("--input", m_input, "The scenario’s file, or - for standard input")->required();
  command->add_option(
      "--policy", m_policy,
      "Shortage policy instead of the scenario’s: proportional, equal, first_committed, priority");
  command->add_option("--format", m_format, "json (default) or text");
  command->add_flag("--explain", m_explain, "Add to each figure why it is what it is");
  return command;
}

// What concerns the scenario as a whole has its file for a place.
Problem PlanCommand::placed(Problem problem) const {
  if (problem.place.empty()) problem.place = m_input;
  return problem;
}

Status PlanCommand::run(const Context& context) {
  if (m_format != "json" && m_format != "text") {
    return refusePlan(context, {ProblemCode::NotAmongChoices, "--format", {m_format, "json, text"}});
  }
  std::optional<funding::ShortagePolicy> policy;
  if (m_policy) {
    policy = choiceOf<funding::ShortagePolicy>(*m_policy);
    if (!policy) {
      return refusePlan(context, {ProblemCode::NotAmongChoices,
                                  "--policy",
                                  {*m_policy, "proportional, equal, first_committed, priority"}});
    }
  }
  if (m_input.empty()) return refusePlan(context, {ProblemCode::Missing, "--input", {}});

  const auto text = readInput(m_input, context.terminal.in);
  if (!text) return refusePlan(context, text.error());
  auto scenario = exchange::readScenario(*text);
  if (!scenario) return refusePlan(context, placed(scenario.error()));
  if (policy) scenario.value().policy = *policy;
  const auto plan = funding::plan(*scenario);
  if (!plan) return refusePlan(context, plan.error());

  auto& out = context.terminal.out;
  if (m_format == "json") {
    out << exchange::writePlan(*scenario, *plan, m_explain ? exchange::Explain::Yes : exchange::Explain::No);
  } else {
    writePlanText(*scenario, *plan, m_explain, context.languageOr(Language::French), out);
  }
  return Status::Done;
}

}  // namespace lianes::cli
