#pragma once

#include "cli/file_command.hpp"

namespace lianes::cli {

// `journal FILE [--record KIND:ID] [--limit N]`: the steps, newest first; for one record, what changed in it.
class JournalCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_record;
  std::size_t m_limit = 100;
};

// `undo FILE [--step N]`: the last step, or that one.
class UndoCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  store::StepNumber m_step = 0;
};

// `redo FILE`
class RedoCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;
};

}  // namespace lianes::cli
