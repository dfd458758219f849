#include "gui/funding/figures_table.hpp"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/kit/flow_layout.hpp"
#include "gui/kit/own_key.hpp"
#include "gui/kit/table_habits.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfButtons = 8;
constexpr int kMostRowsShown = 8;
constexpr int kFewestRowsShown = 2;

}  // namespace

FiguresTable::FiguresTable(const Desk& desk, const Content& content, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new CellTableModel(content.heads, content.numbers, this)),
      m_table(new QTableView(this)),
      m_guidance(new QLabel(content.guidance, this)),
      m_buttons(new FlowLayout(kGapOfButtons)),
      m_explain(new QToolButton(this)),
      m_find([](const funding::Source&) { return std::nullopt; }) {
  auto* title = new QLabel(QStringLiteral("<h3>%1</h3>").arg(content.title.toHtmlEscaped()), this);
  title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_buttons->addWidget(title);
  m_explain->setText(tr("Expliquer"));
  m_explain->setIcon(QIcon::fromTheme(QStringLiteral("help-hint")));
  m_explain->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_explain->setAutoRaise(true);
  m_explain->setFocusPolicy(Qt::StrongFocus);
  m_explain->setToolTip(tr("Explique le chiffre calculé qui est choisi dans le tableau"));
  m_explain->setAccessibleName(tr("Expliquer le chiffre choisi\u202f: %1").arg(content.title));
  m_buttons->addWidget(m_explain);
  m_table->setModel(m_model);
  m_table->setAccessibleName(content.title);
  m_table->setObjectName(content.id);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setTabKeyNavigation(false);
  m_table->installEventFilter(this);
  new OwnKey(Qt::Key_F2, m_table, [this] { activate(m_table->currentIndex().siblingAtColumn(0)); });
  auto* habits = new TableHabits(m_table, content.id);
  if (content.isComparison) habits->keepTogether();
  m_guidance->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(m_buttons);
  column->addWidget(m_guidance);
  column->addWidget(m_table);
  connect(m_explain, &QToolButton::clicked, this, &FiguresTable::explain);
  connect(m_table, &QTableView::doubleClicked, this, &FiguresTable::activate);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FiguresTable::showState);
  connect(m_model, &QAbstractItemModel::modelReset, this, &FiguresTable::showState);
  connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &FiguresTable::fitHeight);
  setRows({});
}

QPushButton* FiguresTable::addButton(const QString& icon, const QString& text) {
  auto* button = new QPushButton(QIcon::fromTheme(icon), text, this);
  m_buttons->addWidget(button);
  QWidget::setTabOrder(m_table, button);
  return button;
}

void FiguresTable::setRows(std::vector<CellRow> rows) {
  const auto before = m_table->currentIndex();
  const int row = before.row();
  const int column = before.column();
  m_model->setRows(std::move(rows));
  const bool isEmpty = m_model->rowCount() == 0;
  m_table->setVisible(!isEmpty);
  m_guidance->setVisible(isEmpty);
  const bool explains = [&] {
    for (int each = 0; each < m_model->rowCount(); ++each) {
      for (const auto& cell : m_model->row(each).cells) {
        if (cell.why) return true;
      }
    }
    return false;
  }();
  m_explain->setVisible(explains);
  if (!isEmpty)
    m_table->setCurrentIndex(
        m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), std::max(column, 0)));
  fitHeight();
  showState();
}

void FiguresTable::setGuidance(const QString& guidance) { m_guidance->setText(guidance); }

void FiguresTable::choose(const RecordReference& record) {
  for (int row = 0; row < m_model->rowCount(); ++row) {
    if (m_model->row(row).record != record) continue;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
    return;
  }
}

std::optional<RecordReference> FiguresTable::chosen() const {
  const auto index = m_table->currentIndex();
  if (!index.isValid()) return std::nullopt;
  return m_model->row(index.row()).record;
}

bool FiguresTable::eventFilter(QObject* object, QEvent* event) {
  if (object == m_table && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      activate(m_table->currentIndex());
      return true;
    }
  }
  return QWidget::eventFilter(object, event);
}

void FiguresTable::activate(const QModelIndex& index) {
  const auto* cell = m_model->cellAt(index);
  if (!cell) return;
  if (cell->why) return explain();
  if (m_model->row(index.row()).record) Q_EMIT recordActivated();
}

void FiguresTable::explain() {
  const auto* cell = m_model->cellAt(m_table->currentIndex());
  if (cell && cell->why) (new DerivationView(m_desk, cell->why(), m_find, this))->open();
}

void FiguresTable::showState() {
  const auto* cell = m_model->cellAt(m_table->currentIndex());
  m_explain->setEnabled(cell && cell->why);
  Q_EMIT choiceChanged();
}

// As high as its rows, so that several tables follow each other on a page.
void FiguresTable::fitHeight() {
  const int rows = std::clamp(m_model->rowCount(), kFewestRowsShown, kMostRowsShown);
  int height = 0;
  for (int row = 0; row < rows; ++row) {
    const bool isThere = row < m_model->rowCount();
    height += isThere ? m_table->rowHeight(row) : m_table->verticalHeader()->defaultSectionSize();
  }
  m_table->setFixedHeight(height + m_table->horizontalHeader()->sizeHint().height() +
                          2 * m_table->frameWidth() + 2);
}

}  // namespace lianes::gui
