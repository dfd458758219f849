#pragma once

#include <array>
#include <memory>

#include "gui/missions/mission_tab.hpp"
#include "lianes/app/mission_view.hpp"

class QLabel;
class QTableView;

namespace lianes::gui {

class BackgroundQuery;
class FieldEditor;
class FieldsPanel;
class MissionSharesModel;

// What a mission costs and who pays it: budget or real spending, each collectivité's share under the cap, and
// what is left to be financed.
class MissionSharesTab : public MissionTab {
  Q_OBJECT

 public:
  explicit MissionSharesTab(const Desk& desk, QWidget* parent = nullptr);
  ~MissionSharesTab() override;

  void show(const std::optional<Mission>& mission) override;

 private:
  enum Figure { Cost, Other, Cap, Shares, Balance, kFigures };

  void makeFigures();
  void makeAssigning();
  void makeTable();
  void assign();
  void showView(const Result<app::MissionView, Problems>& read);
  void say(QLabel* label, const QString& sentence, bool isBad);

  BackgroundQuery* m_query;
  FieldsPanel* m_fields;
  std::array<QLabel*, kFigures> m_names{};
  std::array<QLabel*, kFigures> m_values{};
  QLabel* m_alarm;
  QLabel* m_balance;
  QWidget* m_assigning;
  std::unique_ptr<FieldEditor> m_funder;
  QLabel* m_problem;
  QLabel* m_guidance;
  MissionSharesModel* m_model;
  QTableView* m_table;
  std::optional<app::MissionView> m_view;
};

}  // namespace lianes::gui
