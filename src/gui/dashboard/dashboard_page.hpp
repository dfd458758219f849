#pragma once

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/page.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "lianes/app/overview.hpp"

class QCalendarWidget;
class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace lianes::gui {

class Card;
class FigureLegend;
class FigureList;
class MonthChart;
class Tile;
class WrappedLabel;

// The state of the consortium on one day, today unless another is chosen: figures that each open the rows
// behind them.
//
// Spending is shown added up against the whole budget: spreading a budget evenly over its months would invent
// a plan that nobody made.
class DashboardPage : public Page {
  Q_OBJECT

 public:
  explicit DashboardPage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeHead(QWidget* content);
  void makeCalendar(QMenu* menu);
  void makeTiles(QWidget* content);
  void makeCards(QWidget* content);
  void makeGuidance(QWidget* content);
  void arrange();
  void showOverview(const Checked<app::Overview>& answer);
  void showOverview();
  void fill();
  void showFunding();
  void showMonth();
  void showDay();
  void chooseDay(std::optional<Date> day);
  Date day() const { return m_chosenDay.value_or(today(m_desk.session)); }

  Desk m_desk;
  BackgroundQuery m_query;
  std::optional<Date> m_chosenDay;
  std::optional<app::Overview> m_overview;
  int m_tileColumns = 0;
  int m_cardColumns = 0;
  QToolButton* m_day = nullptr;
  QLabel* m_problem = nullptr;
  QWidget* m_figures = nullptr;   // tiles and cards
  QWidget* m_guidance = nullptr;  // first steps
  QGridLayout* m_tileGrid = nullptr;
  QGridLayout* m_cardGrid = nullptr;
  std::vector<Tile*> m_tiles;
  std::vector<Card*> m_cards;
  FigureList* m_projects = nullptr;
  QCalendarWidget* m_calendar = nullptr;  // made when first asked for
  FigureLegend* m_legend = nullptr;
  MonthChart* m_months = nullptr;
  WrappedLabel* m_monthText = nullptr;
  FigureList* m_missions = nullptr;
  FigureList* m_dues = nullptr;
  FigureList* m_missing = nullptr;
};

}  // namespace lianes::gui
