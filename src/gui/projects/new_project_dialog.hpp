#pragma once

#include "gui/records/new_record_dialog.hpp"

namespace lianes::gui {

// A new micro-project: of which partnership, what it is, how it is declared; the rest is told on its sheet.
class NewProjectDialog : public NewRecordDialog {
  Q_OBJECT

 public:
  NewProjectDialog(Session& session, QWidget* parent);
};

}  // namespace lianes::gui
