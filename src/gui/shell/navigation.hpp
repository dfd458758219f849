#pragma once

#include <QtCore/QString>

#include <vector>

#include "gui/desk/navigator.hpp"
#include "gui/desk/page.hpp"

namespace lianes::gui {

// One line of the navigation, and how its page is made.
struct NavigationEntry {
  QString id;  // kept in settings, and the name of the page's guide
  QString title;
  QString icon;  // its name in the icon theme
  QString
      addition;  // how menus offer to add a record on it, on its first tab if it has some; empty: they do not
  Page* (*make)(const Desk& desk, const NavigationEntry& entry, QWidget* parent) = nullptr;
};

// In the order of the navigation column.
std::vector<NavigationEntry> navigation();

}  // namespace lianes::gui
