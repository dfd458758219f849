#include "cli/keep_commands.hpp"

#include <array>
#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/input_text.hpp"
#include "cli/overwriting.hpp"
#include "cli/record_table.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/exchange/keep_json.hpp"
#include "lianes/exchange/media_type.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/lock.hpp"
#include "lianes/store/search.hpp"
#include "lianes/wording/check_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/opening_text.hpp"
#include "lianes/wording/step_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::cli {
namespace {

namespace fs = std::filesystem;

using store::OpenIntent;
using wording::Language;

constexpr const char* kOtherConsortium = "--other-consortium";

// What hinders, and where it is not to hinder, the option that says so.
Problems withOption(Problem problem) {
  Problems said{std::move(problem)};
  if (said.front().code == ProblemCode::OtherConsortium)
    said.push_back({ProblemCode::AddOption, {}, {kOtherConsortium}});
  return said;
}

void writeEntries(const std::vector<store::RestoreDifference::Entry>& entries, char sign, Language language,
                  std::ostream& out) {
  for (const auto& entry : entries) {
    out << sign << ' ' << wording::kindLabel(entry.kind, language) << ' ' << wording::shown(entry.name)
        << '\n';
  }
}

}  // namespace

CLI::App* SearchCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "search",
                            words("Trouver des fiches par des mots, un montant ou un numéro de pièce",
                                  "Find records by words, an amount or a voucher number"));
  command->add_option("TEXT", m_words, words("Ce qu’on cherche", "What to look for"))->required();
  command->add_option(
      "--limit", m_limit,
      words("En montrer autant au plus (par défaut : 20)", "Show so many at most (default: 20)"));
  return command;
}

Status SearchCommand::run(const Context& context) {
  std::string text;
  for (const auto& word : m_words) text += (text.empty() ? "" : " ") + word;
  return guarded(context, [&] {
    const auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    const auto hits = store::search(*file, text, m_limit);
    if (m_json) {
      context.terminal.out << exchange::writeHits(hits);
    } else {
      for (const auto& hit : hits) {
        context.terminal.out << codeOf(hit.kind) << ':' << hit.id.text() << "  "
                             << wording::kindLabel(hit.kind, languageOf(context)) << "  "
                             << wording::shown(hit.name) << '\n';
      }
    }
    return hits.empty() ? Status::Refused : Status::Done;
  });
}

CLI::App* CheckCommand::addTo(CLI::App& application, const HelpWords& words) {
  return addFileTo(application, words, "check",
                   words("Vérifier tout le fichier : pages, lignes, références, histoire, documents",
                         "Prove the whole file: pages, rows, references, history, documents"));
}

Status CheckCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    const auto report = store::checkFile(*file);
    if (m_json) {
      context.terminal.out << exchange::writeCheck(report);
    } else {
      for (const auto& finding : report.findings) {
        context.terminal.out << wording::sentence(finding, languageOf(context)) << '\n';
      }
      auto& out = context.terminal.out;
      out << wording::checkSummary(report, languageOf(context)) << '\n';
      for (const auto& line : wording::signatureLines(report, languageOf(context))) out << line << '\n';
      out << wording::whatCheckProves(report, languageOf(context)) << '\n';
    }
    return report.sound() ? Status::Done : Status::Refused;
  });
}

CLI::App* BackupCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "backup",
                            words("Faire une sauvegarde à côté du fichier, et la vérifier",
                                  "Make a backup beside the file, and verify it"));
  command->add_flag("--list", m_list,
                    words("Seulement lister les sauvegardes, la plus récente d’abord",
                          "Only list the backups there are, youngest first"));
  command->add_flag(
      "--drill", m_drill,
      words("Seulement essayer la dernière sauvegarde de chaque endroit : s’ouvre-t-elle, et que "
            "perdrait-on",
            "Only try the last backup of each place: does it open, and what would be lost"));
  command->add_option("--second", m_second,
                      words("Le dossier d’un second endroit, une clé ou un autre disque",
                            "The folder of a second place, a key or another disk"));
  return command;
}

Status BackupCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto& out = context.terminal.out;
    if (m_drill) return tryLast(context);
    if (!m_list && !m_second.empty()) return backUpElsewhere(context);
    if (m_list) {
      const auto backups = store::listBackups(m_file);
      if (m_json) {
        out << exchange::writeBackups(backups);
      } else {
        for (const auto& backup : backups) out << backup.path.string() << '\n';
      }
      return Status::Done;
    }
    auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    const auto backup = store::backUp(*file, store::BackupOccasion::Asked);
    if (!backup) return refuse(context, backup.error(), Status::Refused);
    noteFile(context, backup->path);
    if (m_json) {
      out << exchange::writeBackup(*backup);
    } else {
      out << backup->path.string() << '\n';
    }
    return Status::Done;
  });
}

CLI::App* RestoreCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "restore",
                words("Montrer ce que changerait le retour à une sauvegarde ; y revenir avec --yes",
                      "Show what going back to a backup would change; go back with --yes"));
  command
      ->add_option("BACKUP", m_backup,
                   words("La sauvegarde, telle que la nomme `backup --list`",
                         "The backup, as `backup --list` names it"))
      ->required();
  command->add_flag("--yes", m_yes,
                    words("Y revenir ; l’état d’aujourd’hui est gardé en sauvegarde",
                          "Go back; what stands there now is kept as a backup"));
  command->add_flag(kOtherConsortium, m_otherConsortium,
                    words("Y revenir même si c’est la sauvegarde d’un autre consortium",
                          "Go back even though it is a backup of another consortium"));
  return command;
}

Status RestoreCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto& out = context.terminal.out;
    const auto language = languageOf(context);
    const auto difference = store::compareWithBackup(m_file, m_backup);
    if (difference) {
      if (m_json && !m_yes) out << exchange::writeDifference(*difference);
      if (!m_json) {
        writeEntries(difference->added, '+', language, out);
        writeEntries(difference->changed, '~', language, out);
        writeEntries(difference->removed, '-', language, out);
        for (const auto& step : difference->stepsLost) {
          out << step.number << "  " << step.at.text() << "  " << wording::stepTitle(step, language) << '\n';
        }
      }
    } else if (!m_yes) {
      return refuse(context, difference.error(), Status::CannotOpen);
    }
    const auto other = store::otherConsortium(m_file, m_backup);
    if (other && !m_yes) refuse(context, withOption(*other));
    if (!m_yes) return Status::Done;
    const auto restored =
        store::restore(m_file, m_backup, context.environment, {.otherConsortium = m_otherConsortium});
    if (!restored) return refuse(context, withOption(restored.error()), Status::Refused);
    noteFile(context, m_file);
    for (const auto& log : restored->setAside) {
      context.terminal.err << m_file << ": " << wording::setAsideRemark(log, languageOf(context)) << '\n';
    }
    if (m_json) {
      out << exchange::writeRestored(*restored, difference ? &*difference : nullptr);
    } else {
      out << restored->kept.string() << '\n';
    }
    return Status::Done;
  });
}

CLI::App* DocumentsCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "documents",
                            words("Mettre un document dans le fichier, ou en extraire un",
                                  "Put a document into the file, or take one out"));
  command->add_option("ACTION", m_action, words("add (ajouter) ou extract (extraire)", "add or extract"))
      ->required();
  command
      ->add_option("PATH_OR_ID", m_first,
                   words("add : le document ; extract : l’identifiant de sa fiche",
                         "add: the document; extract: the id of its record"))
      ->required();
  command->add_option("TARGET", m_second,
                      words("extract : le fichier à écrire", "extract: the file to write"));
  command->add_option("--to", m_attachedTo,
                      words("add : la fiche à laquelle il appartient, écrite KIND:ID",
                            "add: the record it belongs to, as KIND:ID"));
  command->add_option("--kind", m_kind,
                      words("add : evidence (par défaut), quote, letter, minutes, photo…",
                            "add: evidence (default), quote, letter, minutes, photo …"));
  Overwriting::addTo(*command, words, m_force);
  return command;
}

Status DocumentsCommand::run(const Context& context) {
  if (m_action == "add") return guarded(context, [&] { return add(context); });
  if (m_action == "extract") return guarded(context, [&] { return extract(context); });
  return refuse(context, {ProblemCode::NotAmongChoices, "ACTION", {m_action, "add, extract"}});
}

Status DocumentsCommand::add(const Context& context) {
  const auto attachedTo = RecordReference::parse(m_attachedTo);
  if (!attachedTo) return refuse(context, {ProblemCode::Malformed, "--to", {m_attachedTo, "KIND:ID"}});
  const auto kind = choiceOf<DocumentKind>(m_kind);
  if (!kind) return refuse(context, {ProblemCode::Malformed, "--kind", {m_kind, "evidence"}});
  const fs::path path(m_first);
  InputFile bytes(path);
  if (auto problem = problemOfInput(bytes, m_first)) return refuse(context, std::move(*problem));
  auto file = openFile(context, OpenIntent::Write);
  if (!file) return Status::CannotOpen;
  const Id<Document> id(file->environment().newId());
  const auto step = store::addDocument(*file, bytes,
                                       {.id = id,
                                        .attachedTo = *attachedTo,
                                        .kind = *kind,
                                        .name = path.filename().string(),
                                        .mediaType = std::string(exchange::mediaTypeOf(path)),
                                        .size = 0});
  if (!step) return refuse(context, step.error());
  noteStep(context, *step);
  if (m_json) {
    context.terminal.out << "{\"step\":" << *step << ",\"id\":\"" << id.text() << "\"}\n";
  } else {
    context.terminal.out << id.text() << '\n';
  }
  return Status::Done;
}

Status DocumentsCommand::extract(const Context& context) {
  const auto id = idOf(context, m_first);
  if (!id) return Status::BadUsage;
  if (m_second.empty()) return refuse(context, {ProblemCode::Missing, "TARGET", {}});
  const auto file = openFile(context, OpenIntent::Read);
  if (!file) return Status::CannotOpen;
  if (!file->find(Id<Document>(*id))) {
    return refuse(context, {ProblemCode::RecordMissing, "document", {m_first}}, Status::Refused);
  }
  const auto objections = Overwriting(context, m_force).objectionsTo(std::array{fs::path(m_second)});
  if (!objections.empty()) return refuse(context, objections);
  store::extractDocument(*file, Id<Document>(*id), m_second);
  noteFile(context, m_second);
  if (m_json) {
    context.terminal.out << exchange::writePath(m_second);
  } else {
    context.terminal.out << m_second << '\n';
  }
  return Status::Done;
}

CLI::App* UnlockCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "unlock",
                words("Dire qui tient le fichier ; lever le verrou d’un autre ordinateur avec --yes",
                      "Say who holds the file; let go of another computer’s lock with --yes"));
  command->add_flag("--yes", m_yes,
                    words("Lever le verrou : seulement si cet ordinateur a fermé le fichier ou est éteint",
                          "Remove the lock: only once that computer has closed the file or is off"));
  return command;
}

Status UnlockCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto holder = store::lockHolderOf(m_file);
    if (m_yes) {
      const auto broken = store::breakLock(m_file);
      if (!broken) return refuse(context, broken.error(), Status::Refused);
    }
    if (m_json) {
      context.terminal.out << exchange::writeHolder(holder);
    } else if (holder) {
      context.terminal.out << holder->user << " (" << holder->host << ") " << holder->since << '\n';
    }
    return Status::Done;
  });
}

}  // namespace lianes::cli
