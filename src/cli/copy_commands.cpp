#include "cli/copy_commands.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <span>

#include "cli/overwriting.hpp"
#include "lianes/base/files.hpp"
#include "lianes/exchange/copy_json.hpp"
#include "lianes/store/file_copy.hpp"
#include "lianes/store/file_properties.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/wording/file_text.hpp"

namespace lianes::cli {
namespace {

std::string shownInUtc(Instant at) { return at.text(); }

}  // namespace

CLI::App* InfoCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "info",
                words("Dire ce qu’est le fichier : taille, étapes, empreinte, fiches, sauvegardes",
                      "Say what the file is: size, steps, fingerprint, records, backups"));
  command->add_option(
      "--second", m_place,
      words("Le dossier où il a aussi des sauvegardes", "The folder where it has backups too"));
  return command;
}

Status InfoCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto file = openFile(context, store::OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    std::optional<std::filesystem::path> name;
    if (!m_place.empty()) name = store::nameInPlace(*file, m_place);
    const auto properties = store::propertiesOf(*file, name);
    auto& out = context.terminal.out;
    if (m_json) {
      out << exchange::writeProperties(properties);
      return Status::Done;
    }
    for (const auto& fact : wording::fileFacts(properties, languageOf(context), shownInUtc)) {
      out << fact.label << (languageOf(context) == wording::Language::French ? "\u202f: " : ": ")
          << fact.value << '\n';
    }
    return Status::Done;
  });
}

CLI::App* CopyCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "copy",
                            words("Enregistrer une copie entière du fichier, vérifiée, sous un autre nom",
                                  "Save a whole copy of the file, verified, under another name"));
  command->add_option("TARGET", m_target, words("Le fichier à écrire", "The file to write"))->required();
  Overwriting::addTo(*command, words, m_force);
  return command;
}

Status CopyCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto file = openFile(context, store::OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    if (const auto problem = store::problemOfCopyName(file->path(), m_target))
      return refuse(context, *problem);
    const std::filesystem::path target(m_target);
    const auto objections = Overwriting(context, m_force).objectionsTo(std::span(&target, 1));
    if (!objections.empty()) return refuse(context, objections);
    const auto existing =
        stateOfName(target) == NameState::Free ? store::ExistingFile::Refuse : store::ExistingFile::Replace;
    const auto copied = store::copyFile(*file, target, existing);
    if (!copied) return refuse(context, copied.error(), Status::Refused);
    auto& out = context.terminal.out;
    if (m_json) {
      out << exchange::writeCopy(**copied);
    } else {
      out << wording::copySentence(**copied, languageOf(context), shownInUtc) << '\n';
    }
    return Status::Done;
  });
}

}  // namespace lianes::cli
