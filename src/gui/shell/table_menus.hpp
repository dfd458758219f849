#pragma once

#include <QtCore/QObject>

class QAbstractItemView;
class QContextMenuEvent;

namespace lianes::gui {

// The menu of the right button, and of the menu key, in every table of the program: what its keys do with the
// row (open, copy, remove). What has a menu of its own keeps it.
class TableMenus : public QObject {
  Q_OBJECT

 public:
  explicit TableMenus(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static void ask(QAbstractItemView& table, const QContextMenuEvent& event);
};

}  // namespace lianes::gui
