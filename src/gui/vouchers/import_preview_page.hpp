#pragma once

#include <QtWidgets/QWidget>

#include "gui/vouchers/import_preview_model.hpp"

class QComboBox;
class QLabel;
class QTableView;

namespace lianes::gui {

// What importing would do, row by row, before it is done: by state, with the reasons, and which rows are
// taken. The space bar takes or leaves the selected rows.
class ImportQuestionsPanel;

class ImportPreviewPage : public QWidget {
  Q_OBJECT

 public:
  explicit ImportPreviewPage(wording::Language language, QWidget* parent = nullptr);

  void show(std::shared_ptr<const app::ImportPreview> preview, OwnerNames owners);
  std::vector<const app::ImportRow*> taken() const { return m_model->taken(); }
  void focusTable();  // or the first question

  // While the table leaves something open, nothing is taken.
  bool hasQuestions() const;
  std::map<std::string, std::string> answers() const;

 Q_SIGNALS:
  void takenChanged();  // or the answers

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void listStates(const app::ImportPreview& preview);
  void takeAll(bool isTaken);
  void toggleSelected();
  void sayTaken();

  ImportPreviewModel* m_model;
  ImportStateFilter* m_filter;
  ImportQuestionsPanel* m_questions;
  QComboBox* m_state;
  QTableView* m_table;
  QLabel* m_taken;
};

}  // namespace lianes::gui
