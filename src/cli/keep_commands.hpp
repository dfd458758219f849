#pragma once

#include <string>
#include <vector>

#include "cli/file_command.hpp"

namespace lianes::cli {

// `search FILE TEXT…`: records by words, amount or voucher number. Status 1 when nothing is found.
class SearchCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::vector<std::string> m_words;
  std::size_t m_limit = 20;
};

// `check FILE`: the full check; status 1 when it finds anything.
class CheckCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;
};

// `backup FILE [--second FOLDER] [--list|--drill]`: makes and verifies a backup, beside the file or in a
// second place, lists those there are, or tries the last one of each place; status 1 then unless each is
// whole.
class BackupCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Status backUpElsewhere(const Context& context);  // backup_places.cpp
  Status tryLast(const Context& context);          // likewise

  bool m_list = false;
  bool m_drill = false;
  std::string m_second;
};

// `restore FILE BACKUP [--yes] [--other-consortium]`: shows what going back would change; with --yes goes
// back.
class RestoreCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_backup;
  bool m_yes = false;
  bool m_otherConsortium = false;
};

// `documents FILE add PATH --to KIND:ID` and `documents FILE extract ID TARGET [--force]`.
class DocumentsCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Status add(const Context& context);
  Status extract(const Context& context);

  std::string m_action;
  std::string m_first;
  std::string m_second;
  std::string m_attachedTo;
  std::string m_kind = "evidence";
  bool m_force = false;
};

// `lianes-cli unlock FILE`: who holds the file, and the way out of a lock whose computer is gone.
class UnlockCommand final : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  bool m_yes = false;
};

}  // namespace lianes::cli
