#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "lianes/store/step.hpp"

namespace lianes::gui {

class Session;

// While the file is only read because another person writes it: looks every other second for what they did,
// so that what stands on screen is what holds.
class ReaderWatch : public QObject {
  Q_OBJECT

 public:
  explicit ReaderWatch(Session& session, QObject* parent = nullptr);

  void look();

 Q_SIGNALS:
  void found(const store::Step& newest, qlonglong howMany);

 private:
  void begin();

  Session& m_session;
  QTimer m_timer;
  store::StepNumber m_known = 0;
};

}  // namespace lianes::gui
