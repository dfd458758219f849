#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/app/budget.hpp"
#include "lianes/domain/entities/micro_project.hpp"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace lianes::gui {

class BudgetAgreementBar;
class BudgetGrid;
class BudgetModel;

// The budget of a project: its versions, the grid of one of them, and whether it balances. A draft is typed
// into, an approved version is read and followed by a revision (avenant).
class BudgetTab : public QWidget {
  Q_OBJECT

 public:
  explicit BudgetTab(const Desk& desk, QWidget* parent = nullptr);

  void setProject(const std::optional<Id<MicroProject>>& project);
  void refresh();
  bool showVersion(Id<BudgetVersion> version);

  bool canRemove() const;
  void removeSelected();

 private:
  QWidget* makeBar();
  QWidget* makeEmpty();
  QWidget* makeFoot();
  void readVersions();
  void showChosen();
  void showState();
  void showBalance();
  void say(const QString& sentence);
  bool perform(const app::StepOrProblem& step);
  void beginBudget();
  void askRevision();
  bool addNewLines();
  void askApproval();
  void compare();
  void previewPaste(const QString& text);
  std::optional<BudgetVersion> chosen() const;
  bool hasDraft() const;

  Desk m_desk;
  std::optional<Id<MicroProject>> m_project;
  std::vector<BudgetVersion> m_versions;
  BudgetModel* m_model;
  BudgetGrid* m_grid;
  QStackedWidget* m_stack;
  QComboBox* m_choice = nullptr;
  QPushButton* m_approve = nullptr;
  QPushButton* m_revise = nullptr;
  QPushButton* m_compare = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_begin = nullptr;
  QLabel* m_banner = nullptr;
  QLabel* m_message = nullptr;
  QLabel* m_balance = nullptr;
  QLabel* m_inKind = nullptr;
  BudgetAgreementBar* m_agreement = nullptr;
};

}  // namespace lianes::gui
