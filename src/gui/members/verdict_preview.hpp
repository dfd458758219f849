#pragma once

#include <QtWidgets/QFrame>

#include <optional>

#include "lianes/store/step.hpp"
#include "lianes/store/verdicts.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

class Session;

// What a change would do to the verdicts of expenses, told before it is made: the change waits here until it
// is applied or given up, and the window stays free meanwhile. Hidden while nothing waits.
class VerdictPreview : public QFrame {
  Q_OBJECT

 public:
  VerdictPreview(Session& session, QWidget* parent);

  // Shows itself when the step would change any verdict; false: it would not, and does not wait.
  bool waitFor(const store::StepRequest& step);
  void dismiss();

 Q_SIGNALS:
  void applied(const lianes::store::StepRequest& step);
  void givenUp();

 private:
  QString told(const std::vector<store::VerdictChange>& changes) const;

  Session& m_session;
  QLabel* m_text;
  QPushButton* m_apply;
  std::optional<store::StepRequest> m_step;
};

}  // namespace lianes::gui
