#pragma once

#include <QtWidgets/QAbstractButton>

namespace lianes::gui {

// A surface that holds more than a button's text and is pressed like one: by a click, Enter or Space. It
// shows where the mouse and the keyboard are.
class Pressable : public QAbstractButton {
  Q_OBJECT

 public:
  explicit Pressable(QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

  // Raised surfaces have a border and a ground of their own.
  void setRaised(bool isRaised);

 private:
  bool m_isRaised = false;
};

// Paints the ground of a card: what tiles and cards stand on.
void paintCard(QPainter& painter, const QRect& area, const QPalette& palette);

}  // namespace lianes::gui
