#pragma once

#include <QtWidgets/QWidget>

#include "gui/desk/navigator.hpp"

namespace lianes::gui {

// Actions of the menu that mean something else on each page.
enum class PageAction { Add, Edit, Remove, Duplicate, Find };

// What stands right of the navigation. A page is told when the records may have changed, and reads them then
// if it is shown, else when it is next shown.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  void recordsChanged();

  virtual bool can(PageAction action) const;
  virtual void run(PageAction action);  // Requires: can(action)

  // Whether Ctrl+P means something here; print() asks where and how.
  virtual bool canPrint() const;
  virtual void print();  // Requires: canPrint()

  // Shows the target, chosen and in view; false when it belongs to another page.
  virtual bool reveal(const Target& target);

 Q_SIGNALS:
  void stateChanged();  // can() may answer otherwise than before

 protected:
  virtual void refresh() = 0;
  void showEvent(QShowEvent* event) override;

 private:
  void refreshIfStale();

  bool m_isStale = false;
};

}  // namespace lianes::gui
