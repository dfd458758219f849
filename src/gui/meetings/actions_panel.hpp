#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/action_item.hpp"
#include "lianes/domain/entities/meeting.hpp"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace lianes::gui {

class ActionsModel;
class FieldEditor;
class ProblemLabel;

// The actions of a meeting: a line that adds them one after the other by the keyboard, and the table of what
// it decided and of what earlier meetings left open.
class ActionsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ActionsPanel(const Desk& desk, QWidget* parent = nullptr);
  ~ActionsPanel() override;

  void show(const std::optional<Meeting>& meeting);
  bool choose(Uuid action);

 private:
  void makeLine(QWidget* line);
  void makeOwners();
  void add();
  void edit();
  void finish();
  void remove();
  void showState();
  std::optional<ActionItem> selected() const;
  void answer(const Problems& problems);

  Desk m_desk;
  std::optional<Meeting> m_meeting;
  ActionsModel* m_model;
  QWidget* m_line;
  QLineEdit* m_title;
  std::unique_ptr<FieldEditor> m_owner;
  QWidget* m_ownerPlace;
  std::unique_ptr<FieldEditor> m_due;
  ProblemLabel* m_problem;
  QTableView* m_table;
  QPushButton* m_finish;
  QPushButton* m_edit;
  QPushButton* m_remove;
  QLabel* m_guidance;
};

}  // namespace lianes::gui
