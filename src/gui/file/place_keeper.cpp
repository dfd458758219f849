#include "gui/file/place_keeper.hpp"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <algorithm>
#include <string>
#include <utility>

#include "gui/desk/faults.hpp"
#include "gui/desk/session.hpp"
#include "gui/file/file_times.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/store/snapshot.hpp"

namespace lianes::gui {
namespace {

constexpr int kLookForPlaceEvery = 60'000;  // milliseconds
constexpr qint64 kHoursBetween = 4;         // two copies while one works
constexpr qint64 kMinutesAfterFailure = 60;
constexpr qint64 kSecondsAMinute = 60;
constexpr int kCopiedWhole = 100;

bool isOldEnough(const std::filesystem::path& name, Instant now) {
  const auto backups = store::listBackups(name);
  if (backups.empty()) return true;
  const auto last = fileMoment(backups.front().at);
  const auto moment = fileMoment(now);
  return last.date() != moment.date() || last.secsTo(moment) >= kHoursBetween * 3600;
}

}  // namespace

// What the worker found and did.
struct PlaceKeeper::Outcome {
  SecondPlace place;
  Wanted wanted = Wanted::IfDue;
  int round = 0;    // of the keeper's, when it was asked
  int changes = 0;  // likewise
  bool isThere = false;
  bool isStopped = false;
  std::optional<Instant> copiedAt{};  // of the copy that holds the last step, if there is one now
  std::string fingerprint{};
  std::optional<Problem> problem{};
};

PlaceKeeper::PlaceKeeper(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_query(session, this), m_isWritable(session.isWritable()) {
  m_worker.setMaxThreadCount(1);
  m_looking.setInterval(kLookForPlaceEvery);
  connect(&m_looking, &QTimer::timeout, this, &PlaceKeeper::look);
  connect(&session, &Session::opened, this, &PlaceKeeper::takeUp);
  connect(&session, &Session::changed, this, [this] {
    const bool wasReminding = daysToRemindOf().has_value();
    m_hasChanged = true;
    ++m_changes;
    if (daysToRemindOf().has_value() != wasReminding) Q_EMIT changed();
  });
  connect(&session, &Session::closing, this, [this] {
    m_looking.stop();
    // What has the name by now is not what was worked on.
    m_isWritable = m_isWritable && !m_session.displacement();
  });
  connect(&session, &Session::lettingGo, this, &PlaceKeeper::stop);
  connect(&session, &Session::closed, this, &PlaceKeeper::copyAtTheEnd);
  connect(&session, &Session::openingStarted, this, &PlaceKeeper::stop);
}

PlaceKeeper::~PlaceKeeper() {
  disconnect(&m_session, nullptr, this, nullptr);
  blockSignals(true);
  waitForCopy();
  copyAtTheEnd();
  waitForCopy();
}

void PlaceKeeper::waitForCopy() {
  m_worker.waitForDone();
  if (m_isCopying) finish(*m_copying.result());
}

void PlaceKeeper::takeUp() {
  ++m_round;
  m_place.reset();
  m_problem.reset();
  m_isThere = false;
  m_hasChanged = false;
  m_isWritable = m_session.isWritable();
  m_notBefore = {};
  Q_EMIT changed();
  if (!m_isWritable) return;
  struct Identity {
    std::string beginning;
    std::string fingerprint;
  };
  m_query.ask(
      [](store::ConsortiumFile& file) {
        return Identity{store::beginningOf(file), store::fingerprintOf(file)};
      },
      [this](const Identity& identity) {
        m_place = secondPlaceOf(m_session.file().path(), identity.beginning);
        if (!m_place) return;
        m_hasChanged = m_hasChanged || identity.fingerprint != m_place->fingerprint;
        Q_EMIT changed();
        m_looking.start();
        start(Wanted::IfDue);
      });
}

std::optional<qint64> PlaceKeeper::daysToRemindOf() const {
  if (!m_place || !m_isWritable || !m_hasChanged || !m_session.isOpen()) return std::nullopt;
  const int patience = storedPreferences().placeReminderDays;
  if (patience == 0) return std::nullopt;
  const auto since = m_place->copiedAt.isValid() ? m_place->copiedAt : m_place->chosenAt;
  const auto days = since.toLocalTime().date().daysTo(fileMoment(m_session.now()).date());
  return days > patience ? std::optional(days) : std::nullopt;
}

std::optional<Problem> PlaceKeeper::choose(const std::filesystem::path& folder) {
  const auto& file = m_session.file();
  SecondPlace chosen{file.path(), {}, {}, fileMoment(m_session.now())};
  try {
    chosen.beginning = store::beginningOf(file);
    chosen.name = store::nameInPlace(file, folder);
  } catch (const std::runtime_error& failed) {
    return store::problemOf(failed, file.path().string());
  }
  const auto stem = chosen.name.stem().string();
  const auto isTaken = [&](const SecondPlace& other) {
    return other.name == chosen.name && !(m_place && other.file == m_place->file);
  };
  for (int copy = 2; std::ranges::any_of(secondPlaces(), isTaken); ++copy) {
    chosen.name = folder / (stem + ' ' + std::to_string(copy) + ".lianes");
  }
  if (auto problem = store::preparePlace(chosen.name)) return problem;
  stop();
  keepSecondPlace(chosen);
  m_place = secondPlaceOf(file.path(), chosen.beginning);
  m_problem.reset();
  m_hasChanged = true;
  m_isThere = true;
  m_looking.start();
  Q_EMIT changed();
  copyNow();
  return std::nullopt;
}

void PlaceKeeper::forget() {
  if (!m_place) return;
  stop();
  m_looking.stop();
  forgetSecondPlace(m_place->file);
  m_place.reset();
  m_problem.reset();
  Q_EMIT changed();
}

void PlaceKeeper::copyNow() {
  if (m_place && m_session.isOpen()) start(Wanted::Always);
}

void PlaceKeeper::look() {
  if (m_isCopying || !m_session.isOpen() || !m_hasChanged) return;
  if (m_notBefore.isValid() && fileMoment(m_session.now()) < m_notBefore) return;
  start(Wanted::IfDue);
}

void PlaceKeeper::copyAtTheEnd() {
  if (m_place && m_isWritable && m_hasChanged) start(Wanted::AfterTheDay);
  m_isWritable = m_isWritable && m_session.isOpen();
}

void PlaceKeeper::stop() {
  ++m_round;
  m_isCopying = false;
  if (m_isStopped) m_isStopped->store(true);
  m_worker.waitForDone();
}

void PlaceKeeper::lookAndCopy(Outcome& outcome, const store::Environment& environment,
                              const std::atomic<bool>& isStopped, std::atomic<int>& percent) {
  const auto& place = outcome.place;
  outcome.isThere = store::isPlaceThere(place.name);
  if (!outcome.isThere) {
    outcome.problem = Problem{ProblemCode::PlaceMissing, place.folder().string(), {}};
    return;
  }
  if (outcome.wanted == Wanted::IfDue && !isOldEnough(place.name, environment.now())) return;
  const auto file = store::ConsortiumFile::open(place.file, environment, store::OpenIntent::ReadAgain);
  if (!file) {
    outcome.problem = file.error().problem;
    return;
  }
  outcome.fingerprint = store::fingerprintOf(file.value());
  const bool isAsked = outcome.wanted == Wanted::Always;
  if (!isAsked && !store::lacksLastStep(file.value(), place.name)) {
    outcome.copiedAt = store::listBackups(place.name).front().at;
    return;
  }
  const auto occasion = isAsked ? store::BackupOccasion::Asked : store::BackupOccasion::Opening;
  const auto made =
      store::backUpInPlace(file.value(), place.name, occasion, [&](store::CopyStage stage, int done) {
        percent = stage == store::CopyStage::Copying ? done / 2 : (kCopiedWhole + done) / 2;
        return !isStopped;
      });
  if (!made) {
    outcome.problem = made.error();
  } else if (*made) {
    outcome.copiedAt = (*made)->at;
  } else {
    outcome.isStopped = true;
  }
}

void PlaceKeeper::start(Wanted wanted) {
  if (m_session.isOpen()) {
    if (m_session.displacement() || m_session.file().whereabouts().standing != store::Standing::InPlace)
      return;
    if (auto place = secondPlaceOf(m_session.file().path(), m_place->beginning)) m_place = std::move(place);
  }
  auto promise = std::make_shared<QPromise<std::shared_ptr<Outcome>>>();
  auto* watcher = new QFutureWatcher<std::shared_ptr<Outcome>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    finish(*watcher->result());
  });
  m_copying = promise->future();
  watcher->setFuture(m_copying);
  promise->start();
  m_isStopped = std::make_shared<std::atomic<bool>>(false);
  m_percent = std::make_shared<std::atomic<int>>(0);
  m_isCopying = true;
  Q_EMIT changed();
  auto outcome = std::make_shared<Outcome>(Outcome{*m_place, wanted, ++m_round, m_changes});
  m_worker.start([promise, outcome, environment = m_session.workerEnvironment(), isStopped = m_isStopped,
                  percent = m_percent] {
    try {
      lookAndCopy(*outcome, environment, *isStopped, *percent);
    } catch (const std::exception& thrown) {
      outcome->problem = caught(thrown, outcome->place.file.string());
    }
    promise->addResult(outcome);
    promise->finish();
  });
}

// A copy counts for the file that it is of, also when another one is open by now.
void PlaceKeeper::finish(const Outcome& outcome) {
  auto place = outcome.place;
  if (outcome.copiedAt) {
    place.copiedAt = fileMoment(*outcome.copiedAt);
    place.fingerprint = outcome.fingerprint;
    const auto kept = secondPlaceOf(place.file);
    if (kept && kept->name == place.name) keepSecondPlace(place);
  }
  if (outcome.round != m_round) return;
  m_isCopying = false;
  m_isThere = outcome.isThere;
  const bool isAway = outcome.problem && outcome.problem->code == ProblemCode::PlaceMissing;
  m_problem = isAway ? std::nullopt : outcome.problem;
  if (m_problem) m_notBefore = fileMoment(m_session.now()).addSecs(kMinutesAfterFailure * kSecondsAMinute);
  if (outcome.copiedAt) {
    m_place = place;
    m_hasChanged = outcome.changes != m_changes;
  }
  Q_EMIT changed();
  if (outcome.wanted != Wanted::Always || outcome.isStopped) return;
  if (outcome.problem) {
    Q_EMIT refused(*outcome.problem);
  } else {
    Q_EMIT copied();
  }
}

}  // namespace lianes::gui
