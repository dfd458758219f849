#include <spdlog/spdlog.h>

#include <system_error>
#include <utility>

#include "lianes/base/passing_name.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/file_name.hpp"
#include "store/backup_files.hpp"
#include "store/journal_rows.hpp"
#include "store/log_binding.hpp"
#include "store/os/file_lock.hpp"
#include "store/os/files.hpp"
#include "store/read_file.hpp"
#include "store/rows.hpp"
#include "store/schema_guard.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/verification.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) {
  auto path = file;
  path += suffix;
  return path;
}

std::optional<Problem> problemOfBackup(const fs::path& backup) {
  std::error_code error;
  if (!fs::is_regular_file(backup, error)) return Problem{ProblemCode::CannotRead, backup.string(), {}};
  try {
    auto read = openToRead(backup);
    if (auto problem = problemOfSchema(read.connection, backup)) return problem;
  } catch (const std::runtime_error& failed) {
    return problemOf(failed, backup.string());
  }
  if (!isWholeBackup(backup)) return Problem{ProblemCode::FileDamaged, backup.string(), {""}};
  return std::nullopt;
}

// Walks both tables in the order of the ids.
class KindComparison {
 public:
  KindComparison(EntityKind kind, sql::Connection& now, sql::Connection& then)
      : m_kind(kind), m_now(rowsOf(now)), m_then(rowsOf(then)) {}

  void addTo(RestoreDifference& difference) {
    auto now = next(m_now);
    auto then = next(m_then);
    while (now || then) {
      if (!then || (now && now->id < then->id)) {
        difference.removed.push_back(entryOf(*now));
        now = next(m_now);
      } else if (!now || then->id < now->id) {
        difference.added.push_back(entryOf(*then));
        then = next(m_then);
      } else {
        if (*now != *then) difference.changed.push_back(entryOf(*then));
        now = next(m_now);
        then = next(m_then);
      }
    }
  }

 private:
  sql::Statement rowsOf(sql::Connection& connection) const {
    return connection.prepare("SELECT " + columnList(m_kind) + " FROM \"" + std::string(codeOf(m_kind)) +
                              "\" ORDER BY id");
  }
  std::optional<Record> next(sql::Statement& rows) const {
    return rows.step() ? std::optional(readRow(m_kind, rows)) : std::nullopt;
  }
  static RestoreDifference::Entry entryOf(const Record& record) {
    return {record.kind, record.id, nameOf(record)};
  }

  EntityKind m_kind;
  sql::Statement m_now;
  sql::Statement m_then;
};

// Each hash covers the steps before it, so that two files share a beginning and nothing after it.
std::vector<Step> stepsOnlyIn(sql::Connection& now, sql::Connection& then) {
  std::vector<Step> lost;
  for (auto step = readLastStep(now); step; step = readStep(now, step->step.number - 1)) {
    const auto same = readStep(then, step->step.number);
    if (same && areSame(*same, *step)) break;
    lost.push_back(toStep(now, step->step));
  }
  return lost;
}

// A file of a newer version can be copied by this one too. Requires: its log and journal are its own.
bool isSound(const fs::path& file) {
  sql::Connection connection(file, {.mode = sql::OpenMode::ReadOnly, .undoesUnfinished = true});
  const auto problem = problemOfSchema(connection, file);
  return (!problem || problem->code == ProblemCode::NewerFile) && !quickDamage(connection);
}

// A backup of what stands there, or its bytes when it can no longer be read as a file of ours.
Checked<fs::path> keepWhatStands(const fs::path& file, Instant now, const std::string& fileSystem,
                                 std::vector<fs::path>& foreign) {
  try {
    for (auto logs = foreignLogs(file, fileSystem); !logs.empty(); logs = foreignLogs(file, fileSystem)) {
      for (const auto& log : logs) foreign.push_back(setAside(file, log, "journal étranger", now));
    }
    // Read first: opening for writing would already change what may have to be kept as it is.
    if (isSound(file)) {
      sql::Connection connection(file, {.vfs = fileSystem});
      auto made = backUpConnection(connection, file, BackupOccasion::Restore, now);
      if (!made) return failure(made.error());
      connection.settle();
      return made->path;
    }
  } catch (const sql::DatabaseError& error) {
    const bool isUnreadable = error.kind() == sql::DatabaseErrorKind::Damaged ||
                              error.kind() == sql::DatabaseErrorKind::NotDatabase;
    if (!isUnreadable) throw;
    spdlog::warn("what is replaced cannot be backed up: code {}", error.code());
  }
  const auto folder = backupFolderOf(file);
  makeBackupFolder(folder);
  if (auto problem = lackOfRoom(folder, fs::file_size(file))) return failure(std::move(*problem));
  const auto target = freeBackupName(folder, now, " damaged");
  fs::copy_file(file, target);
  os::syncFile(target);
  if (const auto log = beside(file, "-wal"); fs::exists(log)) {
    fs::copy_file(log, beside(target, "-wal"));
    os::syncFile(beside(target, "-wal"));
  }
  return target;
}

void copyBackup(const fs::path& backup, const fs::path& target, const std::string& fileSystem) {
  openToRead(backup, fileSystem).connection.backUpTo(target);
  if (!isWholeBackup(target)) {
    fs::remove(target);
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "the copy of the backup does not verify");
  }
}

// Which consortium a file is of: the first step's hash stays, whatever follows.
struct Identity {
  ChainedStep first;
  std::string name;
};

std::optional<Identity> identityOf(const fs::path& file) {
  try {
    auto read = openToRead(file);
    const auto first = readStep(read.connection, 1);
    if (!first) return std::nullopt;
    auto names = read.connection.prepare("SELECT name FROM consortium ORDER BY id LIMIT 1");
    return Identity{*first, names.step() ? std::string(names.text(0)) : std::string()};
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

Problem problemOfLock(const os::FileLock::Outcome& acquired, const fs::path& file) {
  switch (acquired.answer) {
    case os::LockAnswer::NotALockFile:
      return {ProblemCode::LockNotOurs, os::FileLock::pathFor(file).string(), {}};
    case os::LockAnswer::HeldByOtherName:
      return {ProblemCode::FileHeldElsewhere, file.string(), {}};
    case os::LockAnswer::NoLocks:
      return {ProblemCode::FileReadOnly, file.string(), {}};
    case os::LockAnswer::NoRoom:
      return {ProblemCode::DiskFull, file.string(), {}};
    case os::LockAnswer::Taken:
    case os::LockAnswer::Held:
      break;
  }
  const auto holder = acquired.holder.value_or(os::LockHolder{});
  return {ProblemCode::FileHeld, file.string(), {holder.user, holder.host, holder.since}};
}

// Of a file that can no longer say it, what its backups say.
std::optional<Identity> identityThere(const fs::path& file) {
  if (auto own = identityOf(file)) return own;
  for (const auto& backup : listBackups(file)) {
    if (auto kept = identityOf(backup.path)) return kept;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Problem> otherConsortium(const fs::path& file, const fs::path& backup) {
  const auto here = identityThere(file);
  const auto there = identityOf(backup);
  if (!here || !there || areSame(here->first, there->first)) return std::nullopt;
  return Problem{ProblemCode::OtherConsortium, backup.string(), {there->name, here->name}};
}

Checked<RestoreDifference> compareWithBackup(const fs::path& file, const fs::path& backup) {
  if (auto problem = problemOfBackup(backup)) return failure(std::move(*problem));
  try {
    auto now = openToRead(file);
    if (auto problem = problemOfSchema(now.connection, file)) return failure(std::move(*problem));
    auto then = openToRead(backup);
    RestoreDifference difference;
    for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
      KindComparison(static_cast<EntityKind>(i), now.connection, then.connection).addTo(difference);
    }
    difference.stepsLost = stepsOnlyIn(now.connection, then.connection);
    return difference;
  } catch (const std::runtime_error& error) {
    return failure(problemOf(error, file.string()));
  }
}

Checked<Restored> restore(const fs::path& file, const fs::path& backup, const Environment& environment,
                          RestoreWish wish) {
  // The file itself is replaced, not the link that leads to it.
  if (fs::is_symlink(file)) return restore(fs::canonical(file), backup, environment, wish);
  if (fs::exists(file) && !fs::is_regular_file(file))
    return failure(Problem{ProblemCode::NotAPlainFile, file.string(), {}});
  if (auto problem = problemOfBackup(backup)) return failure(std::move(*problem));
  if (auto problem = problemOfName(file)) return failure(std::move(*problem));
  if (!wish.otherConsortium) {
    if (auto problem = otherConsortium(file, backup)) return failure(std::move(*problem));
  }
  const auto now = environment.now();
  const auto acquired = os::FileLock::acquire(file, now.text());
  if (!acquired.lock) return failure(problemOfLock(acquired, file));
  const auto folder = fs::absolute(file).parent_path();
  if (auto problem = lackOfRoom(folder, fs::file_size(backup))) return failure(std::move(*problem));
  Restored restored;
  if (fs::exists(file)) {
    auto kept = keepWhatStands(file, now, environment.fileSystem, restored.setAside);
    if (!kept) return failure(kept.error());
    restored.kept = std::move(kept).value();
  }
  const auto copy = folder / passingName();
  copyBackup(backup, copy, environment.fileSystem);
  if (fs::exists(file)) os::takeRights(file, copy);
  // A log of the old file would be read into the new one: it goes first, its content being kept by now.
  for (const auto* suffix : {"-wal", "-shm", "-journal"}) fs::remove(beside(file, suffix));
  os::syncFolder(folder);
  fs::rename(copy, file);
  os::syncFolder(folder);
  return restored;
}

}  // namespace lianes::store
