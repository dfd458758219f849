#include "gui/desk/session.hpp"

#include <QtCore/QPromise>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

#include <utility>
#include <vector>

#include "gui/desk/draft.hpp"
#include "gui/desk/faults.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/app/project_code.hpp"
#include "lianes/app/sample.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/wording/opening_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr qint64 kSaidAgain =
    2000;  // milliseconds; a page that cannot be read is asked for at each look at a list

}  // namespace

// With a file, the problems are those of what was to be done before it was opened.
struct Session::Outcome {
  std::optional<store::ConsortiumFile> file{};
  Problems problems{};
  std::vector<std::filesystem::path> setAside{};  // foreign logs that a restore met
};

Session::Session(EnvironmentSource environments, wording::Language language, QObject* parent)
    : QObject(parent),
      m_environments(std::move(environments)),
      m_environment(m_environments()),
      m_language(language) {
  for (auto& each : m_reading) each.thread.setMaxThreadCount(1);
  connect(&m_opening, &QFutureWatcherBase::finished, this, &Session::finish);
}

Session::~Session() {
  m_opening.waitForFinished();
  for (auto& each : m_reading) each.thread.waitForDone();
}

const store::ConsortiumFile& Session::file() const {
  require(m_file.has_value(), "a page asks for the file only while one is open");
  return *m_file;
}

store::Environment Session::namedEnvironment() const {
  auto environment = m_environments();
  if (auto chosen = storedPreferences().author; !chosen.empty()) environment.author = std::move(chosen);
  return environment;
}

void Session::nameAuthor() {
  if (m_file) m_file->environment().author = namedEnvironment().author;
}

std::optional<Record> Session::find(EntityKind kind, Uuid id) {
  return readOrNothing([&](const store::ConsortiumFile& file) { return file.find(kind, id); });
}

std::string Session::nameOf(const Record& record) {
  return readOrNothing([&](const store::ConsortiumFile& file) { return store::nameIn(file, record); });
}

Problem Session::failedReading(const std::exception& thrown) {
  auto problem = caught(thrown, m_name.string());
  const bool isSaid =
      m_saidOfReading == problem && m_sinceReading.isValid() && m_sinceReading.elapsed() < kSaidAgain;
  if (!isSaid) {
    m_saidOfReading = problem;
    m_sinceReading.start();
    sayFailure(problem);
  }
  return problem;
}

Uuid Session::newId() { return m_environment.newId(); }

Instant Session::now() const { return m_environment.now(); }

store::Environment Session::workerEnvironment() const {
  auto environment = namedEnvironment();
  environment.backsUpAtOpening = false;  // BackupKeeper does, once the file is on screen
  return environment;
}

Session::Outcome Session::outcomeOfOpening(const std::filesystem::path& path,
                                           const store::Environment& environment) {
  auto file = store::ConsortiumFile::open(path, environment);
  if (file) return Outcome{std::move(file).value(), {}};
  Outcome outcome{{}, {file.error().problem}};
  if (const auto& backup = file.error().lastBackup) {
    outcome.problems.push_back({ProblemCode::LastBackup, {}, {backup->string()}});
  }
  return outcome;
}

void Session::open(const std::filesystem::path& path) {
  begin(path, [path, environment = workerEnvironment()] { return outcomeOfOpening(path, environment); });
}

void Session::restore(const std::filesystem::path& file, const std::filesystem::path& backup,
                      store::RestoreWish wish) {
  if (isOpening()) return;
  if (m_file && m_file->path() == file) close();
  begin(file, [file, backup, wish, environment = workerEnvironment()] {
    const auto restored = store::restore(file, backup, environment, wish);
    if (!restored && restored.error().code == ProblemCode::FileHeld) return Outcome{{}, {restored.error()}};
    auto outcome = outcomeOfOpening(file, environment);
    if (!restored) outcome.problems.insert(outcome.problems.begin(), restored.error());
    if (restored) outcome.setAside = restored->setAside;
    return outcome;
  });
}

void Session::create(const std::filesystem::path& path, const std::string& edition, const std::string& name) {
  begin(path, [path, edition, name, environment = workerEnvironment()] {
    auto file = app::newConsortium(path, {edition, name}, environment);
    return file ? Outcome{std::move(file).value(), {}} : Outcome{{}, {file.error()}};
  });
}

void Session::createSample(const std::filesystem::path& path) {
  begin(path, [path, environment = workerEnvironment()] {
    auto file = app::newSample(path, environment);
    return file ? Outcome{std::move(file).value(), {}} : Outcome{{}, {file.error()}};
  });
}

void Session::begin(const std::filesystem::path& path, std::function<Outcome()> opening) {
  if (isOpening()) return;
  m_openingPath = path;
  auto promise = std::make_shared<QPromise<std::shared_ptr<Outcome>>>();
  m_opening.setFuture(promise->future());
  promise->start();
  Q_EMIT openingStarted();
  QThreadPool::globalInstance()->start([promise, opening = std::move(opening)] {
    auto outcome = std::make_shared<Outcome>();
    try {
      *outcome = opening();
    } catch (const std::exception& thrown) {
      outcome->problems.push_back(caught(thrown, {}));
    }
    promise->addResult(std::move(outcome));
    promise->finish();
  });
}

void Session::finish() {
  const auto outcome = m_opening.result();
  QStringList sentences;
  for (const auto& problem : outcome->problems) {
    sentences.append(onScreen(wording::line(problem, m_language)));
  }
  for (const auto& log : outcome->setAside) {
    sentences.append(capitalised(onScreen(wording::setAsideRemark(log, m_language))));
  }
  if (!outcome->file) {
    Q_EMIT openingFailed(m_openingPath, sentences.join(u'\n'));
    return;
  }
  close();
  m_file = std::move(outcome->file);
  m_name = m_file->path();
  Q_EMIT opened();
  if (!sentences.isEmpty()) Q_EMIT failed(sentences.join(u'\n'));
}

void Session::close() {
  if (!m_file) return;
  const bool wasInPlace = !m_displacement;
  lookAfter();
  const auto parting = wasInPlace ? m_displacement : std::nullopt;
  Q_EMIT closing();
  for (auto& each : m_reading) each.thread.clear();
  dropReaders();
  delete m_aside;
  m_file.reset();
  m_displacement.reset();
  Q_EMIT closed();
  if (parting) Q_EMIT failed(displacementSentence(*parting));
}

// Before the file is settled into one piece, or goes by another name.
void Session::dropReaders() {
  Q_EMIT lettingGo();
  for (auto& each : m_reading) {
    each.thread.waitForDone();
    each.reader.reset();
  }
}

// --- where the file is

void Session::lookAfter() {
  if (!m_file || m_aside || (m_displacement && !m_displacement->recovery.empty())) return;
  auto standing = store::Standing::InPlace;
  try {
    standing = m_file->whereabouts().standing;
    if (standing == store::Standing::Moved) follow();
    if (store::isLost(standing) && m_file->isReadOnly() && !m_displacement) {
      Q_EMIT outdated();  // whoever writes it keeps what there is to keep
      return;
    }
    if (store::isLost(standing)) m_file->keepDisplaced();
  } catch (const ContractViolation&) {
    throw;
  } catch (const std::exception& thrown) {
    tell(caught(thrown, m_name.string()));
    if (store::isLost(standing)) return displace(standing);
  }
  noteStanding();
}

void Session::follow() {
  const auto before = draftOwner(*m_file);
  dropReaders();
  m_file->follow();
  moveDrafts(before, draftOwner(*m_file));
}

void Session::noteStanding() {
  if (m_file->path() != m_name) {
    const auto from = std::exchange(m_name, m_file->path());
    Q_EMIT moved(from);
  }
  const bool isNew = !m_displacement || m_displacement->recovery.empty();
  if (isNew && m_file->report().readOnly == store::ReadOnlyReason::Displaced) {
    displace(m_file->whereabouts().standing);
  }
}

void Session::displace(store::Standing standing) {
  const auto last = store::steps(*m_file, {.most = 1});
  m_displacement = Displacement{standing, m_name, m_file->report().recovery,
                                last.empty() ? 0 : last.front().number, m_file->report().lost};
  Q_EMIT displaced();
}

std::filesystem::path Session::readPath() const {
  return m_displacement ? m_displacement->recovery : m_file->path();
}

Problems Session::perform(const store::StepRequest& request) {
  return performFrom([&](const store::ConsortiumFile&) { return request; });
}

Problems Session::performFrom(const StepMaker& make) {
  return run([&]() -> Result<store::StepNumber, Problems> {
    const auto request = make(*m_file);
    auto problems = app::problemsOfCodes(*m_file, request);
    if (!problems.empty()) return failure(std::move(problems));
    return m_file->perform(request);
  });
}

Problems Session::carryOut(const UseCase& useCase) {
  return run([&] { return useCase(*m_file); });
}

void Session::carryOutAside(UseCase useCase, std::function<void(const Problems&)> then) {
  require(isWritable(), "a step needs a file that can be written");
  m_aside = sendErrand(
      m_reading[static_cast<std::size_t>(Lane::Pages)].thread, this, m_file->path().string(),
      [path = m_file->path(), environment = workerEnvironment(), useCase = std::move(useCase)] {
        auto file = store::ConsortiumFile::openBeside(path, environment);
        const auto done = useCase(file);
        return done ? Problems() : done.error();
      },
      [this, then = std::move(then)](const Result<Problems, Problem>& outcome) {
        finishAside(outcome, then);
      });
}

void Session::finishAside(const Result<Problems, Problem>& outcome,
                          const std::function<void(const Problems&)>& then) {
  m_aside = nullptr;
  const auto problems = outcome ? *outcome : Problems{outcome.error()};
  try {
    m_file->catchUp();
  } catch (const std::exception& thrown) {
    sayFailure(caught(thrown, m_name.string()));
  }
  lookAfter();
  if (!outcome) sayFailure(outcome.error());
  if (problems.empty()) Q_EMIT changed();
  then(problems);
}

Problems Session::addDocument(std::istream& bytes, const Document& draft) {
  return run([&] { return store::addDocument(*m_file, bytes, draft); });
}

Problems Session::undo() {
  return run([&] { return m_file->undo(); });
}

Problems Session::undo(store::StepNumber step) {
  return run([&] { return m_file->undo(step); });
}

Problems Session::redo() {
  return run([&] { return m_file->redo(); });
}

Problems Session::run(const std::function<Result<store::StepNumber, Problems>()>& action) {
  require(m_file.has_value(), "a step needs an open file");
  if (m_aside) return {{ProblemCode::FileReadOnly, {}, {}}};
  try {
    if (m_file->whereabouts().standing == store::Standing::Moved) follow();
    const auto done = action();
    noteStanding();
    if (!done) return done.error();
  } catch (const ContractViolation&) {
    throw;
  } catch (const std::exception& thrown) {
    auto problem = caught(thrown, m_file->path().string());
    sayFailure(problem);
    return {std::move(problem)};
  }
  Q_EMIT changed();
  return {};
}

std::vector<store::VerdictChange> Session::previewVerdicts(const store::StepRequest& request) {
  require(m_file.has_value(), "a preview needs an open file");
  try {
    return store::previewVerdicts(*m_file, request);
  } catch (const ContractViolation&) {
    throw;
  } catch (const std::exception& thrown) {
    sayFailure(caught(thrown, m_file->path().string()));
    return {};
  }
}

void Session::readOnWorker(Lane lane,
                           std::function<void(const std::function<store::ConsortiumFile&()>& file)> work) {
  require(m_file.has_value(), "only an open file is read");
  auto& reading = m_reading[static_cast<std::size_t>(lane)];
  reading.thread.start(
      [&reading, path = readPath(), environment = workerEnvironment(), work = std::move(work)] {
        work([&]() -> store::ConsortiumFile& {
          if (!reading.reader) {
            auto opened = store::ConsortiumFile::open(path, environment, store::OpenIntent::ReadAgain);
            if (!opened) throw std::runtime_error("the file cannot be opened a second time");
            reading.reader = std::move(opened).value();
          }
          return *reading.reader;
        });
      });
}

void Session::sayFailure(Problem problem) {
  // A worker that finds another file under the name, or none, knows less of it than what looks after the
  // file.
  const bool isOurs = problem.code == ProblemCode::ProgramFault;
  if (!isOurs && m_file && store::isLost(m_file->whereabouts().standing)) return lookAfter();
  tell(std::move(problem));
}

void Session::tell(Problem problem) {
  const bool isOurs = problem.code == ProblemCode::ProgramFault;
  if (!isOurs && problem.place.empty() && m_file) problem.place = m_file->path().string();
  Q_EMIT failed(onScreen(wording::line(problem, m_language)));
}

}  // namespace lianes::gui
