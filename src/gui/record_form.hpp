#pragma once

#include <QtWidgets/QDialog>

#include <memory>
#include <vector>

#include "lianes/domain/record.hpp"

class QFormLayout;
class QLabel;

namespace lianes::gui {

class FieldEditor;
class Session;

// One record as a form, made from the description of its kind. What is wrong stands below its field when the
// field is left; saving is one step, and a refused one keeps what was typed.
class RecordForm : public QDialog {
  Q_OBJECT

 public:
  RecordForm(Session& session, Record record, QWidget* parent);
  ~RecordForm() override;

  void accept() override;

 private:
  struct Row {
    std::size_t index;  // among the fields of the kind
    std::unique_ptr<FieldEditor> editor;
    QLabel* problem;
  };

  void addRow(QFormLayout* form, std::size_t index);
  void checkRow(const Row& row);
  void say(const Row& row, const Problem* problem);
  void sayAll(const Problems& problems);

  Session& m_session;
  Record m_record;
  std::vector<Row> m_rows;
  QLabel* m_problems;  // those of no single field
};

}  // namespace lianes::gui
