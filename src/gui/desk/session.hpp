#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "gui/desk/displacement.hpp"
#include "gui/desk/errand.hpp"
#include "lianes/domain/entities/document.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/verdicts.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

// A worker thread needs an environment of its own; each call gives one.
using EnvironmentSource = std::function<store::Environment()>;

// The workers that read the open file, one thread each: what pages show at once, and documents, which take
// their time.
enum class Lane : std::uint8_t { Pages, Documents };

// The consortium that the window shows: at most one file is open. Opening reads and proves the whole file on
// a worker; what follows runs on the interface thread. Nothing here but file() throws for a failing disk: it
// is said by `failed`, as a sentence.
class Session : public QObject {
  Q_OBJECT

 public:
  Session(EnvironmentSource environments, wording::Language language, QObject* parent = nullptr);
  ~Session() override;

  bool isOpen() const { return m_file.has_value(); }
  bool isOpening() const { return m_opening.isRunning(); }
  bool isWritable() const { return m_file && !m_file->isReadOnly() && !m_aside && !m_displacement; }
  wording::Language language() const { return m_language; }

  // An import or the like writes it beside the window: it cannot be left now (carryOutAside).
  bool isBusy() const { return !m_aside.isNull(); }

  // What reads it may throw for a failing disk; see read(). Requires: isOpen().
  const store::ConsortiumFile& file() const;

  // What `query` answers of the open file. A disk that fails meanwhile is said by `failed`, and is the error.
  // Requires: isOpen().
  template <class Query>
  auto read(const Query& query)
      -> Result<std::invoke_result_t<const Query&, const store::ConsortiumFile&>, Problem> {
    try {
      return query(file());
    } catch (const std::exception& thrown) {
      return failure(failedReading(thrown));
    }
  }
  // The same for what is only shown: an empty answer where the disk fails.
  template <class Query>
  auto readOrNothing(const Query& query) -> std::invoke_result_t<const Query&, const store::ConsortiumFile&> {
    auto answer = read(query);
    if (!answer) return {};
    return std::move(answer).value();
  }
  std::optional<Record> find(EntityKind kind, Uuid id);
  template <class Entity>
  std::optional<Entity> find(Id<Entity> id) {
    return readOrNothing([&](const store::ConsortiumFile& file) { return file.find(id); });
  }
  std::string nameOf(const Record& record);
  Uuid newId();
  Instant now() const;

  // The steps that follow are by whom the preferences name, else by whom the environment knows.
  void nameAuthor();

  // Looks where the open file is: follows it to its other name (`moved`); where another file is in its place,
  // or none, keeps all of it beside (`displaced`). Every step looks by itself; the window looks whenever
  // somebody comes back to it.
  void lookAfter();
  const std::optional<Displacement>& displacement() const { return m_displacement; }

  // Ends with `opened` or `openingFailed`. The file that is open stays so until the other one has been read.
  void open(const std::filesystem::path& path);
  void create(const std::filesystem::path& path, const std::string& edition, const std::string& name);
  void createSample(const std::filesystem::path& path);
  void close();

  // Puts a backup in the file's place, then opens it; the open file is closed first when it is that one. Ends
  // with `opened`, followed by `failed` where nothing was restored, or with `openingFailed`.
  void restore(const std::filesystem::path& file, const std::filesystem::path& backup,
               store::RestoreWish wish = {});

  // For a worker that opens the file by itself: by this name, of the recovery where the file is displaced.
  std::filesystem::path readPath() const;
  store::Environment workerEnvironment() const;

  // Requires: isOpen(). Problems of the user come back; a failure of the world is said by `failed`, and comes
  // back as the same Problem.
  Problems perform(const store::StepRequest& request);
  // The same of a step that is made of what the file says now.
  using StepMaker = std::function<store::StepRequest(const store::ConsortiumFile& file)>;
  Problems performFrom(const StepMaker& make);
  // The same of a use case that makes its step by itself, such as freezing a report.
  using UseCase = std::function<Result<store::StepNumber, Problems>(store::ConsortiumFile& file)>;
  Problems carryOut(const UseCase& useCase);
  // The same on a worker, which writes by a connection of its own, so that the window goes on; until it is
  // done the file can only be read, and reading by workers waits. `then` gets what carryOut() would return,
  // unless the file was closed meanwhile. Requires: isWritable().
  void carryOutAside(UseCase useCase, std::function<void(const Problems&)> then);
  // One step that adds the document with these bytes (store::addDocument).
  Problems addDocument(std::istream& bytes, const Document& draft);
  Problems undo();
  Problems undo(store::StepNumber step);
  Problems redo();

  // The expenses whose verdict the request would change; nothing is changed. Requires: isOpen().
  std::vector<store::VerdictChange> previewVerdicts(const store::StepRequest& request);

  // Runs `work` on a reading worker, after what it was asked before; calling its argument gives the file,
  // opened there for reading. For BackgroundQuery. Requires: isOpen().
  void readOnWorker(Lane lane, std::function<void(const std::function<store::ConsortiumFile&()>& file)> work);

  // Says, by `failed`, what the world did to the open file.
  void sayFailure(Problem problem);

 Q_SIGNALS:
  void openingStarted();
  void opened();
  void openingFailed(const std::filesystem::path& path, const QString& sentences);
  void closing();    // the file is still open
  void lettingGo();  // whoever else has it open has closed it when this returns
  void closed();
  void changed();  // after each step
  void moved(const std::filesystem::path& from);
  void displaced();
  void outdated();  // a file that is only read has been replaced or removed: what is shown is of before
  void failed(const QString& sentence);

 private:
  void tell(Problem problem);
  struct Outcome;
  Problem failedReading(const std::exception& thrown);
  void finishAside(const Result<Problems, Problem>& outcome,
                   const std::function<void(const Problems&)>& then);
  store::Environment namedEnvironment() const;
  void begin(std::function<Outcome()> opening);
  void begin(const std::filesystem::path& path, std::function<Outcome()> opening);
  static Outcome outcomeOfOpening(const std::filesystem::path& path, const store::Environment& environment);
  void finish();
  void follow();
  void noteStanding();
  void displace(store::Standing standing);
  void dropReaders();
  Problems run(const std::function<Result<store::StepNumber, Problems>()>& action);

  EnvironmentSource m_environments;
  store::Environment m_environment;
  wording::Language m_language;
  std::optional<store::ConsortiumFile> m_file;
  std::filesystem::path m_name;  // of the file, as it was told last
  std::optional<Displacement> m_displacement;
  QFutureWatcher<std::shared_ptr<Outcome>> m_opening;
  std::filesystem::path m_openingPath;
  QPointer<Errand> m_aside;  // while a worker writes
  std::optional<Problem> m_saidOfReading;
  QElapsedTimer m_sinceReading;  // since that was said
  struct Reading {
    QThreadPool thread{};
    std::optional<store::ConsortiumFile> reader{};  // of that thread, while it has work
  };
  std::array<Reading, 2> m_reading;  // by lane
};

}  // namespace lianes::gui
