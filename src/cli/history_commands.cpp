#include "cli/history_commands.hpp"

#include <ostream>

#include "lianes/exchange/journal_json.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::cli {
namespace {

using store::OpenIntent;
using wording::Language;

void writeChanges(const store::ConsortiumFile& file, const store::Step& step, const RecordReference& record,
                  Language language, std::ostream& out) {
  for (const auto& change : store::changesOf(file, step.number)) {
    if (change.kind != record.kind || change.id != record.id) continue;
    for (const auto& field : store::fieldChanges(change)) {
      out << "    " << wording::fieldChangeSentence(change.kind, field, language) << '\n';
    }
  }
}

// What an undo or redo reversed, as the title of the step it made.
Status reportReversal(const store::ConsortiumFile& file, store::StepNumber number, bool json,
                      const Context& context) {
  const auto step = store::stepNumbered(file, number);
  require(step.has_value(), "a step just made can be read");
  if (json) {
    context.terminal.out << exchange::writeStep(file, *step) << '\n';
  } else {
    context.terminal.out << wording::stepTitle(*step, context.languageOr(Language::French)) << '\n';
  }
  return Status::Done;
}

}  // namespace

CLI::App* JournalCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "journal",
                words("Dire ce qui a été fait, le plus récent d’abord", "Tell what was done, newest first"));
  command->add_option("--record", m_record,
                      words("Seulement ce qui a changé cette fiche, écrite KIND:ID",
                            "Only what changed this record, as KIND:ID"));
  command->add_option(
      "--limit", m_limit,
      words("Autant d’étapes au plus (par défaut : 100)", "So many steps at most (default: 100)"));
  return command;
}

Status JournalCommand::run(const Context& context) {
  const auto record = m_record.empty() ? std::nullopt : RecordReference::parse(m_record);
  if (!m_record.empty() && !record) {
    return refuse(context, {ProblemCode::Malformed, "--record", {m_record, "KIND:ID"}});
  }
  return guarded(context, [&] {
    const auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    auto& out = context.terminal.out;
    const auto language = languageOf(context);
    const auto steps = store::steps(*file, {.before = std::nullopt, .most = m_limit, .record = record});
    for (const auto& step : steps) {
      if (m_json) {
        out << exchange::writeStep(*file, step) << '\n';
        continue;
      }
      out << step.number << "  " << step.at.text() << "  " << step.author << "  "
          << wording::stepTitle(step, language) << '\n';
      if (record) writeChanges(*file, step, *record, language, out);
    }
    return Status::Done;
  });
}

CLI::App* UndoCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "undo",
                words("Annuler la dernière étape, ou une étape", "Take back the last step, or one step"));
  command->add_option("--step", m_step,
                      words("Le numéro de l’étape à annuler", "The number of the step to take back"));
  return command;
}

Status UndoCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto file = openFile(context, OpenIntent::Write);
    if (!file) return Status::CannotOpen;
    const auto done = m_step == 0 ? file->undo() : file->undo(m_step);
    if (!done) return refuse(context, done.error());
    noteStep(context, *done);
    return reportReversal(*file, *done, m_json, context);
  });
}

CLI::App* RedoCommand::addTo(CLI::App& application, const HelpWords& words) {
  return addFileTo(application, words, "redo",
                   words("Rétablir ce qui vient d’être annulé", "Do again what was undone last"));
}

Status RedoCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto file = openFile(context, OpenIntent::Write);
    if (!file) return Status::CannotOpen;
    const auto done = file->redo();
    if (!done) return refuse(context, done.error());
    noteStep(context, *done);
    return reportReversal(*file, *done, m_json, context);
  });
}

}  // namespace lianes::cli
