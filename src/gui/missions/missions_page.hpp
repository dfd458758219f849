#pragma once

#include <vector>

#include "gui/records/list_and_detail.hpp"
#include "lianes/domain/entities/mission.hpp"

class QLabel;
class QTabWidget;

namespace lianes::gui {

class FieldsPanel;
class MissionTab;
class ParticipantsPanel;

// The missions, and of the chosen one: its sheet, who takes part and for whom, what it costs and who pays,
// its security file, and its variants.
class MissionsPage : public ListAndDetail {
  Q_OBJECT

 public:
  explicit MissionsPage(const Desk& desk, QWidget* parent = nullptr);

  bool reveal(const Target& target) override;

 protected:
  void showDetail(const std::optional<Record>& record) override;
  Record fresh() override;
  void editDetail() override;

 private:
  QWidget* makeSheet(QWidget* parent);
  void showHead(const std::optional<Mission>& mission);

  QLabel* m_head;
  QTabWidget* m_tabs;
  FieldsPanel* m_sheet = nullptr;
  ParticipantsPanel* m_people;
  std::vector<MissionTab*> m_sides;
};

}  // namespace lianes::gui
