#pragma once

#include <optional>

#include "gui/desk/page.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTableView;
class QTextBrowser;
class QWidget;

namespace lianes::gui {

class JournalModel;
class PastPanel;
struct Undone;

// Who changed what, when: the steps that were asked for, and below them what the chosen one changed, field by
// field, with a way to undo that very step; on a second tab, a list as it stood on a day.
class JournalPage : public Page {
  Q_OBJECT

 public:
  explicit JournalPage(const Desk& desk, QWidget* parent = nullptr);

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

 private:
  QWidget* makeSteps(QWidget* parent);
  QWidget* makeFilters(QWidget* parent);
  void ask();
  void showChanges();
  void undoChosen();
  void tellUndone(const Undone& undone);
  void showPast();

  Desk m_desk;
  JournalModel* m_model;
  QTabWidget* m_tabs;
  PastPanel* m_past;
  QPushButton* m_record = nullptr;  // says whose history is shown; pressing it shows all again
  QComboBox* m_kind = nullptr;
  QLineEdit* m_author = nullptr;
  QLineEdit* m_text = nullptr;
  QTableView* m_steps = nullptr;
  QTextBrowser* m_changes = nullptr;
  QPushButton* m_undo = nullptr;
  QPushButton* m_then = nullptr;
  QLabel* m_refused = nullptr;
  std::optional<RecordReference> m_whose;
  bool m_choosesNewest = false;  // of the answer that is awaited
};

}  // namespace lianes::gui
