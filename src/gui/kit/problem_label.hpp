#pragma once

#include <QtWidgets/QLabel>

namespace lianes::gui {

// What is wrong with what was typed, in a sentence; takes no room as long as nothing is.
class ProblemLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ProblemLabel(QWidget* parent);

  void say(const QString& sentence);  // empty: all is well
};

}  // namespace lianes::gui
