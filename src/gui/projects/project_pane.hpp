#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/micro_project.hpp"

class QLabel;
class QTabWidget;

namespace lianes::gui {

class BudgetTab;
class DocumentsTab;
class ProjectFunding;
class ProjectSheet;
class ResultsTab;
class VouchersView;

// One project: its head, and a tab for each thing that is done with it. A tab reads the file when it is seen.
class ProjectPane : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectPane(const Desk& desk, QWidget* parent = nullptr);

  void setProject(const std::optional<Id<MicroProject>>& project);
  void refresh();
  void showSheet();

  // Shows what belongs to the project, on its tab.
  bool reveal(const RecordReference& record);
  bool canRemove() const;
  void removeSelected();

 Q_SIGNALS:
  void tabChanged();

 private:
  void showHead();
  void showTab();
  void showVouchers();

  Desk m_desk;
  std::optional<Id<MicroProject>> m_project;
  QLabel* m_title;
  QLabel* m_line;
  QTabWidget* m_tabs;
  ProjectSheet* m_sheet;
  BudgetTab* m_budget;
  ProjectFunding* m_funding;
  QWidget* m_expenses;
  VouchersView* m_vouchers = nullptr;  // of the project below; made when its tab is first seen
  std::optional<Id<MicroProject>> m_vouchersOf;
  ResultsTab* m_results;
  DocumentsTab* m_documents;
};

}  // namespace lianes::gui
