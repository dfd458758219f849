#include "cli/schema_command.hpp"

#include <ostream>

#include "lianes/exchange/schema_json.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::cli {

CLI::App* SchemaCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = words.addCommandTo(application, "schema",
                                     words("Lister les sortes de fiches, leurs champs et leurs types",
                                           "List the kinds of records, their fields and types"));
  command->add_flag("--json", m_json, words("En JSON", "As JSON"));
  command->add_flag("--markdown", m_markdown,
                    words("Comme les tables de docs/file-format.md", "As the tables of docs/file-format.md"));
  return command;
}

Status SchemaCommand::run(const Context& context) {
  auto& out = context.terminal.out;
  if (m_markdown) {
    out << exchange::writeSchemaMarkdown();
    return Status::Done;
  }
  if (m_json) {
    out << exchange::writeSchema();
    return Status::Done;
  }
  const auto language = context.languageOr(wording::Language::French);
  for (const auto kind : exchange::allKinds()) {
    const auto& description = describe(kind);
    out << description.name << " (" << wording::kindLabel(kind, language) << ")\n";
    for (const auto& field : description.fields) {
      out << "  " << field.name << ": " << codeOf(field.type);
      if (field.target) out << " -> " << codeOf(*field.target);
      if (field.required) out << " *";
      out << "  " << wording::fieldLabel(kind, field.name, language) << '\n';
    }
  }
  return Status::Done;
}

}  // namespace lianes::cli
