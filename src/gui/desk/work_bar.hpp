#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include "gui/desk/long_query.hpp"

class QLabel;
class QProgressBar;
class QPushButton;

namespace lianes::gui {

// A document that is being made: says what of it, once that takes longer than a moment, and can stop it.
class WorkBar : public QFrame {
  Q_OBJECT

 public:
  explicit WorkBar(Session& session, QWidget* parent = nullptr);

  // Replaces the work before. `what` is a sentence such as "Écriture du rapport".
  template <class Read, class Show>
  void start(const QString& what, Read read, Show show) {
    begin(what);
    m_query->ask(std::move(read), [this, show = std::move(show)](auto answer) {
      end();
      show(std::move(answer));
    });
    Q_EMIT runningChanged();
  }
  void stop();
  bool isRunning() const { return m_isRunning; }

 Q_SIGNALS:
  void runningChanged();
  void stopped();  // by the person at the computer

 private:
  void begin(const QString& what);
  void end();
  void showStage();

  LongQuery* m_query;
  QLabel* m_told;
  QProgressBar* m_bar;
  QPushButton* m_stop;
  QTimer m_ticking;
  QString m_what;
  bool m_isRunning = false;
};

}  // namespace lianes::gui
