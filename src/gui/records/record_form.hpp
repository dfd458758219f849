#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <memory>
#include <vector>

#include "gui/desk/draft.hpp"
#include "lianes/domain/record.hpp"
#include "lianes/store/step.hpp"

namespace lianes::store {
class ConsortiumFile;
}

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace lianes::gui {

class FieldEditor;
class Session;

// One record as a form, made from the description of its kind: short fields side by side, long ones across.
// What is wrong stands below its field when the field is left; saving is one step, and a refused one keeps
// what was typed. A form that is closed half-typed leaves a draft, which the form of the same record takes
// up again; only saving and giving up remove it.
class RecordForm : public QDialog {
  Q_OBJECT

 public:
  RecordForm(Session& session, Record record, QWidget* parent);
  ~RecordForm() override;

  // The use case that saves a valid record, where that changes more than the record alone.
  using Saving = std::function<store::StepRequest(const store::ConsortiumFile& file, const Record& record)>;
  void saveBy(Saving saving);

  void accept() override;
  void giveUp();

 private:
  struct Row {
    std::size_t index;  // among the fields of the kind
    std::unique_ptr<FieldEditor> editor;
    QLabel* problem;
    QJsonValue atFirst;  // what the control held before anything was typed
  };

  void addRows(QWidget* fields);
  QWidget* addRow(QWidget* fields, std::size_t index);
  QWidget* makeButtons();
  void fitToContent();
  void growToContent();
  void takeUpDraft();
  void focusFirst();
  void prepareEditor(std::size_t at);
  void beginNamed(std::size_t at);
  void referTo(std::size_t at, Uuid id);
  DraftContent typed() const;
  void showTyped();
  void checkRow(const Row& row);
  void say(const Row& row, const Problem* problem);
  void sayAll(const Problems& problems);

  Session& m_session;
  Record m_record;
  Saving m_saving;
  std::vector<Row> m_rows;
  QScrollArea* m_scroll;
  QLabel* m_taken;     // that a draft was taken up
  QLabel* m_problems;  // those of no single field
  QPushButton* m_giveUp = nullptr;
  Draft m_draft;
};

}  // namespace lianes::gui
