#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QSet>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTextEdit>

// Every text that a window shows, tells to who hovers over it, or to who hears it.
namespace lianes::test {

class ShownTexts {
 public:
  static QSet<QString> of(const QWidget& root) {
    ShownTexts shown;
    shown.addWidget(root);
    for (const auto* widget : root.findChildren<QWidget*>()) shown.addWidget(*widget);
    for (const auto* action : root.findChildren<QAction*>()) shown.addAction(*action);
    shown.m_texts.remove(QString());
    return shown.m_texts;
  }

 private:
  static constexpr int kMostRows = 50;  // of one table: more rows say the same sort of thing

  void add(const QString& text) { m_texts.insert(text); }

  void addAction(const QAction& action) {
    for (const auto& text : {action.text(), action.toolTip(), action.statusTip(), action.whatsThis()})
      add(text);
  }

  void addWidget(const QWidget& widget) {
    for (const auto& text : {widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
                             widget.accessibleName(), widget.accessibleDescription()})
      add(text);
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) add(label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) add(button->text());
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) add(group->title());
    if (const auto* menu = qobject_cast<const QMenu*>(&widget)) add(menu->title());
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) add(line->placeholderText());
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) add(text->placeholderText());
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget)) add(text->placeholderText());
    if (const auto* box = qobject_cast<const QSpinBox*>(&widget)) {
      for (const auto& text : {box->prefix(), box->suffix(), box->specialValueText()}) add(text);
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
      for (int tab = 0; tab < tabs->count(); ++tab) {
        for (const auto& text : {tabs->tabText(tab), tabs->tabToolTip(tab)}) add(text);
      }
    }
    if (const auto* choices = qobject_cast<const QComboBox*>(&widget)) {
      add(choices->placeholderText());
      for (int choice = 0; choice < choices->count(); ++choice) add(choices->itemText(choice));
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    if (view && view->model()) addModel(*view->model());
  }

  void addModel(const QAbstractItemModel& model) {
    for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole}) {
      for (int column = 0; column < model.columnCount(); ++column)
        add(model.headerData(column, Qt::Horizontal, role).toString());
    }
    addRows(model, {});
  }

  void addRows(const QAbstractItemModel& model, const QModelIndex& parent) {
    for (int row = 0; row < std::min(model.rowCount(parent), kMostRows); ++row) {
      for (int column = 0; column < model.columnCount(parent); ++column) {
        const auto cell = model.index(row, column, parent);
        for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
          add(cell.data(role).toString());
      }
      addRows(model, model.index(row, 0, parent));
    }
  }

  QSet<QString> m_texts;
};

}  // namespace lianes::test
