#pragma once

#include <vector>

#include "cli/file_command.hpp"

namespace lianes::cli {

// `list FILE KIND [--where FIELD=VALUE]… [--at DATE] [--format table|json|csv]`
class ListCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_kind;
  std::vector<std::string> m_where;
  std::string m_at;
  std::string m_format = "table";
};

// `get FILE KIND ID`
class GetCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_kind;
  std::string m_id;
};

// `put FILE --input ROWS.jsonl`: one step, all or nothing.
class PutCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_input;
};

// `remove FILE KIND ID`: refused, with what depends on it, while anything does.
class RemoveCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  std::string m_kind;
  std::string m_id;
};

}  // namespace lianes::cli
