#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <optional>
#include <vector>

#include "gui/page.hpp"

namespace lianes::gui {

enum class ActionId {
  NewFile,
  OpenFile,
  OpenSample,
  CloseFile,
  Quit,
  Undo,
  Redo,
  Add,
  Edit,
  Duplicate,
  Remove,
  Find,
  Preferences,
  Back,
  Forward,
  FullScreen,
  Help,
  About,
};

enum class Menu { File, Edit, View, Help };

// When an action can be used.
enum class EnabledWhen {
  Always,
  FileOpen,
  PageCan,  // what its page action says
  SomethingToUndo,
  SomethingToRedo,
  PageBehind,
  PageAhead
};

struct ActionDescription {
  ActionId id;
  Menu menu;
  QString text;
  QString icon;  // its name in the icon theme
  QKeySequence shortcut;
  EnabledWhen enabledWhen;
  std::optional<PageAction> pageAction{};  // left to the page that is shown
};

// Every action of the window, once; menus and shortcuts come from it.
std::vector<ActionDescription> actionTable();

QString menuTitle(Menu menu);

}  // namespace lianes::gui
