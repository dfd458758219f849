#include "gui/dashboard/month_chart.hpp"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QGraphicsLayout>

#include <algorithm>
#include <cmath>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"

namespace lianes::gui {
namespace {

// Pixels and axes alone: no amount is read back from it.
double eurosForDrawing(Money amount) { return static_cast<double>(amount.minor()) / 100.0; }

// 1, 2 or 5 times a power of ten, so that about four of them make the height.
double stepOf(double highest) {
  const auto rough = std::max(highest, 1.0) / 4;
  const auto power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const auto factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough) return factor * power;
  }
  return 10 * power;
}

void clearLabels(QCategoryAxis* axis) {
  for (const auto& label : axis->categoriesLabels()) axis->remove(label);
}

}  // namespace

MonthChart::MonthChart(QWidget* parent)
    : QChartView(parent),
      m_line(new QLineSeries(this)),
      m_area(new QAreaSeries(m_line)),
      m_limitLine(new QLineSeries),
      m_marker(new QScatterSeries),
      m_time(new QCategoryAxis),
      m_amount(new QCategoryAxis) {
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  viewport()->setCursor(Qt::PointingHandCursor);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setName(tr("Dépensé depuis le début"));
  m_limitLine->setName(tr("Budget total"));
  auto* drawn = chart();
  drawn->setMargins({0, 8, 8, 0});  // half a letter above the highest label
  drawn->layout()->setContentsMargins(0, 0, 0, 0);
  drawn->setBackgroundVisible(false);
  drawn->legend()->setAlignment(Qt::AlignBottom);
  drawn->addAxis(m_time, Qt::AlignBottom);
  drawn->addAxis(m_amount, Qt::AlignLeft);
  for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_area, m_limitLine, m_marker}) {
    drawn->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_amount);
  }
  for (auto* marker : drawn->legend()->markers(m_marker)) marker->setVisible(false);
  for (auto* axis : {m_time, m_amount}) axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  m_time->setGridLineVisible(false);
  m_amount->setLineVisible(false);
  m_settled.setSingleShot(true);
  m_settled.setInterval(0);
  connect(&m_settled, &QTimer::timeout, this, &MonthChart::settle);
  dress();
}

void MonthChart::setMonths(std::vector<Month> months, Money limit) {
  const auto before = chosen();
  m_months = std::move(months);
  m_limit = limit;
  QList<QPointF> spent;
  for (std::size_t place = 0; place < m_months.size(); ++place) {
    spent.append({static_cast<double>(place), eurosForDrawing(m_months[place].spentUntil)});
  }
  const auto end = std::max(1.0, static_cast<double>(m_months.size()) - 1);
  m_line->replace(spent);
  m_limitLine->replace(QList<QPointF>{{0, eurosForDrawing(limit)}, {end, eurosForDrawing(limit)}});
  m_time->setRange(0, end);
  labelAmounts();
  labelTime();
  const auto same = std::find_if(m_months.begin(), m_months.end(),
                                 [&](const Month& month) { return before && month.first == before->first; });
  const auto last = static_cast<std::ptrdiff_t>(m_months.size()) - 1;
  choose(static_cast<int>(same == m_months.end() ? last : same - m_months.begin()));
}

std::optional<MonthChart::Month> MonthChart::chosen() const {
  if (m_chosen < 0) return std::nullopt;
  return m_months[static_cast<std::size_t>(m_chosen)];
}

void MonthChart::labelAmounts() {
  auto highest = eurosForDrawing(m_limit);
  for (const auto& month : m_months) highest = std::max(highest, eurosForDrawing(month.spentUntil));
  const auto step = stepOf(highest);
  clearLabels(m_amount);
  const auto top = std::ceil(highest * 1.02 / step) * step;
  m_amount->setRange(0, std::max(top, step));
  for (double at = 0; at <= top; at += step) {
    m_amount->append(shownWholeEuros(at), at);
  }
}

int MonthChart::labelWidth() const { return fontMetrics().horizontalAdvance(QStringLiteral("sept. 2020  ")); }

int MonthChart::monthsPerLabel() const {
  const auto room = std::max(1, (width() - 90) / std::max(1, labelWidth()));
  return std::max(1, (static_cast<int>(m_months.size()) + room - 1) / room);
}

void MonthChart::labelTime() {
  clearLabels(m_time);
  m_monthsPerLabel = monthsPerLabel();
  const QLocale here;
  const auto count = static_cast<int>(m_months.size());
  // A label stands centred under its month, and the last month at the edge.
  const bool endsInLabel = count > 0 && (count - 1) % m_monthsPerLabel == 0;
  chart()->setMargins({0, 8, endsInLabel ? labelWidth() / 2 : 8, 0});
  for (int place = 0; place < count; place += m_monthsPerLabel) {
    const auto first = m_months[static_cast<std::size_t>(place)].first;
    const QDate day(first.year(), static_cast<int>(first.month()), 1);
    m_time->append(here.toString(day, QStringLiteral("MMM yyyy")), place);
  }
}

void MonthChart::choose(int place) {
  m_chosen = std::min(place, static_cast<int>(m_months.size()) - 1);
  QList<QPointF> marked;
  if (const auto month = chosen())
    marked.append({static_cast<double>(m_chosen), eurosForDrawing(month->spentUntil)});
  m_marker->replace(marked);
  Q_EMIT monthChosen();
}

int MonthChart::placeAt(const QPoint& point) const {
  const auto value = chart()->mapToValue(chart()->mapFromScene(mapToScene(point)), m_limitLine).x();
  return std::clamp(static_cast<int>(std::lround(value)), 0, static_cast<int>(m_months.size()) - 1);
}

void MonthChart::keyPressEvent(QKeyEvent* event) {
  if (m_months.empty()) return QChartView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return choose(std::max(0, m_chosen - 1));
    case Qt::Key_Right:
      return choose(m_chosen + 1);
    case Qt::Key_Home:
      return choose(0);
    case Qt::Key_End:
      return choose(static_cast<int>(m_months.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      Q_EMIT monthOpened(m_months[static_cast<std::size_t>(m_chosen)].first);
      return;
    default:
      QChartView::keyPressEvent(event);
  }
}

void MonthChart::mouseMoveEvent(QMouseEvent* event) {
  QChartView::mouseMoveEvent(event);
  if (m_months.empty()) return;
  const auto place = placeAt(event->pos());
  if (place != m_chosen) choose(place);
}

void MonthChart::mouseReleaseEvent(QMouseEvent* event) {
  QChartView::mouseReleaseEvent(event);
  if (m_months.empty() || event->button() != Qt::LeftButton) return;
  Q_EMIT monthOpened(m_months[static_cast<std::size_t>(placeAt(event->pos()))].first);
}

void MonthChart::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
}

void MonthChart::paintEvent(QPaintEvent* event) {
  QChartView::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

// A window passes through several sizes before it settles, and a chart lays itself out for each.
void MonthChart::resizeEvent(QResizeEvent* event) {
  event->accept();
  m_settled.start();
}

void MonthChart::settle() {
  QResizeEvent event(viewport()->size(), {});
  QChartView::resizeEvent(&event);
  if (monthsPerLabel() != m_monthsPerLabel) labelTime();
}

void MonthChart::dress() {
  const auto text = palette().color(QPalette::WindowText);
  const auto muted = colourOf(Tone::Muted, palette());
  auto grid = text;
  grid.setAlpha(32);
  auto smaller = font();
  smaller.setPointSizeF(font().pointSizeF() * 0.9);
  setBackgroundBrush(palette().color(QPalette::Base));
  for (auto* axis : {m_time, m_amount}) {
    axis->setLabelsBrush(muted);
    axis->setLabelsFont(smaller);
    axis->setGridLinePen(QPen(grid, 1));
    axis->setLinePen(QPen(grid, 1));
  }
  chart()->legend()->setLabelBrush(text);
  chart()->legend()->setFont(smaller);
  const auto spent = seriesColour(0, palette());
  auto ground = spent;
  ground.setAlpha(70);
  m_area->setBrush(ground);
  m_area->setPen(QPen(spent, 2));
  m_limitLine->setPen(QPen(muted, 2, Qt::DashLine));
  m_marker->setColor(spent);
  m_marker->setBorderColor(palette().color(QPalette::Base));
  m_marker->setMarkerSize(11);
}

}  // namespace lianes::gui
