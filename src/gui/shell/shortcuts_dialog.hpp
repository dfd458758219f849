#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "gui/shell/navigation.hpp"

namespace lianes::gui {

// Every key of the window, menu by menu, made from the action table and the navigation.
class ShortcutsDialog : public QDialog {
  Q_OBJECT

 public:
  ShortcutsDialog(const std::vector<NavigationEntry>& pages, QWidget* parent);
};

}  // namespace lianes::gui
