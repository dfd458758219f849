#pragma once

#include <QtCharts/QChartView>
#include <QtCore/QTimer>

#include <optional>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"

class QAreaSeries;
class QCategoryAxis;
class QLineSeries;
class QScatterSeries;

namespace lianes::gui {

// What was spent month by month, added up, against a limit. The arrows or the mouse choose a month, which is
// told by `monthChosen`; a click or Enter opens it.
class MonthChart : public QChartView {
  Q_OBJECT

 public:
  struct Month {
    Date first;
    Money spent;
    Money spentUntil;
  };

  explicit MonthChart(QWidget* parent = nullptr);

  void setMonths(std::vector<Month> months, Money limit);
  std::optional<Month> chosen() const;

 Q_SIGNALS:
  void monthChosen();
  void monthOpened(const Date& first);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void settle();
  void dress();
  void labelAmounts();
  void labelTime();
  int labelWidth() const;
  int monthsPerLabel() const;  // as many as there is room for
  void choose(int place);
  int placeAt(const QPoint& point) const;

  std::vector<Month> m_months;
  Money m_limit;
  int m_chosen = -1;
  int m_monthsPerLabel = 0;
  QTimer m_settled;
  QLineSeries* m_line;
  QAreaSeries* m_area;
  QLineSeries* m_limitLine;
  QScatterSeries* m_marker;
  QCategoryAxis* m_time;
  QCategoryAxis* m_amount;
};

}  // namespace lianes::gui
