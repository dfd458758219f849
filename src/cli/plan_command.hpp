#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/funding/facts.hpp"

namespace lianes::cli {

// `lianes-cli plan --input FILE|-`: the plan of a scenario given as JSON; `lianes-cli plan FILE`: that of a
// consortium file.
class PlanCommand : public Command {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Problem placed(Problem problem) const;
  Status runOnFile(const Context& context);
  Status write(funding::Scenario scenario, const Context& context, std::ostream& out) const;

  std::string m_file;
  std::string m_input;
  std::optional<std::string> m_policy;
  std::string m_format = "json";
  bool m_explain = false;
};

}  // namespace lianes::cli
