#pragma once

#include <QtWidgets/QWidget>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/funding/funding_cells.hpp"

class QComboBox;
class QLabel;
class QLineEdit;

namespace lianes::gui {

class FiguresTable;

// What would change if a collectivité left: threshold, grants, shares of missions, expenses. Writes nothing.
class WithdrawalSection : public QWidget {
  Q_OBJECT

 public:
  explicit WithdrawalSection(const Desk& desk, QWidget* parent = nullptr);

  void show(const FundingFacts& facts);

 private:
  void ask();
  void showOutcome(const Checked<funding::Simulation>& outcome,
                   const std::shared_ptr<const funding::Scenario>& after);
  QString subjectOf(const funding::FigureDifference& difference) const;

  Desk m_desk;
  BackgroundQuery m_query;
  FundingFacts m_facts;
  QComboBox* m_member;
  QLineEdit* m_day;
  QLabel* m_sentence;
  FiguresTable* m_changes;
};

}  // namespace lianes::gui
