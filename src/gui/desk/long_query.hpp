#pragma once

#include <QtCore/QObject>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "gui/desk/background_query.hpp"
#include "lianes/app/reports.hpp"

namespace lianes::gui {

// Between the work and who waits for it: what is being done, and whether it still is wanted.
class LongWork {
 public:
  void say(std::string_view stage);
  std::string stage() const;
  bool isWanted() const { return m_isWanted; }
  void stop() { m_isWanted = false; }

 private:
  std::atomic<bool> m_isWanted = true;
  mutable std::mutex m_guard;
  std::string m_stage;  // as app::ReportProgress says it
};

// A question whose answer may take many seconds, such as a document: asked of the worker for documents, and
// really stopped when it is replaced or dropped, its object goes or the file is closed.
class LongQuery : public QObject {
  Q_OBJECT

 public:
  explicit LongQuery(Session& session, QObject* parent);
  ~LongQuery() override;

  // `read` runs on the worker with app::Writing's hooks; `show` gets what it returns.
  template <class Read, class Show>
  void ask(Read read, Show show) {
    drop();
    m_work = std::make_shared<LongWork>();
    m_query->ask(
        [work = m_work, read = std::move(read)](store::ConsortiumFile& file) { return read(file, *work); },
        std::move(show));
  }
  void drop();
  bool isRunning() const { return m_query->isRunning(); }
  std::string stage() const { return m_work ? m_work->stage() : std::string(); }

 Q_SIGNALS:
  void runningChanged();

 private:
  BackgroundQuery* m_query;
  std::shared_ptr<LongWork> m_work;
};

// The renderer with the hooks of the work. Requires: both live as long as what comes back.
app::Writing writingOf(const app::Renderer& renderer, LongWork& work);

}  // namespace lianes::gui
