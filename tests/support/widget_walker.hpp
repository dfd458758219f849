#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

// Walks over what a window holds, whatever it is: for tests that hold for every page and dialog.
namespace lianes::test {

inline QString called(const QWidget* widget) {
  return QStringLiteral("%1 %2 « %3 »")
      .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
           widget->property("text").toString());
}

// Parts that Qt makes of a larger control, which carries the name.
inline bool isPartOfControl(const QWidget* widget) {
  if (widget->objectName().startsWith(QStringLiteral("qt_"))) return true;
  for (const auto* part : {"QScrollBar", "QHeaderView", "QComboBoxPrivateContainer", "QAbstractScrollArea",
                           "QTableCornerButton", "QSizeGrip"}) {
    if (widget->inherits(part) && !widget->inherits("QAbstractItemView") && !widget->inherits("QTextEdit") &&
        !widget->inherits("QPlainTextEdit"))
      return true;
  }
  if (widget->inherits("QHeaderView")) return true;
  const auto* parent = widget->parentWidget();
  for (const auto* whole : {"QComboBox", "QAbstractSpinBox", "QLineEdit", "QTabBar", "QMenuBar",
                            "QCalendarWidget", "QTabWidget"}) {
    if (parent && parent->inherits(whole))
      return !widget->inherits("QTabBar") || parent->inherits("QTabWidget");
  }
  return false;
}

inline bool hasBuddyLabel(const QWidget* widget) {
  for (const auto* label : widget->window()->findChildren<QLabel*>()) {
    const auto* buddy = label->buddy();
    if (buddy && (buddy == widget || buddy->focusProxy() == widget)) return true;
  }
  return false;
}

// The controls that can have the focus and say nothing to someone who does not see them.
inline QStringList namelessControls(const QWidget& root) {
  QStringList nameless;
  for (const auto* widget : root.findChildren<QWidget*>()) {
    if (widget->window() != root.window()) continue;  // lists that drop down, menus
    if (!widget->isVisibleTo(&root) || widget->inherits("QToolBarSeparator")) continue;
    if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || isPartOfControl(widget)) continue;
    if (qobject_cast<const QLabel*>(widget) || qobject_cast<const QStackedWidget*>(widget)) continue;
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button && !button->text().isEmpty()) continue;
    if (!widget->accessibleName().isEmpty() || hasBuddyLabel(widget)) continue;
    nameless.append(called(widget));
  }
  return nameless;
}

// What cannot show its whole text where it stands. A label that wraps needs the height of its width.
inline QStringList clippedTexts(const QWidget& root) {
  QStringList clipped;
  for (const auto* widget : root.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != root.window()) continue;
    const auto* label = qobject_cast<const QLabel*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    QSize needed;
    if (label && !label->text().isEmpty()) {
      needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else if (button && !button->text().isEmpty() &&
               (qobject_cast<const QPushButton*>(button) || qobject_cast<const QCheckBox*>(button))) {
      constexpr int kBesideIcon = 4;
      const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + kBesideIcon;
      needed = QSize(button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() + icon,
                     button->fontMetrics().height());
    } else if (const auto* box = qobject_cast<const QComboBox*>(widget); box && !box->isEditable()) {
      constexpr int kArrow = 20;
      needed = QSize(box->fontMetrics().horizontalAdvance(box->currentText()) + kArrow, 0);
    } else if (widget->objectName() == QStringLiteral("qt_menubar_ext_button")) {
      clipped.append(QStringLiteral("menus that do not fit"));
      continue;
    } else {
      continue;
    }
    constexpr int kRounding = 1;
    if (needed.width() > widget->width() + kRounding || needed.height() > widget->height() + kRounding)
      clipped.append(called(widget));
  }
  return clipped;
}

// What holds more than it shows in width, so that one would have to scroll sideways, or could not even.
inline QStringList sidewaysAreas(const QWidget& root) {
  QStringList sideways;
  for (const auto* area : root.findChildren<QAbstractScrollArea*>()) {
    if (!area->isVisible() || area->window() != root.window() || isPartOfControl(area)) continue;
    if (area->objectName() == QStringLiteral("variants")) continue;  // a column for each, however many
    if (area->inherits("lianes::gui::BudgetGrid"))
      continue;  // a spreadsheet, which one goes through cell by cell
    const int beyond = area->horizontalScrollBar()->maximum() - area->horizontalScrollBar()->minimum();
    if (beyond > 0) sideways.append(QStringLiteral("%1: %2 beyond its width").arg(called(area)).arg(beyond));
  }
  return sideways;
}

// The heads of columns that are not whole, neither on one line nor on the lines their height has room for.
inline QStringList cutHeads(const QWidget& root) {
  QStringList cut;
  for (const auto* head : root.findChildren<QHeaderView*>()) {
    const auto* table = head->parentWidget();
    if (!head->isVisible() || head->orientation() != Qt::Horizontal || !head->model()) continue;
    const int margins = 2 * head->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, head);
    const auto metrics = head->fontMetrics();
    for (int section = 0; section < head->count(); ++section) {
      if (head->isSectionHidden(section)) continue;
      const auto text = head->model()->headerData(section, Qt::Horizontal).toString();
      const bool isOrder = head->isSortIndicatorShown() && head->sortIndicatorSection() == section;
      const int mark = isOrder ? head->style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, head) : 0;
      const int room = head->sectionSize(section) - margins - mark;
      const auto needed = metrics.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, text).size();
      if (needed.width() <= room && needed.height() <= head->height()) continue;
      cut.append(QStringLiteral("%1: « %2 », %3 pixels").arg(called(table), text).arg(room));
    }
  }
  return cut;
}

}  // namespace lianes::test
