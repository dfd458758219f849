#pragma once

#include <string>

#include "cli/file_command.hpp"

namespace lianes::cli {

// `info FILE [--second FOLDER]`: what there is to know about the file.
class InfoCommand final : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_place;
};

// `copy FILE TARGET [--force]`: a whole copy under that name, proven before it has it.
class CopyCommand final : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_target;
  bool m_force = false;
};

}  // namespace lianes::cli
