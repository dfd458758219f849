#pragma once

#include "cli/file_command.hpp"

namespace lianes::cli {

// `new FILE --call EDITION [--name NAME]`: a consortium on an edition of the call.
class NewCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application) override;
  Status run(const Context& context) override;

 private:
  std::string m_edition;
  std::string m_name;
};

}  // namespace lianes::cli
