#include <spdlog/spdlog.h>

#include <cstdlib>
#include <optional>
#include <system_error>
#include <utility>

#include "lianes/base/contract.hpp"
#include "lianes/store/consortium_file.hpp"
#include "store/backup_files.hpp"
#include "store/file_state.hpp"
#include "store/log_binding.hpp"
#include "store/migrations.hpp"
#include "store/open_beside.hpp"
#include "store/sql/page_checksum.hpp"

// What becomes of an open file whose name is taken from it.
namespace lianes::store {
namespace {

namespace fs = std::filesystem;

fs::path userDataFolder() {
  const auto* chosen = std::getenv("XDG_DATA_HOME");
  if (chosen != nullptr && *chosen == '/') return fs::path(chosen) / "lianes";
  const auto* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? fs::path(home) / ".local/share/lianes" : fs::path();
}

fs::path copyInto(const fs::path& folder, const std::string& stem, Instant now,
                  const sql::Connection& connection) {
  const auto name = freeBackupName(folder, now, ".lianes").filename().string();
  const auto target = folder / (stem + " - récupération " + name);
  connection.backUpTo(target);
  if (!sql::damagedPages(target).empty()) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0,
                             "the copy that keeps everything does not verify");
  }
  return target;
}

sql::Connection openLastBackup(const fs::path& file) {
  const auto backup = youngestWholeBackup(file);
  if (!backup) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::CannotOpen, 0, "the overwritten file has no backup");
  }
  return {*backup, {.mode = sql::OpenMode::ReadOnly}};
}

}  // namespace

Whereabouts ConsortiumFile::whereabouts() const {
  auto& state = *m_state;
  if (!state.report.readOnly && !state.mark->isIntact(state.connection)) {
    state.isOverwritten = true;
    state.connection.leaveAsIs();  // its log is not of what is there now
  }
  if (state.isOverwritten) return {Standing::Overwritten, state.path};
  if (state.held.isNamed(state.path)) return {Standing::InPlace, state.path};
  if (os::identityOf(state.path)) return {Standing::Replaced, state.path};
  if (auto name = state.held.presentName()) return {Standing::Moved, std::move(*name)};
  return {Standing::Removed, state.path};
}

void ConsortiumFile::follow() {
  const auto now = whereabouts();
  require(now.standing == Standing::Moved, "only a file that has another name is followed");
  auto& state = *m_state;
  if (state.report.readOnly) {
    state.path = now.path;
    return;
  }
  if (!state.mark->fold(state.connection)) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Busy, 0,
                             "somebody reads the file that has another name");
  }
  state.lock->moveTo(now.path);
  const auto before = std::exchange(state.path, now.path);
  // SQLite shares what it knows of a log between the connections to a file: all must go before it has
  // another.
  state.connection = sql::Connection::inMemory();
  removeLog(before);
  state.report.readOnly = ReadOnlyReason::Displaced;
  state.connection = connectBeside(state.path, state.environment);
  state.mark->note(state.connection);
  state.report.readOnly.reset();
}

fs::path ConsortiumFile::keepDisplaced() {
  auto& state = *m_state;
  if (!state.report.recovery.empty()) return state.report.recovery;
  // Where the file lives on under another name, it shall be whole too.
  if (!state.report.readOnly) (void)state.mark->fold(state.connection);
  state.report.readOnly = ReadOnlyReason::Displaced;
  const auto overwritten = state.isOverwritten ? std::optional(openLastBackup(state.path)) : std::nullopt;
  const auto& whole = overwritten ? *overwritten : state.connection;
  const auto folder = fs::absolute(state.path).parent_path();
  const auto stem = state.path.stem().string();
  const auto now = state.environment.now();
  try {
    state.report.recovery = copyInto(folder, stem, now, whole);
  } catch (const std::runtime_error&) {
    const auto elsewhere = userDataFolder();
    if (elsewhere.empty()) throw;
    spdlog::warn("what was displaced cannot be kept beside it");
    fs::create_directories(elsewhere);
    state.report.recovery = copyInto(elsewhere, stem, now, whole);
  }
  if (state.isOverwritten) state.showRecovery();
  return state.report.recovery;
}

// What was read until now is no longer in the file.
void ConsortiumFile::State::showRecovery() {
  sql::Connection kept(report.recovery, writing(environment));
  migrate(kept, environment.laterSchemas);
  kept.settle();
  const auto before = std::exchange(last, readLastStep(kept));
  const StepNumber reached = last ? last->step.number : 0;
  if (before && before->step.number > reached) report.lost = LostSteps{reached + 1, before->step.number};
  connection = std::move(kept);
}

}  // namespace lianes::store
