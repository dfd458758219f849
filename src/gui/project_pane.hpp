#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/navigator.hpp"
#include "lianes/domain/entities/micro_project.hpp"

class QLabel;
class QTabWidget;

namespace lianes::gui {

class BudgetTab;
class DocumentsTab;
class LinkedRecords;
class ProjectSheet;
class ResultsTab;

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

  Desk m_desk;
  std::optional<Id<MicroProject>> m_project;
  QLabel* m_title;
  QLabel* m_line;
  QTabWidget* m_tabs;
  ProjectSheet* m_sheet;
  BudgetTab* m_budget;
  LinkedRecords* m_funding;
  LinkedRecords* m_expenses;
  ResultsTab* m_results;
  DocumentsTab* m_documents;
};

}  // namespace lianes::gui
