#include <spdlog/spdlog.h>

#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "lianes/base/files.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/lock.hpp"
#include "store/backup_files.hpp"
#include "store/file_state.hpp"
#include "store/migrations.hpp"
#include "store/os/files.hpp"
#include "store/schema_guard.hpp"
#include "store/search_index.hpp"
#include "store/verification.hpp"

namespace lianes::store {

// Opens or creates one file; one object lives as long as one call.
class FileOpener {
 public:
  using Outcome = Result<ConsortiumFile, OpenFailure>;

  FileOpener(std::filesystem::path path, Environment environment)
      : m_path(std::move(path)), m_environment(std::move(environment)) {}

  Outcome create() {
    std::error_code error;
    if (std::filesystem::exists(m_path, error)) return refuse(ProblemCode::AlreadyExists);
    auto created = guarded([&]() -> Outcome {
      auto acquired = os::FileLock::acquire(m_path, m_environment.now().text());
      if (!acquired.lock) return refuse(ProblemCode::AlreadyExists);
      sql::Connection connection(m_path, {.mode = sql::OpenMode::Create, .vfs = m_environment.fileSystem});
      migrate(connection, m_environment.laterSchemas);
      return opened(std::move(acquired.lock), std::move(connection));
    });
    // What hinders a file that is not there yet is its folder.
    const bool isRefused = !created.ok() && created.error().problem.code == ProblemCode::CannotRead;
    return isRefused ? refuse(ProblemCode::CannotCreate) : std::move(created);
  }

  Outcome open(OpenIntent intent) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(m_path, error)) return refuse(ProblemCode::CannotRead);
    return guarded([&]() -> Outcome {
      std::optional<os::FileLock> lock;
      if (intent != OpenIntent::Write) {
        m_report.readOnly = ReadOnlyReason::Asked;
      } else {
        lock = lockForWriting();
      }
      // Read first: opening for writing already changes a file, and this may not be one to change.
      auto connection = std::make_unique<sql::Connection>(connectForReading());
      if (auto problem = problemOfSchema(*connection, m_path, m_environment.laterSchemas)) {
        return refuse(problem->code, std::move(problem->arguments));
      }
      const auto schema = schemaOf(*connection);
      const auto newest = newestSchema(m_environment.laterSchemas);
      if (intent != OpenIntent::ReadAgain) {
        if (const auto damage = quickDamage(*connection)) return refuse(ProblemCode::FileDamaged, {*damage});
      }
      if (!m_report.readOnly) {
        connection.reset();
        connection = std::make_unique<sql::Connection>(connectTo(m_path, sql::OpenMode::ReadWrite));
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
      if (file) backUpOpened(file.value());
      return file;
    });
  }

 private:
  // Takes the lock, or notes why the file can only be read.
  std::optional<os::FileLock> lockForWriting() {
    if (!isWritablePlace()) {
      m_report.readOnly = ReadOnlyReason::FileNotWritable;
      m_report.holder = lockHolderOf(m_path);
      return std::nullopt;
    }
    auto acquired = os::FileLock::acquire(m_path, m_environment.now().text());
    if (acquired.lock) return std::move(acquired.lock);
    m_report.readOnly = ReadOnlyReason::HeldByAnother;
    if (acquired.holder) {
      m_report.holder = Holder{acquired.holder->user, acquired.holder->host, acquired.holder->process,
                               acquired.holder->since};
    }
    return std::nullopt;
  }

  sql::Connection connectForReading() {
    try {
      return connectTo(m_path, sql::OpenMode::ReadOnly);
    } catch (const sql::DatabaseError& error) {
      const bool refused = error.kind() == sql::DatabaseErrorKind::CannotOpen ||
                           error.kind() == sql::DatabaseErrorKind::ReadOnly;
      if (!refused || isWritablePlace()) throw;
    }
    // What stands beside the file needs writing to be read, which cannot be done there.
    if (endingsBeside().empty()) return connectTo(m_path, sql::OpenMode::Immutable);
    return connectTo(copyAside(), sql::OpenMode::ReadOnly);
  }

  sql::Connection connectTo(const std::filesystem::path& path, sql::OpenMode mode) const {
    return {path, {.mode = mode, .vfs = m_environment.fileSystem}};
  }

  bool isWritablePlace() const {
    return os::isWritable(m_path) &&
           os::isWritable(m_path.parent_path().empty() ? "." : m_path.parent_path());
  }

  // The log of what is not folded in yet, and the journal of a change that a crash cut off.
  std::vector<const char*> endingsBeside() const {
    std::vector<const char*> endings;
    for (const auto* ending : {"-wal", "-journal"}) {
      std::error_code error;
      const auto size = std::filesystem::file_size(beside(m_path, ending), error);
      if (!error && size > 0) endings.push_back(ending);
    }
    return endings;
  }

  static std::filesystem::path beside(std::filesystem::path file, const char* ending) {
    return file += ending;
  }

  std::filesystem::path copyAside() {
    m_aside = std::make_unique<TemporaryFolder>();
    auto copy = m_aside->path() / m_path.filename();
    std::filesystem::copy_file(m_path, copy);
    const auto addWriting = [](const std::filesystem::path& path) {
      std::filesystem::permissions(path, std::filesystem::perms::owner_write,
                                   std::filesystem::perm_options::add);
    };
    addWriting(copy);
    for (const auto* ending : endingsBeside()) {
      std::filesystem::copy_file(beside(m_path, ending), beside(copy, ending));
      addWriting(beside(copy, ending));
    }
    m_report.readOnly = ReadOnlyReason::UnsettledCopy;
    return copy;
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
    auto state = std::unique_ptr<ConsortiumFile::State>(
        new ConsortiumFile::State{std::move(m_aside), std::move(lock), m_path, std::move(connection),
                                  std::move(m_environment), std::move(m_report), std::move(last)});
    return ConsortiumFile(std::move(state));
  }

  // Work goes on where no backup can be taken: what is open is sound.
  static void backUpOpened(ConsortiumFile& file) {
    if (file.isReadOnly() || !file.environment().backsUpAtOpening) return;
    auto& report = file.m_state->report;
    try {
      const auto made = backUpIfChanged(file);
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
};

Result<ConsortiumFile, OpenFailure> ConsortiumFile::create(const std::filesystem::path& path,
                                                           Environment environment) {
  return FileOpener(path, std::move(environment)).create();
}

Result<ConsortiumFile, OpenFailure> ConsortiumFile::open(const std::filesystem::path& path,
                                                         Environment environment, OpenIntent intent) {
  return FileOpener(path, std::move(environment)).open(intent);
}

ConsortiumFile ConsortiumFile::openBeside(const std::filesystem::path& path, Environment environment) {
  sql::Connection connection(path, {.mode = sql::OpenMode::ReadWrite, .vfs = environment.fileSystem});
  auto last = readLastStep(connection);
  return ConsortiumFile(std::unique_ptr<State>(new State{nullptr,
                                                         std::nullopt,
                                                         path,
                                                         std::move(connection),
                                                         std::move(environment),
                                                         {},
                                                         std::move(last),
                                                         true}));
}

void ConsortiumFile::catchUp() { m_state->last = readLastStep(m_state->connection); }

ConsortiumFile::~ConsortiumFile() {
  if (!m_state || m_state->report.readOnly || m_state->isSecond) return;
  try {
    m_state->connection.settle();
  } catch (const sql::DatabaseError& error) {
    // Every step is already on disk; only the tidying failed, and the next opening does it.
    spdlog::warn("settling failed: code {}", error.code());
  }
}

}  // namespace lianes::store
