#include "gui/shell/table_menus.hpp"

#include <QtCore/QMetaMethod>
#include <QtCore/QPointer>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QIcon>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

#include "gui/kit/clipboard_hand.hpp"
#include "gui/kit/table_habits.hpp"

namespace lianes::gui {
namespace {

// Whether a row that is opened is of interest to anybody.
struct Listened : QObject {
  static bool isOpened(const QAbstractItemView& table) {
    const auto opened = QMetaMethod::fromSignal(&QAbstractItemView::activated);
    return (table.*(&Listened::isSignalConnected))(opened);
  }
};

QShortcut* removalOf(const QAbstractItemView& table) {
  const auto shortcuts = table.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly);
  for (auto* each : shortcuts) {
    if (each->key() == QKeySequence(QKeySequence::Delete) && each->isEnabled()) return each;
  }
  return nullptr;
}

QAction* added(QMenu& menu, const char* icon, const QString& text, const QKeySequence& keys) {
  auto* action = menu.addAction(QIcon::fromTheme(QString::fromLatin1(icon)), text);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetShortcut);  // shown; the table has it
  action->setShortcutVisibleInContextMenu(true);
  return action;
}

}  // namespace

TableMenus::TableMenus(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool TableMenus::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ContextMenu) return false;
  auto* widget = qobject_cast<QWidget*>(watched);
  auto* table = qobject_cast<QTableView*>(widget);
  if (!table && widget) table = qobject_cast<QTableView*>(widget->parentWidget());
  if (!table || (widget != table && widget != table->viewport())) return false;
  if (table->contextMenuPolicy() != Qt::DefaultContextMenu) return false;
  if (!table->findChild<TableHabits*>(QString(), Qt::FindDirectChildrenOnly)) return false;
  ask(*table, *static_cast<QContextMenuEvent*>(event));
  return true;
}

void TableMenus::ask(QAbstractItemView& table, const QContextMenuEvent& event) {
  const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
  const auto row =
      isByKey ? table.currentIndex() : table.indexAt(table.viewport()->mapFromGlobal(event.globalPos()));
  auto* menu = new QMenu(&table);
  menu->setObjectName(QStringLiteral("rowMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  table.setFocus(Qt::PopupFocusReason);
  const auto isRow = row.isValid();
  if (isRow && table.selectionModel() && !table.selectionModel()->isSelected(row)) table.setCurrentIndex(row);
  if (isRow && table.editTriggers() == QAbstractItemView::NoEditTriggers && Listened::isOpened(table)) {
    connect(added(*menu, "document-open", tr("Ouvrir"), Qt::Key_Return), &QAction::triggered, &table,
            [&table, row = QPersistentModelIndex(row)] {
              if (row.isValid()) Q_EMIT table.activated(row);
            });
  }
  auto* copy = added(*menu, "edit-copy", tr("Copier avec les en-têtes"), QKeySequence::Copy);
  copy->setEnabled(canDo(ClipboardAct::Copy, &table));
  connect(copy, &QAction::triggered, &table, [&table] { doIn(&table, ClipboardAct::Copy); });
  if (canDo(ClipboardAct::SelectAll, &table)) {
    connect(added(*menu, "edit-select-all", tr("Tout sélectionner"), QKeySequence::SelectAll),
            &QAction::triggered, &table, [&table] { table.selectAll(); });
  }
  if (auto* removal = removalOf(table); removal && isRow) {
    menu->addSeparator();
    connect(added(*menu, "edit-delete", tr("Supprimer"), QKeySequence::Delete), &QAction::triggered, removal,
            [removal] { Q_EMIT removal->activated(); });
  }
  const auto place =
      isByKey ? table.viewport()->mapToGlobal(table.visualRect(row).bottomLeft()) : event.globalPos();
  menu->popup(place);
}

}  // namespace lianes::gui
