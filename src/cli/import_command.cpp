#include "cli/import_command.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/input_text.hpp"
#include "cli/record_table.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/exchange/import_json.hpp"
#include "lianes/exchange/offered_table.hpp"
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

// What a row would be entered as; nothing of one that is not.
std::vector<std::pair<std::string, std::string>> readOf(const app::ImportRow& row) {
  if (!app::isTakeable(row)) return {};
  const auto& expense = row.expense;
  const auto amount = formatMoney(expense.amount) + ' ' + std::string(codeOf(expense.amount.currency()));
  return {{"spent_on", expense.spentOn.text()},
          {"amount", amount},
          {"eur", formatMoney(expense.eur)},
          {"account", expense.account},
          {"supplier", expense.supplier},
          {"supplier_reference", expense.supplierReference},
          {"label", expense.label}};
}

exchange::AskedQuestion askedAs(const app::OpenQuestion& question, Language language) {
  exchange::AskedQuestion asked{
      question.key, wording::questionSentence(question.question, question.about, language), {}};
  for (const auto& reading : question.readings) {
    auto& answer = asked.answers.emplace_back();
    answer.answer = reading.answer;
    answer.sentence = wording::answerSentence(question.question, reading.answer, language);
    for (const auto& row : reading.rows) {
      answer.rows.emplace_back(row.line, wording::readingSentence(row.day, row.amount, language));
    }
  }
  return asked;
}

std::vector<const app::ImportRow*> takenOf(const app::ImportPreview& preview, bool takesDuplicates) {
  std::vector<const app::ImportRow*> taken;
  for (const auto& row : preview.rows) {
    const bool isWanted = takesDuplicates && (row.state == app::ImportState::Duplicate ||
                                              row.state == app::ImportState::Changed);
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
                            words("Saisir les dépenses d’un tableau CSV, XLSX ou ODS, en une étape",
                                  "Enter the expenses of a CSV, XLSX or ODS table, as one step"));
  command
      ->add_option("DATA", m_data,
                   words("Le tableau : séparateur, encodage, nombres et dates sont reconnus",
                         "The table: separator, encoding, numbers and dates are recognised"))
      ->required();
  command->add_option("--mapping", m_mapping,
                      words("Quelle colonne est quoi, en JSON (sans elle : d’après les titres)",
                            "Which column is what, as JSON (without it: by the heads)"));
  command->add_option("--answer", m_answers,
                      words("Répondre à une question que le tableau laisse ouverte, CLÉ=VALEUR",
                            "Answer a question that the table leaves open, KEY=VALUE"));
  command->add_option(
      "--sheet", m_sheet,
      words("La feuille d’un classeur, s’il en a plusieurs", "The sheet of a workbook that has several"));
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
  auto offered = exchange::readOffered(opened ? *opened : context.terminal.in, form);
  if (!offered) return failure(placedIn(m_data, offered.error()));
  if (!offered->isSheetSure) return failure(placedIn(m_data, exchange::unclearSheet(*offered)));
  return std::move(offered->table);
}

// The mapping or what the table shows, then the answers.
Checked<app::ImportPlan> ImportExpensesCommand::planOf(const std::optional<exchange::ExpenseMapping>& mapping,
                                                       const exchange::DelimitedTable& table) const {
  auto plan = mapping ? app::planBy(*mapping, table) : Checked<app::ImportPlan>(app::proposedPlan(table));
  if (!plan) return failure(placedIn(m_mapping, plan.error()));
  for (const auto& written : m_answers) {
    const auto equals = written.find('=');
    if (equals == std::string::npos)
      return failure(Problem{ProblemCode::Malformed, "--answer", {written, "days=day_first"}});
    const auto key = written.substr(0, equals);
    // Another head has other columns.
    auto base = key == "head" ? exchange::ExpenseMapping() : app::mappingOf(*plan);
    auto answered = app::answered(std::move(base), key, written.substr(equals + 1));
    if (!answered) return failure(placedIn("--answer", answered.error()));
    plan = app::planBy(*answered, table);
    if (!plan) return failure(placedIn("--answer", plan.error()));
  }
  return plan;
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
  auto form = mapping ? mapping->form : exchange::TableForm();
  if (!m_sheet.empty()) form.sheet = m_sheet;
  const auto table = readTable(context, form);
  if (!table) return refuse(context, table.error());
  const auto plan = planOf(mapping, *table);
  if (!plan) return refuse(context, plan.error());
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
  const auto setAside = preview->count(app::ImportState::SetAside);
  return taken.size() + setAside == preview->rows.size() ? Status::Done : Status::Refused;
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
    written.rows.push_back({row.line, std::string(codeOf(row.state)), remarksOn(row, language), readOf(row)});
  }
  written.source = plan.source == exchange::TableSource::Unknown ? std::string() : codeOf(plan.source);
  for (const auto& question : preview.questions) written.questions.push_back(askedAs(question, language));
  if (m_json) {
    context.terminal.out << exchange::writeImport(written);
    return;
  }
  writeText(context, written, preview);
}

void ImportExpensesCommand::writeText(const Context& context, const exchange::ImportedTable& table,
                                      const app::ImportPreview& preview) const {
  const auto language = languageOf(context);
  const bool isFrench = language == Language::French;
  auto& out = context.terminal.out;
  const auto line = isFrench ? "ligne " : "line ";
  const auto colon = isFrench ? " : " : ": ";
  for (const auto& row : table.rows) {
    if (row.state == codeOf(app::ImportState::Asked)) continue;
    for (const auto& [column, sentence] : row.remarks) {
      out << line << row.line << colon;
      if (!column.empty()) out << column << colon;
      out << sentence << '\n';
    }
  }
  for (const auto& question : table.questions) {
    out << "? " << question.sentence << '\n';
    if (question.answers.empty()) out << "    --answer '" << question.key << "=…'\n";
    for (const auto& answer : question.answers) {
      out << "    --answer '" << question.key << '=' << answer.answer << '\'' << colon << answer.sentence
          << '\n';
      for (const auto& [at, sentence] : answer.rows)
        out << "        " << line << at << colon << sentence << '\n';
    }
  }
  using app::ImportState;
  out << wording::importSummary({preview.count(ImportState::New), preview.count(ImportState::Changed),
                                 preview.count(ImportState::Duplicate),
                                 preview.count(ImportState::Ineligible), preview.count(ImportState::SetAside),
                                 preview.count(ImportState::Refused), preview.count(ImportState::Asked)},
                                language)
      << '\n';
  if (table.step) writeStepDone(*table.step, false, out);
}

}  // namespace lianes::cli
