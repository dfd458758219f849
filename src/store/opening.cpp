#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "lianes/base/files.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/file_name.hpp"
#include "lianes/store/lock.hpp"
#include "store/backup_files.hpp"
#include "store/clock.hpp"
#include "store/contents.hpp"
#include "store/erasure_rows.hpp"
#include "store/file_state.hpp"
#include "store/log_binding.hpp"
#include "store/migrations.hpp"
#include "store/open_beside.hpp"
#include "store/os/files.hpp"
#include "store/read_file.hpp"
#include "store/schema_guard.hpp"
#include "store/search_index.hpp"
#include "store/tidying.hpp"
#include "store/verification.hpp"

namespace lianes::store {

// Opens or creates one file; one object lives as long as one call.
class FileOpener {
 public:
  using Outcome = Result<ConsortiumFile, OpenFailure>;

  FileOpener(std::filesystem::path path, Environment environment)
      : m_path(std::move(path)), m_environment(std::move(environment)) {}

  Outcome create() {
    if (auto problem = problemOfName(m_path)) return failure(OpenFailure{std::move(*problem), std::nullopt});
    std::error_code error;
    if (std::filesystem::exists(m_path, error)) return refuse(ProblemCode::AlreadyExists);
    auto created = guarded([&]() -> Outcome {
      auto acquired = os::FileLock::acquire(m_path, m_environment.now().text());
      if (acquired.answer == os::LockAnswer::NotALockFile) return refuseLock();
      if (acquired.answer == os::LockAnswer::NoRoom) return refuse(ProblemCode::DiskFull);
      if (!acquired.lock) return refuse(ProblemCode::AlreadyExists);
      auto options = writing(m_environment);
      options.mode = sql::OpenMode::Create;
      sql::Connection connection(m_path, options);
      if (acquired.lock->hold(m_path) != os::LockAnswer::Taken) return refuse(ProblemCode::CannotCreate);
      migrate(connection, m_environment.laterSchemas);
      return opened(std::move(acquired.lock), std::move(connection));
    });
    // What hinders a file that is not there yet is its folder.
    const bool isRefused = !created.ok() && created.error().problem.code == ProblemCode::CannotRead;
    return isRefused ? refuse(ProblemCode::CannotCreate) : std::move(created);
  }

  Outcome open(OpenIntent intent) {
    if (auto problem = problemOfName(m_path)) return failure(OpenFailure{std::move(*problem), std::nullopt});
    std::error_code error;
    if (!std::filesystem::is_regular_file(m_path, error)) {
      return refuse(std::filesystem::exists(m_path, error) ? ProblemCode::NotAPlainFile
                                                           : ProblemCode::CannotRead);
    }
    return guarded([&]() -> Outcome {
      // The lock and the log stand beside the file itself, whatever link led here.
      if (std::filesystem::is_symlink(m_path)) m_path = std::filesystem::canonical(m_path);
      std::optional<os::FileLock> lock;
      if (intent != OpenIntent::Write) {
        m_report.readOnly = ReadOnlyReason::Asked;
        noteReader(intent);
      } else {
        lock = lockForWriting();
      }
      if (m_refusal) return std::move(*m_refusal);
      if (intent != OpenIntent::ReadAgain || !os::FileLock::isHeldHere(m_path)) judgeLogs();
      // Read first: opening for writing already changes a file, and this may not be one to change.
      auto connection = std::make_unique<sql::Connection>(connectForReading());
      if (auto problem = problemOfSchema(*connection, m_path, m_environment.laterSchemas)) {
        return refuse(problem->code, std::move(problem->arguments));
      }
      const auto schema = schemaOf(*connection);
      const auto newest = newestSchema(m_environment.laterSchemas);
      if (intent != OpenIntent::ReadAgain) {
        if (const auto damage = damageAtOpening(*connection))
          return refuse(ProblemCode::FileDamaged, {*damage});
        missWhatWasSaved(*connection);
      }
      if (!m_report.readOnly) {
        connection.reset();
        connection = connectForWriting(*lock);
        if (!connection) {
          lock.reset();
          return startOver(intent);
        }
      }
      if (schema < newest) {
        if (m_report.readOnly) return opened(std::move(lock), migratedAside(*connection));
        m_report.migratedFrom = static_cast<int>(schema);
        const auto backup =
            backUpConnection(*connection, m_path, BackupOccasion::Migration, m_environment.now());
        if (!backup) return failure(OpenFailure{backup.error(), std::nullopt});
        m_report.migrationBackup = backup->path;
        migrate(*connection, m_environment.laterSchemas);
      }
      auto file = opened(std::move(lock), std::move(*connection));
      if (file && !m_report.readOnly && isErasureDue(file.value())) finishErasureOf(file.value());
      if (file) backUpOpened(file.value());
      return file;
    });
  }

 private:
  // Takes the lock, or notes why the file can only be read, or not even that.
  std::optional<os::FileLock> lockForWriting() {
    if (!isWritablePlace()) {
      m_report.readOnly = ReadOnlyReason::FileNotWritable;
      m_report.holder = lockHolderOf(m_path);
      return std::nullopt;
    }
    auto acquired = os::FileLock::acquire(m_path, m_environment.now().text());
    switch (acquired.answer) {
      case os::LockAnswer::Taken:
        tidyBeside(m_path);
        m_saved = std::move(acquired.leftBehind);
        return std::move(acquired.lock);
      case os::LockAnswer::Held:
        m_report.readOnly = ReadOnlyReason::HeldByAnother;
        m_report.holder = toHolder(acquired.holder.value_or(os::LockHolder{}));
        break;
      case os::LockAnswer::NoLocks:
        m_report.readOnly = ReadOnlyReason::NoLocks;
        break;
      case os::LockAnswer::HeldByOtherName:
        m_refusal = refuse(ProblemCode::FileHeldElsewhere);
        break;
      case os::LockAnswer::NotALockFile:
        m_refusal = refuseLock();
        break;
      case os::LockAnswer::NoRoom:
        m_report.readOnly = ReadOnlyReason::NoRoom;
        break;
    }
    return std::nullopt;
  }

  // Without asking for the lock. A second reader of this process must not open a file that has taken the name
  // of the first one's: SQLite would take the log of one for that of the other.
  void noteReader(OpenIntent intent) {
    const auto holder = os::FileLock::holderOf(m_path);
    if (intent == OpenIntent::ReadAgain) {
      const bool isOurs =
          holder && os::isOfThisComputer(*holder) && holder->process == os::thisProcess({}).process;
      if (isOurs && !os::FileLock::isHeldHere(m_path)) m_refusal = refuse(ProblemCode::FileReplaced, {""});
      return;
    }
    if (holder && !os::isRunning(*holder)) m_saved = holder->saved;
    if (std::filesystem::hard_link_count(m_path) < 2) return;
    if (os::FileLock::probe(m_path) == os::LockAnswer::HeldByOtherName) {
      m_refusal = refuse(ProblemCode::FileHeldElsewhere);
    }
  }

  // What lies beside the file and belongs to another state of it is never read: it gets another name, or is
  // looked past where nothing may be changed.
  void judgeLogs() {
    // To be read where it is, a log needs writing, or locks; and who has it open has judged it.
    const bool isAlone = !filledSides(m_path).empty() && !isHeldByOther();
    m_readsCopy = isAlone && (!isWritablePlace() || m_report.readOnly == ReadOnlyReason::NoLocks);
    if (m_readsCopy || !isWritablePlace() || m_report.readOnly == ReadOnlyReason::NoLocks) return;
    try {
      setForeignAside(isAlone);
    } catch (const sql::DatabaseError& error) {
      const bool lacksLocks = error.kind() == sql::DatabaseErrorKind::Busy && m_report.readOnly &&
                              os::FileLock::probe(m_path) == os::LockAnswer::NoLocks;
      if (!lacksLocks) throw;
      m_report.readOnly = ReadOnlyReason::NoLocks;
    }
  }

  void setForeignAside(bool isAlone) {
    for (auto foreign = foreignLogs(m_path, m_environment.fileSystem); !foreign.empty();
         foreign = foreignLogs(m_path, m_environment.fileSystem)) {
      if (m_report.readOnly) {
        // Past a foreign journal its own log is still to be read.
        m_readsCopy = isAlone && foreign.front().extension() != ".lianes-wal";
        if (!m_readsCopy) m_report.setAside = std::move(foreign);
        return;
      }
      for (const auto& log : foreign) {
        m_report.setAside.push_back(setAside(m_path, log, "journal étranger", m_environment.now()));
      }
    }
  }

  bool isHeldByOther() const { return m_report.readOnly && isBeingWritten(m_path); }

  // Whether the steps are there that an earlier process knew to be on disk when it was killed.
  void missWhatWasSaved(sql::Connection& connection) {
    const auto last = readLastStep(connection);
    if (last) {
      const auto at = Instant::parse(last->step.at);
      if (at && isDaysLater(*at, m_environment.now())) m_report.clockAhead = *at;
    }
    if (!m_saved) return;
    const auto newest = last ? last->step.number : 0;
    const auto same = readStep(connection, m_saved->step);
    const auto isSaved = [&](const Hash& hash) { return hexOf(hash) == m_saved->hash; };
    if (same && (isSaved(same->hash) || (same->step.earlier && isSaved(*same->step.earlier)))) return;
    m_report.lost = LostSteps{std::min(newest + 1, m_saved->step), m_saved->step};
    const auto sides = filledSides(m_path);
    if (m_report.readOnly || sides.empty()) return;
    m_report.damagedLog = copyAside(m_path, sides.front(), "journal abîmé", m_environment.now());
  }

  sql::Connection connectForReading() {
    if (!m_report.setAside.empty() && m_report.readOnly) return connectTo(m_path, sql::OpenMode::WithoutLog);
    if (!m_readsCopy && m_report.readOnly != ReadOnlyReason::NoLocks) {
      try {
        return connectTo(m_path, sql::OpenMode::ReadOnly);
      } catch (const sql::DatabaseError& error) {
        using Kind = sql::DatabaseErrorKind;
        const bool isRefused = error.kind() == Kind::CannotOpen || error.kind() == Kind::ReadOnly;
        const bool lacksLocks =
            error.kind() == Kind::Busy && os::FileLock::probe(m_path) == os::LockAnswer::NoLocks;
        if (lacksLocks) m_report.readOnly = ReadOnlyReason::NoLocks;
        const bool isExpected = !isWritablePlace() || m_report.readOnly == ReadOnlyReason::NoRoom;
        if (!lacksLocks && (!isRefused || !isExpected)) throw;
      }
    }
    if (filledSides(m_path).empty()) return connectTo(m_path, sql::OpenMode::Immutable);
    m_aside = std::make_unique<TemporaryFolder>();
    const auto copy = m_aside->path() / m_path.filename();
    m_report.setAside = copyWithLog(m_path, copy);
    const bool isForReading = m_report.readOnly == ReadOnlyReason::Asked && isWritablePlace();
    if (!isForReading && m_report.readOnly != ReadOnlyReason::NoLocks) {
      m_report.readOnly = ReadOnlyReason::UnsettledCopy;
    }
    return connectTo(copy, sql::OpenMode::ReadOnly);
  }

  sql::Connection connectTo(const std::filesystem::path& path, sql::OpenMode mode) const {
    return {path, {.mode = mode, .vfs = m_environment.fileSystem, .undoesUnfinished = true}};
  }

  bool isWritablePlace() const {
    return os::isWritable(m_path) &&
           os::isWritable(m_path.parent_path().empty() ? "." : m_path.parent_path());
  }

  // What has been looked at, and locked, is what is written: nothing where it is another file by now.
  std::unique_ptr<sql::Connection> connectForWriting(const os::FileLock& lock) const {
    auto connection = std::make_unique<sql::Connection>(m_path, writing(m_environment));
    if (os::identityOf(m_path) != lock.identity() || connection->hasMoved()) {
      connection->leaveAsIs();
      return nullptr;
    }
    foldWhatIsLeft(*connection);
    return connection;
  }

  // Another file has taken the name meanwhile, of which nothing is known yet.
  Outcome startOver(OpenIntent intent) {
    constexpr int kMostTimes = 5;
    if (m_times == kMostTimes) return refuse(ProblemCode::CannotRead);
    FileOpener again(m_path, m_environment);
    again.m_times = m_times + 1;
    return again.open(intent);
  }

  // Every step is on disk; where the disk is full the rest waits.
  static void foldWhatIsLeft(sql::Connection& connection) {
    try {
      (void)connection.emptyLog();
    } catch (const sql::DatabaseError& error) {
      spdlog::warn("the log is not folded in at opening: code {}", error.code());
    }
  }

  // An older form that may only be read is read from a copy of the present one.
  sql::Connection migratedAside(sql::Connection& older) {
    if (!m_aside) m_aside = std::make_unique<TemporaryFolder>();
    const auto copy = m_aside->path() / "migrated.lianes";
    older.backUpTo(copy);
    {
      auto writing = connectTo(copy, sql::OpenMode::ReadWrite);
      migrate(writing, m_environment.laterSchemas);
      writing.settle();
    }
    return connectTo(copy, sql::OpenMode::ReadOnly);
  }

  Outcome opened(std::optional<os::FileLock> lock, sql::Connection connection) {
    auto last = readLastStep(connection);
    auto held = lock ? lock->heldFile() : os::HeldFile(m_path);
    auto state = std::unique_ptr<ConsortiumFile::State>(new ConsortiumFile::State{
        std::move(m_aside), std::move(lock), std::move(held), m_path, std::move(connection),
        std::move(m_environment), std::move(m_report), std::move(last)});
    state->noteSaved();
    if (!state->report.readOnly) {
      state->log = OwnLog(m_path);
      state->mark = FileMark::of(state->held.identity());
      state->mark->note(state->connection);
    }
    return ConsortiumFile(std::move(state));
  }

  // Work goes on where no backup can be taken: what is open is sound.
  static void backUpOpened(ConsortiumFile& file) {
    if (file.isReadOnly() || !file.environment().backsUpAtOpening) return;
    auto& report = file.m_state->report;
    try {
      const auto made = backUpOfDay(file);
      if (!made) {
        report.backupProblem = made.error();
      } else if (*made) {
        report.openingBackup = made.value()->path;
      }
    } catch (const std::runtime_error& error) {
      spdlog::error("no backup at opening: {}", error.what());
      report.backupProblem = Problem{ProblemCode::CannotWrite, backupFolderOf(file.path()).string(), {}};
    }
  }

  // It stays due where it cannot be done now: what was erased is closed for good already.
  static void finishErasureOf(const ConsortiumFile& file) {
    try {
      (void)finishErasure(file);
    } catch (const std::runtime_error&) {
      spdlog::warn("an erasure could not be finished at opening");
    }
  }

  Outcome guarded(auto action) {
    try {
      return action();
    } catch (const sql::DatabaseError& error) {
      spdlog::error("opening failed: kind {}, code {}", static_cast<int>(error.kind()), error.code());
      return refuseFor(error);
    } catch (const std::system_error& error) {
      spdlog::error("opening failed: {}", error.code().message());
      return refuse(ProblemCode::CannotRead);
    }
  }

  Outcome refuseLock() const {
    return failure(
        OpenFailure{{ProblemCode::LockNotOurs, os::FileLock::pathFor(m_path).string(), {}}, std::nullopt});
  }

  Outcome refuseFor(const sql::DatabaseError& error) const {
    auto problem = problemOf(error, m_path.string());
    return refuse(problem.code, std::move(problem.arguments));
  }

  Outcome refuse(ProblemCode code, std::vector<std::string> arguments = {}) const {
    OpenFailure failed{{code, m_path.string(), std::move(arguments)}, std::nullopt};
    const bool isUnusable = code == ProblemCode::FileDamaged || code == ProblemCode::ForeignObject ||
                            code == ProblemCode::MissingObject || code == ProblemCode::AlteredObject;
    if (isUnusable) failed.lastBackup = youngestWholeBackup(m_path);
    return failure(std::move(failed));
  }

  std::filesystem::path m_path;
  Environment m_environment;
  OpenReport m_report;
  std::unique_ptr<TemporaryFolder> m_aside;  // where a copy is read
  bool m_readsCopy = false;
  int m_times = 1;                       // that opening was begun
  std::optional<os::SavedMark> m_saved;  // by a process that is gone
  std::optional<Outcome> m_refusal;
};

Result<ConsortiumFile, OpenFailure> ConsortiumFile::create(const std::filesystem::path& path,
                                                           Environment environment) {
  return FileOpener(path, std::move(environment)).create();
}

Result<ConsortiumFile, OpenFailure> ConsortiumFile::open(const std::filesystem::path& path,
                                                         Environment environment, OpenIntent intent) {
  return FileOpener(path, std::move(environment)).open(intent);
}

sql::ConnectionOptions writing(const Environment& environment) {
  return {.vfs = environment.fileSystem, .atLogBegin = markingLog(environment.repeatable)};
}

sql::Connection connectBeside(const std::filesystem::path& file, const Environment& environment) {
  if (!os::FileLock::isHeldHere(file)) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::CannotOpen, 0,
                             "another file has the name " + file.string());
  }
  sql::Connection connection(file, writing(environment));
  if (connection.hasMoved() || !os::FileLock::isHeldHere(file)) {
    connection.leaveAsIs();
    throw sql::DatabaseError(sql::DatabaseErrorKind::CannotOpen, 0,
                             "another file has taken the name " + file.string());
  }
  return connection;
}

ConsortiumFile ConsortiumFile::openBeside(const std::filesystem::path& path, Environment environment) {
  auto connection = connectBeside(path, environment);
  auto last = readLastStep(connection);
  os::HeldFile held(path);
  auto mark = FileMark::of(held.identity());
  return ConsortiumFile(std::unique_ptr<State>(new State{nullptr,
                                                         std::nullopt,
                                                         std::move(held),
                                                         path,
                                                         std::move(connection),
                                                         std::move(environment),
                                                         {},
                                                         std::move(last),
                                                         true,
                                                         std::move(mark)}));
}

void ConsortiumFile::catchUp() {
  m_state->last = readLastStep(m_state->connection);
  m_state->noteSaved();
}

void ConsortiumFile::State::noteSaved() {
  if (lock && last) lock->note({last->step.number, hexOf(last->hash)});
}

ConsortiumFile::~ConsortiumFile() {
  if (!m_state) return;
  auto& state = *m_state;
  if (state.isSecond) {
    if (whereabouts().standing == Standing::Overwritten) state.connection.leaveAsIs();
    return;
  }
  try {
    if (!state.report.readOnly) {
      const auto now = whereabouts();
      if (now.standing == Standing::Moved) follow();
      if (isLost(now.standing)) keepDisplaced();
    }
    if (!state.report.readOnly) state.connection.settle();
  } catch (const std::exception&) {
    // Every step is already on disk; only the tidying failed, and the next opening does it.
    spdlog::warn("settling failed");
  }
  if (state.report.readOnly != ReadOnlyReason::Displaced || !state.lock) return;
  // The log of a file that lost its name must not be taken for that of the one which has it now.
  state.connection = sql::Connection::inMemory();
  if (!state.report.recovery.empty()) state.log.removeBeside(state.path);
}

}  // namespace lianes::store
