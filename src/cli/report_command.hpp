#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/file_command.hpp"
#include "lianes/app/reports.hpp"

namespace lianes::cli {

// `lianes-cli report FILE --kind KIND …`: reports, sheets, drafts and the evidence pack, as files.
class ReportCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  // What the options say; says what is wrong with them and returns nothing otherwise.
  std::optional<app::Order> orderFor(const Context& context, const store::ConsortiumFile& file) const;
  std::optional<std::vector<app::ReportFormat>> formats(const Context& context) const;
  Status write(const Context& context, store::ConsortiumFile& file) const;
  Status freezeFirst(const Context& context, store::ConsortiumFile& file, const app::Order& order,
                     const std::vector<app::ReportFormat>& formats, const app::Writing& writing) const;

  std::string m_kind;
  std::string m_from;
  std::string m_to;
  std::string m_formats;
  std::string m_output;
  std::string m_member;
  std::string m_meeting;
  std::string m_mission;
  std::vector<std::string> m_projects;
  bool m_freeze = false;
  bool m_force = false;
};

}  // namespace lianes::cli
