#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/micro_project.hpp"

class QLabel;

namespace lianes::gui {

class LinkedRecords;

// What a project changes: its indicators, and what was measured of the one that is chosen, from where it
// began to where it should come.
class ResultsTab : public QWidget {
  Q_OBJECT

 public:
  explicit ResultsTab(const Desk& desk, QWidget* parent = nullptr);

  void setProject(const std::optional<Id<MicroProject>>& project);
  void refresh();
  bool choose(const RecordReference& record);  // an indicator or a measure of the project
  bool canRemove() const;
  void removeSelected();

 private:
  void showMeasures();

  Desk m_desk;
  LinkedRecords* m_indicators;
  LinkedRecords* m_measures;
  QLabel* m_progress;
};

}  // namespace lianes::gui
