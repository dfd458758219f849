#pragma once

#include <QtWidgets/QDialog>

#include <memory>
#include <vector>

#include "gui/dialog_draft.hpp"
#include "lianes/domain/record.hpp"

class QLabel;

namespace lianes::gui {

class FieldEditor;
class Session;

// A new micro-project in one form: of which partnership, what it is, how it is declared. One step; the rest
// is told on its sheet.
class NewProjectDialog : public QDialog {
  Q_OBJECT

 public:
  NewProjectDialog(Session& session, QWidget* parent);
  ~NewProjectDialog() override;

  void accept() override;

 Q_SIGNALS:
  void created(const lianes::Uuid& project);

 private:
  struct Row {
    std::size_t index;  // among the fields of a project
    std::unique_ptr<FieldEditor> editor;
    QLabel* problem;
  };

  QWidget* makeForm();
  void followTyping();
  void say(const Problems& problems);

  Session& m_session;
  std::vector<Row> m_rows;
  QLabel* m_others;  // what is wrong with no field of the form
  DialogDraft m_draft;
};

}  // namespace lianes::gui
