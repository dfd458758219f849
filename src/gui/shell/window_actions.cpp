#include "gui/shell/window_actions.hpp"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "gui/file/recent_files.hpp"

namespace lianes::gui {
namespace {

constexpr int kPagesWithKeys = 9;

QString inMenu(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

}  // namespace

WindowActions::WindowActions(QMenuBar* bar, QWidget* window)
    : QObject(window), m_table(actionTable()), m_entries(navigation()) {
  for (const auto menu : kMenus) {
    m_menus[menu] = bar->addMenu(menuTitle(menu));
    m_menus[menu]->setToolTipsVisible(true);
  }
  makePages(window);
  for (const auto& described : m_table) makeAction(described, window);
  connect(m_menus[Menu::Edit], &QMenu::aboutToShow, this, &WindowActions::showClipboard);
  m_menus[Menu::Window]->addSeparator();
  connect(m_menus[Menu::Window], &QMenu::aboutToShow, this, &WindowActions::listWindows);
  for (const auto& [menu, shown] : m_menus) shown->menuAction()->setVisible(!shown->isEmpty());
}

void WindowActions::makeAction(const ActionDescription& described, QWidget* window) {
  auto* menu = m_menus[described.menu];
  if (described.beginsGroup && !menu->isEmpty()) menu->addSeparator();
  auto* action = new QAction(QIcon::fromTheme(described.icon), described.text, window);
  action->setShortcuts(described.shortcuts);
  menu->addAction(action);
  if (clipboardActOf(described.id)) {
    action->setShortcutContext(Qt::WidgetShortcut);  // of the menu: the control at hand has these keys
  } else {
    window->addAction(action);  // its keys work while the menu bar is hidden
  }
  connect(action, &QAction::triggered, this, [this, id = described.id] { Q_EMIT chosen(id); });
  m_actions[described.id] = action;
  if (described.id == ActionId::OpenFile) {
    m_recent =
        menu->addMenu(QIcon::fromTheme(QStringLiteral("document-open-recent")), tr("Fichiers ré&cents"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowActions::listRecent);
  }
}

void WindowActions::makePages(QWidget* window) {
  auto* all = m_menus[Menu::View]->addMenu(QIcon::fromTheme(QStringLiteral("go-jump")), tr("&Aller à"));
  for (int place = 0; place < static_cast<int>(m_entries.size()); ++place) {
    const auto& entry = m_entries[static_cast<std::size_t>(place)];
    auto* show = new QAction(QIcon::fromTheme(entry.icon), inMenu(entry.title), window);
    if (place < kPagesWithKeys) show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + place)));
    all->addAction(show);
    window->addAction(show);
    connect(show, &QAction::triggered, this, [this, place] { Q_EMIT pageChosen(place); });
    m_pages.push_back(show);
    auto* add = new QAction(QIcon::fromTheme(QStringLiteral("list-add")), inMenu(entry.addition), window);
    connect(add, &QAction::triggered, this, [this, place] { Q_EMIT additionChosen(place); });
    m_additions.push_back(add);
    for (const auto menu : menusOfPage(entry.id)) {
      m_menus[menu]->addAction(show);
      if (!entry.addition.isEmpty() && menu != Menu::Reports) m_menus[menu]->addAction(add);
    }
  }
  m_menus[Menu::View]->addSeparator();
}

void WindowActions::listRecent() {
  m_recent->clear();
  for (const auto& file : recentFiles()) {
    const QFileInfo info(file.path);
    auto* action = m_recent->addAction(inMenu(info.fileName()));
    action->setToolTip(file.path);
    action->setEnabled(info.exists());
    if (!info.exists()) action->setText(tr("%1 (introuvable)").arg(inMenu(info.fileName())));
    connect(action, &QAction::triggered, this, [this, path = file.path] { Q_EMIT recentChosen(path); });
  }
  if (m_recent->isEmpty()) m_recent->addAction(tr("Aucun fichier récent"))->setEnabled(false);
}

void WindowActions::showClipboard() {
  const auto* control = QApplication::focusWidget();
  for (const auto& described : m_table) {
    const auto act = clipboardActOf(described.id);
    if (act) allow(m_actions[described.id], canDo(*act, control), reasonAgainst(described.enabledWhen, true));
  }
}

// Of the program, those that are shown; the one at work is ticked.
void WindowActions::listWindows() {
  qDeleteAll(m_windows);
  m_windows.clear();
  for (auto* each : QApplication::topLevelWidgets()) {
    const bool isListed = each->isVisible() && !each->windowTitle().isEmpty() &&
                          (each->windowType() == Qt::Window || each->windowType() == Qt::Dialog);
    if (!isListed) continue;
    auto* action = m_menus[Menu::Window]->addAction(inMenu(each->windowTitle()));
    action->setCheckable(true);
    action->setChecked(each->isActiveWindow());
    connect(action, &QAction::triggered, each, [each] {
      each->setWindowState(each->windowState() & ~Qt::WindowMinimized);
      each->raise();
      each->activateWindow();
    });
    m_windows.push_back(action);
  }
}

bool WindowActions::isEnabled(const ActionDescription& action, const WindowState& state) const {
  switch (action.enabledWhen) {
    case EnabledWhen::Always:
      return true;
    case EnabledWhen::FileOpen:
      return state.isFileOpen;
    case EnabledWhen::FileWritable:
      return state.isWritable;
    case EnabledWhen::FileReadOnly:
      return state.isFileOpen && !state.isWritable;
    case EnabledWhen::PageCan:
      return state.page && state.page->can(*action.pageAction);
    case EnabledWhen::PagePrints:
      return state.page && state.page->canPrint();
    case EnabledWhen::SomethingToUndo:
      return state.isWritable && !state.undoTitle.isEmpty();
    case EnabledWhen::SomethingToRedo:
      return state.isWritable && !state.redoTitle.isEmpty();
    case EnabledWhen::ControlCan:
      return true;  // looked at when the menu opens
    case EnabledWhen::PageBehind:
      return state.hasPageBehind;
    case EnabledWhen::PageAhead:
      return state.hasPageAhead;
  }
  return false;
}

// Qt shows an action's own text where there is no tool tip.
void WindowActions::allow(QAction* action, bool isEnabled, const QString& reason) const {
  action->setEnabled(isEnabled);
  action->setToolTip(isEnabled ? QString() : reason);
  action->setStatusTip(isEnabled ? QString() : reason);
}

std::vector<PaletteItem> WindowActions::paletteItems() const {
  std::vector<PaletteItem> items;
  const auto detailOf = [](const QAction* action, const QString& sort) {
    const auto keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? sort : QStringLiteral("%1 · %2").arg(sort, keys);
  };
  const auto reasonOf = [](const QAction* action) {
    return action->isEnabled() ? QString() : action->statusTip();
  };
  for (std::size_t place = 0; place < m_entries.size(); ++place) {
    const auto* action = m_pages[place];
    items.push_back({PagePlace{static_cast<int>(place)}, m_entries[place].title, detailOf(action, tr("Page")),
                     m_entries[place].icon, reasonOf(action)});
  }
  for (const auto& described : m_table) {
    if (described.id == ActionId::Search || clipboardActOf(described.id)) continue;  // the palette is at hand
    const auto* action = m_actions.at(described.id);
    items.push_back({described.id, plainText(action->text()),
                     detailOf(action, plainText(menuTitle(described.menu))), described.icon,
                     reasonOf(action)});
  }
  return items;
}

void WindowActions::showState(const WindowState& state) {
  for (const auto& described : m_table) {
    allow(m_actions[described.id], isEnabled(described, state),
          reasonAgainst(described.enabledWhen, state.isFileOpen));
  }
  for (auto* page : m_pages) {
    allow(page, state.isFileOpen, reasonAgainst(EnabledWhen::FileOpen, state.isFileOpen));
  }
  for (auto* addition : m_additions) {
    allow(addition, state.isWritable, reasonAgainst(EnabledWhen::FileWritable, state.isFileOpen));
  }
  const auto named = [this](ActionId id, const QString& plain, const QString& with, const QString& title) {
    m_actions[id]->setText(title.isEmpty() ? plain : with.arg(inMenu(title)));
  };
  named(ActionId::Undo, tr("&Annuler"), tr("&Annuler « %1 »"), state.undoTitle);
  named(ActionId::Redo, tr("&Rétablir"), tr("&Rétablir « %1 »"), state.redoTitle);
}

}  // namespace lianes::gui
