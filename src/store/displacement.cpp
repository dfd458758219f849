#include <spdlog/spdlog.h>

#include <cstdlib>
#include <system_error>
#include <utility>

#include "lianes/base/contract.hpp"
#include "lianes/store/consortium_file.hpp"
#include "store/backup_files.hpp"
#include "store/file_state.hpp"
#include "store/log_binding.hpp"
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

fs::path copyInto(const fs::path& folder, const std::string& stem, Instant now, sql::Connection& connection) {
  const auto name = freeBackupName(folder, now, ".lianes").filename().string();
  const auto target = folder / (stem + " - récupération " + name);
  connection.backUpTo(target);
  if (!sql::damagedPages(target).empty()) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0,
                             "the copy that keeps everything does not verify");
  }
  return target;
}

}  // namespace

Whereabouts ConsortiumFile::whereabouts() const {
  const auto& state = *m_state;
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
  if (!state.connection.foldIn()) {
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
  state.report.readOnly.reset();
}

fs::path ConsortiumFile::keepDisplaced() {
  auto& state = *m_state;
  if (!state.report.recovery.empty()) return state.report.recovery;
  // Where the file lives on under another name, it shall be whole too.
  if (!state.report.readOnly) (void)state.connection.foldIn();
  state.report.readOnly = ReadOnlyReason::Displaced;
  const auto folder = fs::absolute(state.path).parent_path();
  const auto stem = state.path.stem().string();
  const auto now = state.environment.now();
  try {
    state.report.recovery = copyInto(folder, stem, now, state.connection);
  } catch (const std::runtime_error&) {
    const auto elsewhere = userDataFolder();
    if (elsewhere.empty()) throw;
    spdlog::warn("what was displaced cannot be kept beside it");
    fs::create_directories(elsewhere);
    state.report.recovery = copyInto(elsewhere, stem, now, state.connection);
  }
  return state.report.recovery;
}

}  // namespace lianes::store
