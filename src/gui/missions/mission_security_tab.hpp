#pragma once

#include "gui/missions/mission_tab.hpp"
#include "lianes/app/mission_view.hpp"

class QLabel;
class QListWidget;

namespace lianes::gui {

class FieldsPanel;

// The security file of a mission: zone, embassy, clearance and measures, what is still to be seen to before
// going, and the decision to go or not.
class MissionSecurityTab : public MissionTab {
  Q_OBJECT

 public:
  explicit MissionSecurityTab(const Desk& desk, QWidget* parent = nullptr);

  void show(const std::optional<Mission>& mission) override;

 private:
  void showChecks(const Mission& mission);
  static QString nameOf(const app::SecurityCheck& check);

  FieldsPanel* m_fields;
  FieldsPanel* m_decision;
  QLabel* m_verdict;
  QListWidget* m_checks;
};

}  // namespace lianes::gui
