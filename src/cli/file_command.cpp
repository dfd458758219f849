#include "cli/file_command.hpp"

#include <ostream>

#include "lianes/store/database_failure.hpp"
#include "lianes/wording/opening_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {

using wording::Language;

CLI::App* FileCommand::addFileTo(CLI::App& application, const HelpWords& words, const char* name,
                                 std::string description) {
  auto* command = words.addCommandTo(application, name, std::move(description));
  command
      ->add_option("FILE", m_file,
                   words("Le fichier du consortium (.lianes)", "The consortium file (.lianes)"))
      ->required();
  command->add_flag("--json", m_json, words("Écrire le résultat en JSON", "Print the result as JSON"));
  return command;
}

std::optional<store::ConsortiumFile> FileCommand::openFile(const Context& context,
                                                           store::OpenIntent intent) const {
  auto opened = store::ConsortiumFile::open(m_file, context.environment, intent);
  if (!opened) {
    refuse(context, opened.error().problem);
    if (opened.error().lastBackup) {
      context.terminal.err << wording::line(
                                  {ProblemCode::LastBackup, {}, {opened.error().lastBackup->string()}},
                                  languageOf(context))
                           << '\n';
    }
    return std::nullopt;
  }
  for (const auto& remark : wording::openingRemarks(opened->report(), languageOf(context))) {
    context.terminal.err << m_file << ": " << remark << '\n';
  }
  if (intent == store::OpenIntent::Write && opened.value().isReadOnly()) {
    const auto& holder = opened.value().report().holder;
    if (holder) {
      refuse(context, {ProblemCode::FileHeld, m_file, {holder->user, holder->host, holder->since}});
    } else {
      refuse(context, {ProblemCode::FileReadOnly, m_file, {}});
    }
    return std::nullopt;
  }
  return std::move(opened).value();
}

Status FileCommand::refuse(const Context& context, const Problems& problems, Status status) {
  for (const auto& problem : problems) {
    context.terminal.err << wording::line(problem, languageOf(context)) << '\n';
  }
  return status;
}

Status FileCommand::refuse(const Context& context, Problem problem, Status status) {
  return refuse(context, Problems{std::move(problem)}, status);
}

void FileCommand::noteStep(const Context& context, store::StepNumber step) const {
  context.achieved.push_back({ProblemCode::StepIsSaved, m_file, {std::to_string(step)}});
}

void FileCommand::noteFile(const Context& context, const std::filesystem::path& file) {
  context.achieved.push_back({ProblemCode::ResultIsWhole, file.string(), {}});
}

Status FileCommand::sayDatabaseError(const Context& context, const std::string& file,
                                     const std::exception& error) {
  return refuse(context, store::problemOf(error, file), Status::CannotOpen);
}

std::optional<EntityKind> kindOf(const Context& context, std::string_view code) {
  const auto kind = choiceOf<EntityKind>(code);
  if (!kind) {
    context.terminal.err << wording::line({ProblemCode::UnknownKind, std::string(code), {}},
                                          context.languageOr(Language::French))
                         << '\n';
  }
  return kind;
}

std::optional<Uuid> idOf(const Context& context, std::string_view text) {
  const auto id = Uuid::parse(text);
  if (!id) {
    context.terminal.err << wording::line({ProblemCode::Malformed,
                                           "ID",
                                           {std::string(text), "0192f0a1-0000-7000-8000-000000000000"}},
                                          context.languageOr(Language::French))
                         << '\n';
  }
  return id;
}

}  // namespace lianes::cli
