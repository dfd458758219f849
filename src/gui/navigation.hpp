#pragma once

#include <QtCore/QString>

#include <vector>

#include "gui/records_page.hpp"

namespace lianes::gui {

// One line of the navigation.
struct NavigationEntry {
  QString id;  // kept in settings
  QString title;
  QString icon;                           // its name in the icon theme
  std::vector<RecordsPageContent> lists;  // the kinds of record that belong to it
  Page* (*make)(const Desk& desk, const NavigationEntry& entry, QWidget* parent);
};

// In the order of the navigation column.
std::vector<NavigationEntry> navigation();

}  // namespace lianes::gui
