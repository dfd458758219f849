#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes::cli {

// `lianes-cli plan --input FILE|-`: the plan of a scenario given as JSON.
class PlanCommand : public Command {
 public:
  CLI::App* addTo(CLI::App& application) override;
  Status run(const Context& context) override;

 private:
  Problem placed(Problem problem) const;

  std::string m_input;
  std::optional<std::string> m_policy;
  std::string m_format = "json";
  bool m_explain = false;
};

}  // namespace lianes::cli
