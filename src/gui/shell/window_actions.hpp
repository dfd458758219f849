#pragma once

#include <QtCore/QObject>

#include <map>
#include <optional>
#include <vector>

#include "gui/shell/actions.hpp"
#include "gui/shell/navigation.hpp"
#include "gui/shell/palette_model.hpp"

class QAction;
class QMenu;
class QMenuBar;

namespace lianes::gui {

// What decides which actions can be used.
struct WindowState {
  bool isFileOpen = false;
  bool isWritable = false;
  bool hasPageBehind = false;
  bool hasPageAhead = false;
  const Page* page = nullptr;
  QString undoTitle{};  // of the step; empty: nothing to undo
  QString redoTitle{};
};

// The menu bar: the action table, the pages of the navigation and the recent files. An action that cannot be
// used says why.
class WindowActions : public QObject {
  Q_OBJECT

 public:
  WindowActions(QMenuBar* bar, QWidget* window);

  void showState(const WindowState& state);

  QAction* action(ActionId id) const { return m_actions.at(id); }
  std::vector<PaletteItem> paletteItems() const;  // every page and action, with why it cannot be used now
  const std::vector<NavigationEntry>& pages() const { return m_entries; }

 Q_SIGNALS:
  void chosen(ActionId id);
  void pageChosen(int place);      // in the order of the navigation
  void additionChosen(int place);  // of a record on that page
  void recentChosen(const QString& path);

 private:
  void makeAction(const ActionDescription& described, QWidget* window);
  void makePages(QWidget* window);
  void listRecent();
  void showClipboard();
  void listWindows();
  bool isEnabled(const ActionDescription& action, const WindowState& state) const;
  void allow(QAction* action, bool isEnabled, const QString& reason) const;

  std::vector<ActionDescription> m_table;
  std::vector<NavigationEntry> m_entries;
  std::map<Menu, QMenu*> m_menus;
  std::map<ActionId, QAction*> m_actions;
  std::vector<QAction*> m_pages;
  std::vector<QAction*> m_additions;
  QMenu* m_recent = nullptr;
  std::vector<QAction*> m_windows;  // that are open
};

}  // namespace lianes::gui
