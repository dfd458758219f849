#pragma once

#include "cli/file_command.hpp"
#include "lianes/app/generate.hpp"

namespace lianes::cli {

// `new FILE --call EDITION [--name NAME]`: a consortium on an edition of the call.
class NewCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_edition;
  std::string m_name;
};

// `sample FILE`: the sample consortium, invented and reproducible.
class SampleCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;
};

// `generate FILE --expenses N --projects N --seed S`: volume to measure with.
class GenerateCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  app::Volume m_volume{.expenses = 1000, .projects = 10, .seed = 1};
};

}  // namespace lianes::cli
