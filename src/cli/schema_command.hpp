#pragma once

#include "cli/command.hpp"

namespace lianes::cli {

// `schema [--json]`: every kind of record with its fields, as `put`, `list` and `get` name them.
class SchemaCommand : public Command {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  bool m_json = false;
  bool m_markdown = false;
};

}  // namespace lianes::cli
