#include "cli/keep_commands.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/record_table.hpp"
#include "lianes/exchange/keep_json.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/lock.hpp"
#include "lianes/store/search.hpp"
#include "lianes/wording/check_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::cli {
namespace {

using store::OpenIntent;
using wording::Language;

void writeEntries(const std::vector<store::RestoreDifference::Entry>& entries, char sign, Language language,
                  std::ostream& out) {
  for (const auto& entry : entries) {
    out << sign << ' ' << wording::kindLabel(entry.kind, language) << ' ' << wording::shown(entry.name)
        << '\n';
  }
}

// The media types of what committees send; anything else is bytes.
std::string mediaTypeOf(const std::filesystem::path& file) {
  const auto extension = file.extension().string();
  if (extension == ".pdf") return "application/pdf";
  if (extension == ".png") return "image/png";
  if (extension == ".jpg" || extension == ".jpeg") return "image/jpeg";
  if (extension == ".txt") return "text/plain";
  if (extension == ".odt") return "application/vnd.oasis.opendocument.text";
  if (extension == ".xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "application/octet-stream";
}

}  // namespace

CLI::App* SearchCommand::addTo(CLI::App& application) {
  auto* command = addFileTo(application, "search", "Find records by words, an amount or a voucher number");
  command->add_option("TEXT", m_words, "What to look for")->required();
  command->add_option("--limit", m_limit, "Show so many at most (default: 20)");
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

CLI::App* CheckCommand::addTo(CLI::App& application) {
  return addFileTo(application, "check", "Prove the whole file: pages, rows, references, history, documents");
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
      context.terminal.out << wording::checkSummary(report, languageOf(context)) << '\n';
    }
    return report.sound() ? Status::Done : Status::Refused;
  });
}

CLI::App* BackupCommand::addTo(CLI::App& application) {
  auto* command = addFileTo(application, "backup", "Make a backup beside the file, and verify it");
  command->add_flag("--list", m_list, "Only list the backups there are, youngest first");
  return command;
}

Status BackupCommand::run(const Context& context) {
  return guarded(context, [&] {
    auto& out = context.terminal.out;
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
    if (m_json) {
      out << exchange::writeBackup(*backup);
    } else {
      out << backup->path.string() << '\n';
    }
    return Status::Done;
  });
}

CLI::App* RestoreCommand::addTo(CLI::App& application) {
  auto* command =
      addFileTo(application, "restore", "Show what going back to a backup would change; go back with --yes");
  command->add_option("BACKUP", m_backup, "The backup, as `backup --list` names it")->required();
  command->add_flag("--yes", m_yes, "Go back; what stands there now is kept as a backup");
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
    if (!m_yes) return Status::Done;
    const auto restored = store::restore(m_file, m_backup, context.environment);
    if (!restored) return refuse(context, restored.error(), Status::Refused);
    if (m_json) {
      out << exchange::writeRestored(*restored, difference ? &*difference : nullptr);
    } else {
      out << restored->kept.string() << '\n';
    }
    return Status::Done;
  });
}

CLI::App* DocumentsCommand::addTo(CLI::App& application) {
  auto* command = addFileTo(application, "documents", "Put a document into the file, or take one out");
  command->add_option("ACTION", m_action, "add or extract")->required();
  command->add_option("PATH_OR_ID", m_first, "add: the document; extract: the id of its record")->required();
  command->add_option("TARGET", m_second, "extract: the file to write");
  command->add_option("--to", m_attachedTo, "add: the record it belongs to, as KIND:ID");
  command->add_option("--kind", m_kind, "add: evidence (default), quote, letter, minutes, photo …");
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
  const std::filesystem::path path(m_first);
  std::ifstream bytes(path, std::ios::binary);
  if (!bytes || !std::filesystem::is_regular_file(path)) {
    return refuse(context, {ProblemCode::CannotRead, m_first, {}});
  }
  auto file = openFile(context, OpenIntent::Write);
  if (!file) return Status::CannotOpen;
  const Id<Document> id(file->environment().newId());
  const auto step = store::addDocument(*file, bytes,
                                       {.id = id,
                                        .attachedTo = *attachedTo,
                                        .kind = *kind,
                                        .name = path.filename().string(),
                                        .mediaType = mediaTypeOf(path),
                                        .size = 0});
  if (!step) return refuse(context, step.error());
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
  store::extractDocument(*file, Id<Document>(*id), m_second);
  if (m_json) {
    context.terminal.out << exchange::writePath(m_second);
  } else {
    context.terminal.out << m_second << '\n';
  }
  return Status::Done;
}

CLI::App* UnlockCommand::addTo(CLI::App& application) {
  auto* command = addFileTo(application, "unlock",
                            "Say who holds the file; let go of another computer’s lock with --yes");
  command->add_flag("--yes", m_yes, "Remove the lock: only once that computer has closed the file or is off");
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
