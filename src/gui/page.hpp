#pragma once

#include <QtWidgets/QWidget>

namespace lianes::gui {

// What stands right of the navigation. A page is told when the records may have changed, and reads them then
// if it is shown, else when it is next shown.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  void recordsChanged();

 protected:
  virtual void refresh() = 0;
  void showEvent(QShowEvent* event) override;

 private:
  void refreshIfStale();

  bool m_isStale = false;
};

}  // namespace lianes::gui
