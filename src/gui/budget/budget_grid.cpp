#include "gui/budget/budget_grid.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <array>

#include "gui/budget/budget_cell.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/own_key.hpp"
#include "gui/kit/wrapped_head.hpp"

namespace lianes::gui {
namespace {

constexpr int kNarrowestLabel = 172;
// By column; the label takes what is left.
constexpr std::array<int, app::kBudgetColumns> kColumnWidths{64, 0, 48, 64, 96, 96, 56, 104, 124, 68, 150};
constexpr int kNarrowestColumn = 44;
constexpr int kLabelColumn = static_cast<int>(app::BudgetColumn::Label);
constexpr int kLastAlwaysSeen = static_cast<int>(app::BudgetColumn::Justification);

}  // namespace

BudgetGrid::BudgetGrid(BudgetModel* model, QWidget* parent) : QTableView(parent), m_model(model) {
  setModel(model);
  auto* cell = new BudgetCell(model, this);
  setItemDelegate(cell);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setSelectionBehavior(QAbstractItemView::SelectItems);
  setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                  QAbstractItemView::AnyKeyPressed);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setWordWrap(false);
  verticalHeader()->hide();
  m_head = WrappedHead::of(this);
  m_head->setHighlightSections(false);
  m_head->setMinimumSectionSize(kNarrowestColumn);
  setAccessibleName(tr("Budget"));
  new OwnKey(Qt::Key_F2, this, [this] { edit(currentIndex(), EditKeyPressed, nullptr); });
  connect(cell, &BudgetCell::goneOn, this, &BudgetGrid::goOn);
  connect(cell, &BudgetCell::entered, this, &BudgetGrid::enter);
  connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &BudgetGrid::rememberPlace);
  connect(model, &QAbstractItemModel::modelReset, this, [this] {
    spanRows();
    findPlace();
  });
  const auto measure = [this] {
    verticalHeader()->setDefaultSectionSize(Look::instance().rowHeight());
    fitColumns();
  };
  measure();
  connect(&Look::instance(), &Look::changed, this, measure);
}

std::vector<Id<BudgetLine>> BudgetGrid::selectedLines() const {
  std::vector<Id<BudgetLine>> lines;
  for (const auto& cell : selectionModel()->selectedIndexes()) {
    if (m_model->kindOf(cell.row()) != BudgetModel::RowKind::Line) continue;
    const auto id = m_model->lineAt(cell.row())->id;
    if (std::find(lines.begin(), lines.end(), id) == lines.end()) lines.push_back(id);
  }
  return lines;
}

void BudgetGrid::goTo(const BudgetPlace& place) {
  const auto index = m_model->indexOf(place);
  if (!index.isValid()) return;
  setCurrentIndex(index);
  scrollTo(index);
}

void BudgetGrid::begin(app::BudgetSection section) {
  setFocus();
  goTo({{}, section, 0});
}

void BudgetGrid::copy() const {
  const auto cells = selectionModel()->selectedIndexes();
  if (!cells.isEmpty()) QGuiApplication::clipboard()->setText(m_model->copied(cells));
}

void BudgetGrid::paste() {
  if (!m_model->isEditable()) return;
  const auto text = QGuiApplication::clipboard()->text();
  const auto cells = app::pastedCells(text.toStdString());
  if (cells.empty()) return;
  if (cells.size() > 1 || cells.front().size() > 1) {
    Q_EMIT pasted(text);
  } else if (m_model->isTypedInto(currentIndex())) {
    m_model->setData(currentIndex(), QString::fromStdString(cells.front().front()));
  }
}

void BudgetGrid::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  if (event->matches(QKeySequence::Paste)) return paste();
  const int key = event->key();
  const auto current = currentIndex();
  const bool isInNew = current.isValid() && m_model->kindOf(current.row()) == BudgetModel::RowKind::New;
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    const bool isUntouched = isInNew && !m_model->isBegun(m_model->sectionAt(current.row()));
    if (!isUntouched) return enter();
    // Nothing was typed into the new line: the section is finished, what follows is the next one.
    const auto after = next(current.siblingAtColumn(m_model->columnCount() - 1), 1);
    if (after.isValid()) setCurrentIndex(after);
    return;
  }
  if (key == Qt::Key_Escape && isInNew) return m_model->forgetNew(m_model->sectionAt(current.row()));
  QTableView::keyPressEvent(event);
}

// Tab goes on inside the budget, and leaves it where there is nowhere to go on to.
bool BudgetGrid::focusNextPrevChild(bool isNext) {
  const int direction = isNext ? 1 : -1;
  if (!next(currentIndex(), direction).isValid()) return QTableView::focusNextPrevChild(isNext);
  goOn(direction);
  return true;
}

// The next cell that can be typed into, line after line.
QModelIndex BudgetGrid::next(const QModelIndex& from, int direction) const {
  const int columns = m_model->columnCount();
  int at = from.isValid() ? from.row() * columns + from.column() : (direction > 0 ? -1 : 0);
  for (at += direction; at >= 0 && at < m_model->rowCount() * columns; at += direction) {
    const auto index = m_model->index(at / columns, at % columns);
    if (m_model->isTypedInto(index)) return index;
  }
  return {};
}

// The amount, or the price that makes it.
bool BudgetGrid::endsLine(const QModelIndex& index) const {
  const auto amount = static_cast<int>(app::BudgetColumn::Amount);
  if (index.column() == amount) return true;
  const bool isPrice = index.column() == static_cast<int>(app::BudgetColumn::UnitPrice);
  return isPrice && !m_model->isTypedInto(index.siblingAtColumn(amount));
}

// Most lines say no more than their amount: Enter there ends them, and the next one begins.
void BudgetGrid::enter() {
  const auto from = currentIndex();
  if (!from.isValid() || !endsLine(from)) return goOn(1);
  if (m_model->kindOf(from.row()) == BudgetModel::RowKind::New) {
    const auto section = m_model->sectionAt(from.row());
    if (m_model->saveNew(section)) goTo({{}, section, 0});
    return;
  }
  const auto after = next(from.siblingAtColumn(m_model->columnCount() - 1), 1);
  if (after.isValid()) setCurrentIndex(after);
}

void BudgetGrid::goOn(int direction) {
  const auto from = currentIndex();
  const auto to = next(from, direction);
  const bool endsNew = from.isValid() && direction > 0 &&
                       m_model->kindOf(from.row()) == BudgetModel::RowKind::New &&
                       (!to.isValid() || to.row() != from.row());
  if (!endsNew) {
    if (to.isValid()) setCurrentIndex(to);
    return;
  }
  // The end of a new line adds it and begins another; an untouched one lets go of the section.
  const auto section = m_model->sectionAt(from.row());
  if (m_model->isBegun(section)) {
    if (m_model->saveNew(section)) goTo({{}, section, 0});
  } else if (to.isValid()) {
    setCurrentIndex(to);
  }
}

void BudgetGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (!previous.isValid() || !current.isValid() || previous.row() == current.row()) return;
  if (m_model->kindOf(previous.row()) != BudgetModel::RowKind::New) return;
  // After the view has finished with this change: adding a line changes the rows.
  const auto section = m_model->sectionAt(previous.row());
  QMetaObject::invokeMethod(
      this, [this, section] { m_model->saveNew(section); }, Qt::QueuedConnection);
}

void BudgetGrid::rememberPlace() {
  if (currentIndex().isValid()) m_place = m_model->placeOf(currentIndex());
}

void BudgetGrid::findPlace() {
  auto index = m_model->indexOf(m_place);
  if (!index.isValid()) index = m_model->indexOf({{}, m_place.section, m_place.column});
  if (!index.isValid()) return;
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void BudgetGrid::spanRows() {
  clearSpans();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    if (m_model->kindOf(row) == BudgetModel::RowKind::Head) setSpan(row, 0, 1, m_model->columnCount());
  }
}

void BudgetGrid::fitColumns() {
  const auto& look = Look::instance();
  const int room = viewport()->width();
  int taken = 0;
  for (int column = 0; column < m_model->columnCount(); ++column) {
    if (column == kLabelColumn) continue;
    const int width =
        std::max(look.scaled(kColumnWidths[static_cast<std::size_t>(column)]), m_head->leastWidth(column));
    setColumnWidth(column, width);
    if (column <= kLastAlwaysSeen) taken += width;
  }
  setColumnWidth(kLabelColumn, std::max(look.scaled(kNarrowestLabel), room - taken));
}

void BudgetGrid::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fitColumns();
}

}  // namespace lianes::gui
