#include "gui/kit/clipboard_hand.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

#include "gui/kit/table_habits.hpp"

namespace lianes::gui {
namespace {

struct TextState {
  bool isText = false;
  bool isWritable = false;
  bool hasSelection = false;
  bool isEmpty = true;
};

// Boxes of numbers and lists that are typed into hold a line.
const QLineEdit* lineIn(const QWidget* control) {
  const auto* line = qobject_cast<const QLineEdit*>(control);
  return line ? line : control->findChild<const QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
}

TextState textStateOf(const QWidget* control) {
  if (const auto* text = qobject_cast<const QTextEdit*>(control))
    return {true, !text->isReadOnly(), text->textCursor().hasSelection(), text->document()->isEmpty()};
  if (const auto* text = qobject_cast<const QPlainTextEdit*>(control))
    return {true, !text->isReadOnly(), text->textCursor().hasSelection(), text->document()->isEmpty()};
  if (const auto* label = qobject_cast<const QLabel*>(control))
    return {true, false, label->hasSelectedText(), label->text().isEmpty()};
  if (qobject_cast<const QAbstractItemView*>(control)) return {};
  if (const auto* line = lineIn(control))
    return {true, !line->isReadOnly() && line->isEnabled(), line->hasSelectedText(), line->text().isEmpty()};
  return {};
}

const TableHabits* habitsOf(const QWidget* control) {
  return control->findChild<const TableHabits*>(QString(), Qt::FindDirectChildrenOnly);
}

QKeySequence::StandardKey keyOf(ClipboardAct act) {
  switch (act) {
    case ClipboardAct::Cut:
      return QKeySequence::Cut;
    case ClipboardAct::Copy:
      return QKeySequence::Copy;
    case ClipboardAct::Paste:
      return QKeySequence::Paste;
    case ClipboardAct::SelectAll:
      return QKeySequence::SelectAll;
  }
  return QKeySequence::UnknownKey;
}

bool canDoInTable(ClipboardAct act, const QAbstractItemView& table) {
  switch (act) {
    case ClipboardAct::Copy:
      return table.selectionModel() && table.selectionModel()->hasSelection();
    case ClipboardAct::SelectAll:
      return table.selectionMode() == QAbstractItemView::ExtendedSelection ||
             table.selectionMode() == QAbstractItemView::MultiSelection;
    case ClipboardAct::Cut:
    case ClipboardAct::Paste:
      return false;
  }
  return false;
}

}  // namespace

bool canDo(ClipboardAct act, const QWidget* control) {
  if (!control) return false;
  if (const auto* table = qobject_cast<const QAbstractItemView*>(control)) return canDoInTable(act, *table);
  const auto state = textStateOf(control);
  if (!state.isText) return false;
  switch (act) {
    case ClipboardAct::Cut:
      return state.isWritable && state.hasSelection;
    case ClipboardAct::Copy:
      return state.hasSelection;
    case ClipboardAct::Paste:
      return state.isWritable && !QGuiApplication::clipboard()->text().isEmpty();
    case ClipboardAct::SelectAll:
      return !state.isEmpty;
  }
  return false;
}

void doIn(QWidget* control, ClipboardAct act) {
  const auto* habits = habitsOf(control);
  if (habits && act == ClipboardAct::Copy) return habits->copy();
  const auto keys = QKeySequence(keyOf(act))[0];
  QKeyEvent press(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
  QApplication::sendEvent(control, &press);
}

}  // namespace lianes::gui
