#include <ostream>
#include <vector>

#include "cli/keep_commands.hpp"
#include "lianes/exchange/copy_json.hpp"
#include "lianes/exchange/keep_json.hpp"
#include "lianes/store/drill.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/wording/check_text.hpp"
#include "lianes/wording/file_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::cli {
namespace {

std::string inUtc(Instant at) { return at.text(); }

void tellDrill(const store::Drill& drill, wording::Language language, std::ostream& out) {
  out << drill.backup.path.string() << '\n' << wording::drillSentence(drill, language, inUtc) << '\n';
  for (const auto& finding : drill.check.findings) out << wording::sentence(finding, language) << '\n';
  if (!drill.lost) return;
  for (const auto& step : *drill.lost) {
    out << step.number << "  " << step.at.text() << "  " << wording::stepTitle(step, language) << '\n';
  }
}

}  // namespace

Status BackupCommand::backUpElsewhere(const Context& context) {
  auto file = openFile(context, store::OpenIntent::Read);
  if (!file) return Status::CannotOpen;
  const auto name = store::nameInPlace(*file, m_second);
  if (const auto problem = store::preparePlace(name)) return refuse(context, *problem, Status::Refused);
  const auto made = store::backUpInPlace(*file, name, store::BackupOccasion::Asked);
  if (!made) return refuse(context, made.error(), Status::Refused);
  if (m_json) {
    context.terminal.out << exchange::writeBackup(**made);
  } else {
    context.terminal.out << (*made)->path.string() << '\n';
  }
  return Status::Done;
}

// The file itself may be lost: only the name in a second place is asked of it.
Status BackupCommand::tryLast(const Context& context) {
  std::vector<std::filesystem::path> names{m_file};
  if (!m_second.empty()) {
    const auto file = openFile(context, store::OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    names.push_back(store::nameInPlace(*file, m_second));
  }
  std::vector<store::Drill> drills;
  auto status = Status::Done;
  for (const auto& name : names) {
    auto drilled = store::tryLastBackup(m_file, name, context.environment);
    if (!drilled) {
      status = refuse(context, drilled.error(), Status::Refused);
      continue;
    }
    if (!*drilled) continue;
    drills.push_back(**drilled);
    if (!drills.back().check.sound()) status = Status::Refused;
  }
  if (m_json) {
    context.terminal.out << exchange::writeDrills(drills);
  } else {
    for (const auto& drill : drills) tellDrill(drill, languageOf(context), context.terminal.out);
  }
  return status;
}

}  // namespace lianes::cli
