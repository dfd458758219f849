#pragma once

#include "gui/missions/mission_tab.hpp"
#include "lianes/app/mission_view.hpp"

class QLabel;
class QPushButton;
class QTableView;

namespace lianes::gui {

class BackgroundQuery;
class MissionVariantsModel;
class WrappedHead;

// The same event elsewhere, at a distance or cancelled: compared in cost, shares and balance, and one
// adopted.
class MissionVariantsTab : public MissionTab {
  Q_OBJECT

 public:
  explicit MissionVariantsTab(const Desk& desk, QWidget* parent = nullptr);

  void show(const std::optional<Mission>& mission) override;

 Q_SIGNALS:
  void missionAsked(Id<Mission> mission);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitColumns();
  void shareRoom();
  void add();
  void adopt();
  void showState();
  std::optional<Mission> chosenVariant() const;

  BackgroundQuery* m_query;
  MissionVariantsModel* m_model;
  QTableView* m_table;
  WrappedHead* m_head = nullptr;
  QPushButton* m_add;
  QPushButton* m_open;
  QPushButton* m_adopt;
  QLabel* m_note;
  std::optional<Mission> m_mission;
};

}  // namespace lianes::gui
