#pragma once

#include <optional>
#include <string>

#include "cli/file_command.hpp"

namespace lianes::cli {

// `erase FILE [PERSON] [--yes]`: what is known of a person, or without one the travel data of missions that
// are over, for good. Without --yes it only says what would be erased.
class EraseCommand final : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Status erase(const Context& context, const std::optional<Uuid>& person);

  std::string m_person;
  bool m_yes = false;
};

}  // namespace lianes::cli
