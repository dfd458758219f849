#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace lianes::cli {

// `lianes-cli directory TEXT…`: French collectivités by any part of their name, code, SIREN or postcode.
class DirectoryCommand : public Command {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::vector<std::string> m_words;
  std::optional<std::string> m_kind;
  std::string m_limit = "20";
  bool m_json = false;
};

}  // namespace lianes::cli
