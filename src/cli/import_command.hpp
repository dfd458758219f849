#pragma once

#include "cli/file_command.hpp"
#include "lianes/app/import_expenses.hpp"
#include "lianes/exchange/import_json.hpp"

namespace lianes::cli {

// `import-expenses FILE DATA [--mapping M.json] [--answer KEY=VALUE] [--sheet NAME] [--evidence FOLDER]
// [--duplicates] [--dry-run]`: says what each row would become, then enters those that can be as one step.
// Refused when a row is left out, and when the table leaves a question open: then nothing is entered.
class ImportExpensesCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Checked<exchange::DelimitedTable> readTable(const Context& context, const exchange::TableForm& form) const;
  Checked<app::ImportPlan> planOf(const std::optional<exchange::ExpenseMapping>& mapping,
                                  const exchange::DelimitedTable& table) const;
  Checked<exchange::ExpenseMapping> readMapping(const Context& context) const;
  Status importWith(const Context& context, const exchange::DelimitedTable& table,
                    const app::ImportPlan& plan);
  void write(const Context& context, const app::ImportPlan& plan, const app::ImportPreview& preview,
             std::size_t entered, std::optional<store::StepNumber> step) const;
  void writeText(const Context& context, const exchange::ImportedTable& table,
                 const app::ImportPreview& preview) const;

  std::string m_data;
  std::string m_mapping;
  std::string m_evidence;
  std::string m_sheet;
  std::vector<std::string> m_answers;
  bool m_takesDuplicates = false;
  bool m_dryRun = false;
};

}  // namespace lianes::cli
