#pragma once

#include <QtCore/QString>

#include <string_view>
#include <vector>

#include "lianes/domain/entity_kind.hpp"

namespace lianes::gui {

// One kind of record on a page, with the columns that people look for first.
struct NavigationTab {
  EntityKind kind;
  std::vector<std::string_view> columns;
  QString guidance;
};

// One line of the navigation: a page with one tab for each kind of record that belongs to it.
struct NavigationEntry {
  QString id;  // kept in settings
  QString title;
  QString icon;  // its name in the icon theme
  std::vector<NavigationTab> tabs;
};

// In the order of the navigation column.
std::vector<NavigationEntry> navigation();

}  // namespace lianes::gui
