#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <optional>
#include <vector>

#include "gui/desk/page.hpp"
#include "gui/kit/clipboard_hand.hpp"

namespace lianes::gui {

enum class ActionId {
  NewFile,
  OpenFile,
  OpenSample,
  RestorePoint,
  Backups,
  SaveCopy,
  SendCopy,
  Properties,
  Print,
  CloseFile,
  Quit,
  Undo,
  Redo,
  Cut,
  Copy,
  Paste,
  SelectAll,
  Add,
  Edit,
  Duplicate,
  Remove,
  Find,
  Search,
  Back,
  Forward,
  Refresh,
  ImportExpenses,
  PasteExpenses,
  FullScreen,
  TextLarger,
  TextSmaller,
  TextNormal,
  ReopenForWriting,
  CheckFile,
  Preferences,
  Minimise,
  Maximise,
  Help,
  Shortcuts,
  News,
  About,
};

// In the order of the menu bar. Pages have a place in the menus too (menuOfPage).
enum class Menu {
  File,
  Edit,
  View,
  Consortium,
  Projects,
  Money,
  Missions,
  Vouchers,
  Reports,
  Tools,
  Window,
  Help
};

inline constexpr Menu kMenus[] = {Menu::File,     Menu::Edit,  Menu::View,     Menu::Consortium,
                                  Menu::Projects, Menu::Money, Menu::Missions, Menu::Vouchers,
                                  Menu::Reports,  Menu::Tools, Menu::Window,   Menu::Help};

// When an action can be used.
enum class EnabledWhen {
  Always,
  FileOpen,
  FileWritable,
  FileReadOnly,
  PageCan,  // what its page action says
  PagePrints,
  SomethingToUndo,
  SomethingToRedo,
  ControlCan,  // cut, copy and the like in the control at hand
  PageBehind,
  PageAhead
};

struct ActionDescription {
  ActionId id;
  Menu menu;
  QString text;
  QString icon;                   // its name in the icon theme
  QList<QKeySequence> shortcuts;  // the first one is shown
  EnabledWhen enabledWhen;
  std::optional<PageAction> pageAction{};  // left to the page that is shown
  bool beginsGroup = false;                // a line stands above it in its menu
};

// What is done in the control at hand, whose own keys these are: the menu only shows them. Nothing for the
// other actions.
std::optional<ClipboardAct> clipboardActOf(ActionId id);

// Every action of the window, once; menus, shortcuts, the command palette and the page of shortcuts come from
// it.
std::vector<ActionDescription> actionTable();

// Its text without the mnemonic and the dots that say that a question follows: "Nouveau consortium".
QString plainText(const QString& actionText);

QString menuTitle(Menu menu);

// The menus, besides "Aller à", in which a page of the navigation is offered.
std::vector<Menu> menusOfPage(const QString& pageId);

// Why an action cannot be used now, as a sentence.
QString reasonAgainst(EnabledWhen when, bool isFileOpen);

}  // namespace lianes::gui
