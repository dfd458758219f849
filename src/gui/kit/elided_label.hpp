#pragma once

#include <QtWidgets/QLabel>

namespace lianes::gui {

// A line of plain text that gives way where there is no room: it ends in dots then, and the tip says all of
// it.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);

  void say(const QString& text);

  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace lianes::gui
