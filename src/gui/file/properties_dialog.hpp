#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "lianes/wording/file_text.hpp"

namespace lianes::gui {

// What there is to know about the open file, to read, to select and to copy.
class PropertiesDialog : public QDialog {
  Q_OBJECT

 public:
  PropertiesDialog(const std::vector<wording::FileFact>& facts, QWidget* parent);
};

}  // namespace lianes::gui
