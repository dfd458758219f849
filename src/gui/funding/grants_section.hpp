#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "gui/funding/funding_cells.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

class FiguresTable;

// Who is asked for money and what became of it; how each grant is paid; what the ministry owes in the end on
// what was really spent (F13).
class GrantsSection : public QWidget {
  Q_OBJECT

 public:
  explicit GrantsSection(const Desk& desk, QWidget* parent = nullptr);

  void show(const FundingFacts& facts);
  bool choose(const RecordReference& record);  // false when neither table has it

 private:
  void makeGrants();
  void makeTranches();
  void showGrants();
  void showTranches();
  void showSettlement();
  void add(EntityKind kind);
  void edit(const FiguresTable& table);
  void proposeTranches();
  const Grant* grantWithoutTranches() const;

  Desk m_desk;
  FundingFacts m_facts;
  FiguresTable* m_grants;
  FiguresTable* m_tranches;
  FiguresTable* m_settlement;
  QLabel* m_sums;
  QPushButton* m_propose;
};

}  // namespace lianes::gui
