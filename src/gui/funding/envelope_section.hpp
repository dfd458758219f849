#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <map>

#include "gui/desk/navigator.hpp"
#include "gui/funding/funding_cells.hpp"

class QComboBox;
class QLabel;
class QPushButton;

namespace lianes::gui {

class EnvelopeBar;
class FigureTile;
class FiguresTable;

// What each shortage policy would give, in the order of its codes; made beside the facts.
using PolicyPlans = std::array<std::shared_ptr<const funding::Plan>, Choices<ShortagePolicy>::codes.size()>;
PolicyPlans plansOf(const funding::Scenario& scenario);

// The leverage envelope: what is granted, asked, used and free, and the four ways to share it when it is
// short, side by side. Choosing one is a step.
class EnvelopeSection : public QWidget {
  Q_OBJECT

 public:
  explicit EnvelopeSection(const Desk& desk, QWidget* parent = nullptr);

  void show(const FundingFacts& facts, const PolicyPlans& plans);

 private:
  void showFigures();
  void showPolicies(const PolicyPlans& plans);
  void showState();
  void adopt();
  void addEnvelope();
  void explain(funding::Figure figure);

  Desk m_desk;
  FundingFacts m_facts;
  std::map<funding::Figure, FigureTile*> m_tiles;
  EnvelopeBar* m_bar;
  QLabel* m_sentence;
  FiguresTable* m_policies;
  QComboBox* m_policy;
  QPushButton* m_adopt;
  QPushButton* m_add;
};

}  // namespace lianes::gui
