#pragma once

#include <QtWidgets/QDialog>

#include <memory>
#include <string_view>
#include <vector>

#include "gui/records/dialog_draft.hpp"
#include "lianes/domain/record.hpp"

class QFormLayout;
class QLabel;

namespace lianes::gui {

class FieldEditor;
class ProblemLabel;
class Session;

// Begins a record in one form of its first fields, what is wrong below each; one step. What follows says
// which fields these are.
class NewRecordDialog : public QDialog {
  Q_OBJECT

 public:
  ~NewRecordDialog() override;

  void accept() override;

 Q_SIGNALS:
  void created(const lianes::Uuid& record);

 protected:
  struct Words {
    QString title;
    QString guidance;
    QString adding;  // of the button
  };

  NewRecordDialog(Session& session, Record record, const Words& words, QWidget* parent);

  void addField(std::string_view name, const QString& label);
  QString labelOf(std::string_view field) const;
  FieldEditor& editorOf(std::string_view field);  // Requires: one of the form

  Session& session() const { return m_session; }
  const Record& record() const { return m_record; }
  QFormLayout* form() const { return m_form; }
  // What was typed, in the order in which it is filled again; then, once all holds what it does when nobody
  // has typed, the draft of it.
  DialogDraft& draft() { return m_draft; }
  void followFields();
  void beginDraft();

 private:
  struct Row {
    std::size_t index;  // among the fields of the kind
    std::unique_ptr<FieldEditor> editor;
    ProblemLabel* problem;
  };

  void say(const Problems& problems);

  Session& m_session;
  Record m_record;
  QFormLayout* m_form;
  std::vector<Row> m_rows;
  QLabel* m_others;  // what is wrong with no field of the form
  DialogDraft m_draft;
};

}  // namespace lianes::gui
