#include <spdlog/spdlog.h>

#include <cstdlib>
#include <exception>
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
#include "store/os/files.hpp"
#include "store/read_file.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/verified_copy.hpp"

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

// It has its name only once it is proven whole, and the rights of the file whose name may lead to another
// one.
fs::path copyInto(const fs::path& folder, const fs::path& file, const os::HeldFile& held, Instant now,
                  const sql::Connection& connection) {
  fs::create_directories(folder);
  const CopyOnItsWay copy(folder);
  connection.backUpTo(copy.path());
  if (!sql::damagedPages(copy.path()).empty()) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0,
                             "the copy that keeps everything does not verify");
  }
  os::takeRights(held.reachableName(), copy.path());
  auto target = freeName(folder, file.stem().string(), "récupération", now, ".lianes");
  fs::rename(copy.path(), target);
  os::syncFolder(folder);
  return target;
}

// Beside the file; where that cannot be written, wherever it can.
fs::path copySomewhere(const fs::path& file, const os::HeldFile& held, Instant now,
                       const sql::Connection& connection) {
  std::exception_ptr first;
  std::error_code error;
  for (const auto& folder : {fs::absolute(file).parent_path(), userDataFolder(),
                             fs::temp_directory_path(error), fs::path("/var/tmp")}) {
    if (folder.empty()) continue;
    try {
      return copyInto(folder, file, held, now, connection);
    } catch (const std::runtime_error&) {
      if (!first) first = std::current_exception();
    }
    spdlog::warn("what was displaced cannot be kept in one of the places for it");
  }
  std::rethrow_exception(first);
}

ReadFile openLastBackup(const fs::path& file) {
  const auto backup = youngestWholeBackup(file);
  if (!backup) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::CannotOpen, 0, "the overwritten file has no backup");
  }
  return openToRead(*backup);
}

}  // namespace

Whereabouts ConsortiumFile::whereabouts() const {
  auto& state = *m_state;
  if (!state.report.readOnly && !state.mark->isIntact(state.connection)) {
    state.isOverwritten = true;
    state.connection.leaveAsIs();  // its log is not of what is there now
  }
  if (state.isOverwritten) return {Standing::Overwritten, state.path};
  switch (state.held.standingOf(state.path)) {
    case os::Named::Here:
    case os::Named::Unknown:  // out of reach for a moment
      return {Standing::InPlace, state.path};
    case os::Named::Other:
      return {Standing::Replaced, state.path};
    case os::Named::Nowhere:
      break;
  }
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
  state.log.removeBeside(before);
  state.report.readOnly = ReadOnlyReason::Displaced;
  state.connection = connectBeside(state.path, state.environment);
  state.log = OwnLog(state.path);
  state.mark->note(state.connection);
  state.report.readOnly.reset();
}

fs::path ConsortiumFile::keepDisplaced() {
  auto& state = *m_state;
  if (!state.report.recovery.empty()) return state.report.recovery;
  // Where the file lives on under another name, it shall be whole too.
  try {
    if (!state.report.readOnly) (void)state.mark->fold(state.connection);
  } catch (const sql::DatabaseError& error) {
    spdlog::warn("the log of a displaced file is not folded in: code {}", error.code());
  }
  state.report.readOnly = ReadOnlyReason::Displaced;
  const auto backup = state.isOverwritten ? std::optional(openLastBackup(state.path)) : std::nullopt;
  state.report.recovery = copySomewhere(state.path, state.held, state.environment.now(),
                                        backup ? backup->connection : state.connection);
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
