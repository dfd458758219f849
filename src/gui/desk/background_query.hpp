#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <memory>
#include <utility>

#include "gui/desk/errand.hpp"
#include "gui/desk/session.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::gui {

// What a page wants to know of the file when reading it may take a while: answered by a worker with a
// connection of its own, shown on the interface thread. A new question replaces the one before; nothing is
// shown once the object is gone or the file closed. A disk that fails is said by Session::failed.
class BackgroundQuery : public QObject {
  Q_OBJECT

 public:
  explicit BackgroundQuery(Session& session, QObject* parent, Lane lane = Lane::Pages);
  ~BackgroundQuery() override;

  // `read` runs on the worker and may use nothing of the interface; `show` gets what it returns.
  template <class Read, class Show>
  void ask(Read read, Show show) {
    using Answer = std::invoke_result_t<Read, store::ConsortiumFile&>;
    start(
        [read = std::move(read)](store::ConsortiumFile& file) -> std::shared_ptr<void> {
          return std::make_shared<Answer>(read(file));
        },
        [show = std::move(show)](void* answer) { show(std::move(*static_cast<Answer*>(answer))); });
  }

  // Forgets the question that is under way.
  void drop();
  bool isRunning() const { return !m_errand.isNull(); }

 Q_SIGNALS:
  void runningChanged();

 private:
  void start(std::function<std::shared_ptr<void>(store::ConsortiumFile&)> read,
             std::function<void(void*)> show);

  Session& m_session;
  Lane m_lane;
  QPointer<Errand> m_errand;
};

}  // namespace lianes::gui
