#pragma once

#include "cli/file_command.hpp"
#include "lianes/app/import_expenses.hpp"

namespace lianes::cli {

// `import-expenses FILE DATA.csv [--mapping M.json] [--evidence FOLDER] [--duplicates] [--dry-run]`: says
// what each row would become, then enters those that can be as one step. Refused when a row is left out.
class ImportExpensesCommand : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  Checked<exchange::DelimitedTable> readTable(const Context& context, const exchange::TableForm& form) const;
  Checked<exchange::ExpenseMapping> readMapping(const Context& context) const;
  Status importWith(const Context& context, const exchange::DelimitedTable& table,
                    const app::ImportPlan& plan);
  void write(const Context& context, const app::ImportPlan& plan, const app::ImportPreview& preview,
             std::size_t entered, std::optional<store::StepNumber> step) const;

  std::string m_data;
  std::string m_mapping;
  std::string m_evidence;
  bool m_takesDuplicates = false;
  bool m_dryRun = false;
};

}  // namespace lianes::cli
