#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/funding/funding_cells.hpp"

class QLabel;
class QScrollArea;

namespace lianes::gui {

class ContributionSimulator;
class FigureTile;
class FiguresTable;

// The money of one micro-project: what is promised and voted, what it attracts and what binds, who else pays,
// and a simulator. Each figure explains itself. Reads the file on a worker.
class ProjectFunding : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectFunding(const Desk& desk, QWidget* parent = nullptr);

  void setProject(std::optional<Id<MicroProject>> project);
  void refresh();  // after the records changed

 Q_SIGNALS:
  void shown();  // the figures of the project stand on the screen

 private:
  QWidget* makeFigures();
  QWidget* makeTables();
  void showOutcome(Result<app::FundingView, Problems> outcome);
  void showFigures(std::size_t place);
  void showContributions(std::size_t place);
  void showCofunders();
  void showGuidance(const QString& text);
  void explain(funding::Figure figure);
  void addContribution();
  void addCofunding();
  void edit(const FiguresTable& table);
  void removeContribution();

  Desk m_desk;
  BackgroundQuery m_query;
  FundingFacts m_facts;
  std::optional<Id<MicroProject>> m_project;
  QLabel* m_guidance;
  QScrollArea* m_scroll;
  std::map<funding::Figure, FigureTile*> m_tiles;
  QLabel* m_factor;
  QLabel* m_sentenceIcon;
  QLabel* m_sentence;
  FiguresTable* m_contributions;
  FiguresTable* m_cofunders;
  ContributionSimulator* m_simulator;
};

}  // namespace lianes::gui
