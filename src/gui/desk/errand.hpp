#pragma once

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "lianes/base/result.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes::gui {

// Work that a thread does for an object of the window. What comes of it is always brought back to the
// window's thread: the answer, or as a problem whatever was thrown, also by a mistake of the program. The
// asker is its parent and gets nothing once it is gone or has deleted the errand; work that has not begun by
// then is left undone. An errand that was brought back deletes itself.
class Errand : public QObject {
  Q_OBJECT

 public:
  struct Outcome {
    std::shared_ptr<void> answer{};
    std::optional<Problem> problem{};
  };
  // Gives the work to a thread.
  using Start = std::function<void(std::function<void()> run)>;

  // `about` is the file that a failure of the disk is said of.
  Errand(QObject* asker, std::string about, const Start& start, std::function<std::shared_ptr<void>()> work,
         std::function<void(Outcome)> show);
  ~Errand() override;

 private:
  std::shared_ptr<std::atomic<bool>> m_isWanted;
  QFutureWatcher<Outcome> m_watcher;
};

template <class Answer>
struct Brought {
  using Type = Result<Answer, Problem>;
};
template <class Answer>
struct Brought<Result<Answer, Problem>> {
  using Type = Result<Answer, Problem>;
};

// `work` uses nothing of the window; `show` gets a Result of what it returns, which may be such a Result
// already.
template <class Work, class Show>
Errand* sendErrand(const Errand::Start& start, QObject* asker, std::string about, Work work, Show show) {
  using Answer = std::invoke_result_t<Work>;
  using Outcome = typename Brought<Answer>::Type;
  return new Errand(
      asker, std::move(about), start,
      [work = std::move(work)]() -> std::shared_ptr<void> { return std::make_shared<Answer>(work()); },
      [show = std::move(show)](Errand::Outcome outcome) {
        if (outcome.problem) return show(Outcome(failure(std::move(*outcome.problem))));
        show(Outcome(std::move(*static_cast<Answer*>(outcome.answer.get()))));
      });
}

template <class Work, class Show>
Errand* sendErrand(QThreadPool& threads, QObject* asker, std::string about, Work work, Show show) {
  return sendErrand([&threads](std::function<void()> run) { threads.start(std::move(run)); }, asker,
                    std::move(about), std::move(work), std::move(show));
}

}  // namespace lianes::gui
