#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/funding/funding_cells.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace lianes::gui {

class FiguresTable;

// « Et si » for one project: another participation of one collectivité, another envelope, another policy, and
// what each figure becomes. Nothing is written until « Appliquer », which makes a step that changes promises.
class ContributionSimulator : public QWidget {
  Q_OBJECT

 public:
  explicit ContributionSimulator(const Desk& desk, QWidget* parent = nullptr);

  // Begins anew from these figures, keeping the collectivité that was chosen where it is still there.
  void show(const FundingFacts& facts, Id<MicroProject> project);

 private:
  struct Wish {
    std::string member;
    Money amount;
    std::optional<Money> envelope;
    ShortagePolicy policy = ShortagePolicy::Proportional;
  };
  QWidget* makeControls();
  void fillMembers();
  void begin();  // from what is, for the chosen member
  void takeSlider(int euros);
  void takeAmount();
  void closeGap();
  void simulate();
  void showOutcome(const Checked<funding::Simulation>& outcome,
                   const std::shared_ptr<const funding::Scenario>& after);
  void showState();
  void apply();
  std::optional<Wish> wish(QString* problem) const;
  Money presentAmount() const;
  Money votedAmount() const;
  QString reasonAgainst(const std::optional<Wish>& wished, const QString& problem) const;

  Desk m_desk;
  BackgroundQuery m_query;
  FundingFacts m_facts;
  std::optional<Id<MicroProject>> m_project;
  QComboBox* m_member;
  QSlider* m_slider;
  QLineEdit* m_amount;
  QLineEdit* m_envelope;
  QComboBox* m_policy;
  FiguresTable* m_figures;
  QLabel* m_reason;
  QPushButton* m_close;
  QPushButton* m_reset;
  QPushButton* m_apply;
};

}  // namespace lianes::gui
