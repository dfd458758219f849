#pragma once

#include <QtWidgets/QScrollArea>

namespace lianes::gui {

// Shows what it holds at its own size, as if it were not there; where that is less than what it holds can do
// with, it scrolls instead of cutting. How small that is, layouts say: tables and texts give way first.
class FittedArea : public QScrollArea {
  Q_OBJECT

 public:
  explicit FittedArea(QWidget* parent = nullptr);

  void hold(QWidget* content);  // becomes a child

  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fit();
};

// The least that a widget, or what a layout lays out, can do with at this width.
QSize leastSize(const QWidget& content, int width);

}  // namespace lianes::gui
