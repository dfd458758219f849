#include "cli/import_command.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/input_text.hpp"
#include "cli/record_table.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/exchange/import_json.hpp"
#include "lianes/wording/import_text.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

// Why a row is not simply new: what was remarked, then the rules that it breaks.
std::vector<exchange::ImportedLine::Remark> remarksOn(const app::ImportRow& row, Language language) {
  std::vector<exchange::ImportedLine::Remark> remarks;
  for (const auto& [column, problem] : row.remarks) {
    remarks.push_back(
        {column ? std::string(codeOf(*column)) : std::string(), wording::sentence(problem, language)});
  }
  if (row.verdict) {
    for (const auto reason : *row.verdict) remarks.push_back({{}, wording::sentence(reason, language)});
  }
  return remarks;
}

std::vector<const app::ImportRow*> takenOf(const app::ImportPreview& preview, bool takesDuplicates) {
  std::vector<const app::ImportRow*> taken;
  for (const auto& row : preview.rows) {
    const bool isWanted = takesDuplicates && row.state == app::ImportState::Duplicate;
    if (app::isTakenAtFirst(row) || isWanted) taken.push_back(&row);
  }
  return taken;
}

Problem placedIn(const std::string& file, Problem problem) {
  problem.place = problem.place.empty() ? file : file + ": " + problem.place;
  return problem;
}

}  // namespace

CLI::App* ImportExpensesCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "import-expenses",
                            words("Saisir les dépenses d’un tableau CSV, en une étape",
                                  "Enter the expenses of a CSV table, as one step"));
  command
      ->add_option("DATA", m_data,
                   words("Le tableau : séparateur, encodage, nombres et dates sont reconnus",
                         "The table: separator, encoding, numbers and dates are recognised"))
      ->required();
  command->add_option("--mapping", m_mapping,
                      words("Quelle colonne est quoi, en JSON (sans elle : d’après les titres)",
                            "Which column is what, as JSON (without it: by the heads)"));
  command->add_option("--evidence", m_evidence,
                      words("Joindre les fichiers que les lignes nomment, pris dans ce dossier",
                            "Attach the files that rows name, from this folder"));
  command->add_flag(
      "--duplicates", m_takesDuplicates,
      words("Saisir aussi ce qui semble déjà saisi", "Enter what looks entered already as well"));
  command->add_flag("--dry-run", m_dryRun,
                    words("Seulement dire ce qui se ferait", "Only say what would be done"));
  return command;
}

Checked<exchange::DelimitedTable> ImportExpensesCommand::readTable(const Context& context,
                                                                   const exchange::TableForm& form) const {
  std::optional<InputFile> opened;
  if (m_data != "-") {
    opened.emplace(m_data);
    if (auto problem = problemOfInput(*opened, m_data)) return failure(std::move(*problem));
  }
  const auto bytes = exchange::readTableBytes(opened ? *opened : context.terminal.in);
  if (!bytes) return failure(placedIn(m_data, bytes.error()));
  auto table = exchange::readDelimited(*bytes, form);
  if (!table) return failure(placedIn(m_data, table.error()));
  return table;
}

Checked<exchange::ExpenseMapping> ImportExpensesCommand::readMapping(const Context& context) const {
  const auto json = readInput(m_mapping, context.terminal.in);
  if (!json) return failure(json.error());
  auto mapping = exchange::readExpenseMapping(*json);
  if (!mapping) return failure(placedIn(m_mapping, mapping.error()));
  return mapping;
}

Status ImportExpensesCommand::run(const Context& context) {
  std::optional<exchange::ExpenseMapping> mapping;
  if (!m_mapping.empty()) {
    auto read = readMapping(context);
    if (!read) return refuse(context, read.error());
    mapping = std::move(read).value();
  }
  const auto table = readTable(context, mapping ? mapping->form : exchange::TableForm());
  if (!table) return refuse(context, table.error());
  const auto plan =
      mapping ? app::planBy(*mapping, *table) : Checked<app::ImportPlan>(app::proposedPlan(*table));
  if (!plan) return refuse(context, placedIn(m_mapping, plan.error()));
  Problems missing;
  for (const auto column : plan->missing()) {
    missing.push_back(placedIn(m_data, {ProblemCode::ColumnNotChosen, std::string(codeOf(column)), {}}));
  }
  if (!missing.empty()) return refuse(context, missing, Status::BadUsage);
  std::error_code error;
  if (!m_evidence.empty() && !std::filesystem::is_directory(m_evidence, error)) {
    return refuse(context, {ProblemCode::CannotRead, m_evidence, {}});
  }
  return guarded(context, [&] { return importWith(context, *table, *plan); });
}

Status ImportExpensesCommand::importWith(const Context& context, const exchange::DelimitedTable& table,
                                         const app::ImportPlan& plan) {
  auto file = openFile(context, m_dryRun ? store::OpenIntent::Read : store::OpenIntent::Write);
  if (!file) return Status::CannotOpen;
  const auto folder = m_evidence.empty() ? std::nullopt : std::optional<std::filesystem::path>(m_evidence);
  const auto preview = app::previewImport(*file, {table, plan, folder, {}});
  require(preview.has_value(), "nobody stops a command");
  const auto taken = takenOf(*preview, m_takesDuplicates);
  std::optional<store::StepNumber> step;
  if (!m_dryRun && !taken.empty()) {
    const auto name = m_data == "-" ? m_data : std::filesystem::path(m_data).filename().string();
    const auto entered = app::importExpenses(*file, name, taken);
    if (!entered) return refuse(context, entered.error());
    step = *entered;
    if (step) noteStep(context, *step);
  }
  write(context, plan, *preview, step ? taken.size() : 0, step);
  return taken.size() == preview->rows.size() ? Status::Done : Status::Refused;
}

void ImportExpensesCommand::write(const Context& context, const app::ImportPlan& plan,
                                  const app::ImportPreview& preview, std::size_t entered,
                                  std::optional<store::StepNumber> step) const {
  const auto language = languageOf(context);
  exchange::ImportedTable written{app::mappingOf(plan), {}, {}, entered, step};
  for (std::size_t at = 0; at < app::kImportStates; ++at) {
    written.counts.emplace_back(codeOf(static_cast<app::ImportState>(at)), preview.counts[at]);
  }
  for (const auto& row : preview.rows) {
    written.rows.push_back({row.line, std::string(codeOf(row.state)), remarksOn(row, language)});
  }
  auto& out = context.terminal.out;
  if (m_json) {
    out << exchange::writeImport(written);
    return;
  }
  const bool isFrench = language == Language::French;
  for (const auto& line : written.rows) {
    for (const auto& [column, sentence] : line.remarks) {
      out << (isFrench ? "ligne " : "line ") << line.line << (isFrench ? " : " : ": ");
      if (!column.empty()) out << column << (isFrench ? " : " : ": ");
      out << sentence << '\n';
    }
  }
  using app::ImportState;
  out << wording::importSummary({preview.count(ImportState::New), preview.count(ImportState::Duplicate),
                                 preview.count(ImportState::Ineligible), preview.count(ImportState::Refused)},
                                language)
      << '\n';
  if (step) writeStepDone(*step, false, out);
}

}  // namespace lianes::cli
