#include "cli/plan_command.hpp"

#include <ostream>
#include <sstream>
#include <utility>

#include "cli/input_text.hpp"
#include "cli/named_ids.hpp"
#include "cli/plan_text.hpp"
#include "lianes/exchange/scenario_json.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/facts.hpp"
#include "lianes/store/overview_sums.hpp"
#include "lianes/store/snapshot.hpp"
#include "lianes/store/sums.hpp"
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

CLI::App* PlanCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      words.addCommandTo(application, "plan",
                         words("Calculer le plan d’un scénario (JSON) ou d’un fichier de consortium",
                               "Compute the plan of a scenario (JSON) or of a consortium file"));
  command->add_option("FILE", m_file,
                      words("Un fichier de consortium (.lianes), à la place de --input",
                            "A consortium file (.lianes), instead of --input"));
  command->add_option("--input", m_input,
                      words("Le fichier du scénario, ou - pour l’entrée standard",
                            "The scenario’s file, or - for standard input"));
  command->add_option(
      "--policy", m_policy,
      words(
          "Règle de partage à la place de celle du scénario : proportional, equal, first_committed, priority",
          "Shortage policy instead of the scenario’s: proportional, equal, first_committed, priority"));
  command->add_option("--format", m_format, words("json (par défaut) ou text", "json (default) or text"));
  command->add_flag("--explain", m_explain,
                    words("Ajouter à chaque chiffre pourquoi il est ce qu’il est",
                          "Add to each figure why it is what it is"));
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
  if (m_policy && !choiceOf<funding::ShortagePolicy>(*m_policy)) {
    return refusePlan(context, {ProblemCode::NotAmongChoices,
                                "--policy",
                                {*m_policy, "proportional, equal, first_committed, priority"}});
  }
  if (!m_file.empty() && m_input.empty()) return runOnFile(context);
  if (!m_file.empty()) return refusePlan(context, {ProblemCode::NotAllowedHere, "FILE", {}});
  if (m_input.empty()) return refusePlan(context, {ProblemCode::Missing, "--input", {}});

  const auto text = readInput(m_input, context.terminal.in);
  if (!text) return refusePlan(context, text.error());
  auto scenario = exchange::readScenario(*text);
  if (!scenario) return refusePlan(context, placed(scenario.error()));
  return write(std::move(scenario).value(), context, context.terminal.out);
}

Status PlanCommand::runOnFile(const Context& context) {
  const auto language = context.languageOr(Language::French);
  const auto refuse = [&](const Problem& problem, Status status) {
    context.terminal.err << wording::line(problem, language) << '\n';
    return status;
  };
  try {
    const auto file = store::ConsortiumFile::open(m_file, context.environment, store::OpenIntent::Read);
    if (!file) return refuse(file.error().problem, Status::CannotOpen);
    const store::Snapshot moment(file.value());
    // A person who does not ask why is told what the vouchers come to, not each of a million.
    const bool sums = m_format == "text" && !m_explain;
    auto scenario =
        sums ? store::readScenarioWithoutExpenses(file.value()) : store::readScenario(file.value());
    if (scenario) {
      std::ostringstream text;
      const auto status = write(std::move(scenario).value(), context, text);
      if (sums && status == Status::Done) {
        writeSpendingText(store::judgedSpending(file.value()), language, text);
      }
      context.terminal.out << (m_format == "text" ? withNames(text.str(), file.value()) : text.str());
      return status;
    }
    for (const auto& problem : scenario.error()) refuse(problem, Status::Refused);
    return Status::Refused;
  } catch (const std::runtime_error& error) {
    return refuse(store::problemOf(error, m_file), Status::CannotOpen);
  }
}

Status PlanCommand::write(funding::Scenario scenario, const Context& context, std::ostream& out) const {
  if (m_policy) scenario.policy = *choiceOf<funding::ShortagePolicy>(*m_policy);
  const auto plan = funding::plan(scenario);
  if (!plan) return refusePlan(context, plan.error());
  if (m_format == "json") {
    out << exchange::writePlan(scenario, *plan, m_explain ? exchange::Explain::Yes : exchange::Explain::No);
  } else {
    writePlanText(scenario, *plan, m_explain, context.languageOr(Language::French), out);
  }
  return Status::Done;
}

}  // namespace lianes::cli
