#include "gui/vouchers/vouchers_view.hpp"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <numeric>

#include "gui/desk/session.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/evidence_list.hpp"
#include "gui/vouchers/import_dialog.hpp"
#include "gui/vouchers/voucher_detail.hpp"
#include "gui/vouchers/voucher_entry.hpp"
#include "gui/vouchers/voucher_filter_bar.hpp"
#include "gui/vouchers/voucher_words.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfVouchers = 8;
constexpr int kDetailHeight = 190;
// By column. Where they do not all fit, texts are narrower, then what the chosen voucher tells too goes away.
const std::vector<int> kVoucherWidths{104, 86, 120, 130, 150, 62, 112, 96, 78, 78, 66, 88};
const std::vector<int> kNarrowVoucherWidths{96, 84, 84, 92, 100, 54, 106, 84, 70, 74, 60, 70};
const std::vector<int> kVoucherColumnsGivenUp{VoucherTableModel::State, VoucherTableModel::Account,
                                              VoucherTableModel::Paid, VoucherTableModel::Evidence,
                                              VoucherTableModel::Supplier};

// One file of rows, rather than the evidence of a voucher.
bool isTable(const QStringList& paths) {
  if (paths.size() != 1) return false;
  const auto name = paths.first().toLower();
  return name.endsWith(QStringLiteral(".csv")) || name.endsWith(QStringLiteral(".tsv"));
}

QString detailKey() { return QStringLiteral("vouchers/detail"); }

}  // namespace

VouchersView::VouchersView(const Desk& desk, QWidget* parent, std::optional<Id<MicroProject>> project)
    : QWidget(parent),
      m_desk(desk),
      m_project(project),
      m_model(new VoucherTableModel(desk.session, this)),
      m_filter(new VoucherFilterBar(desk.session, this)),
      m_table(new QTableView(this)),
      m_detail(new VoucherDetail(desk, this)),
      m_entry(new VoucherEntry(desk, this)),
      m_parts(new QSplitter(Qt::Vertical, this)),
      m_guidance(new QLabel(this)),
      m_begin(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), QString(), this)),
      m_import(new QPushButton(QIcon::fromTheme(QStringLiteral("document-import")), tr("Importer…"), this)),
      m_sum(new QLabel(this)),
      m_selectionSum(new QLabel(this)),
      m_showDetail(
          new QPushButton(QIcon::fromTheme(QStringLiteral("view-split-top-bottom")), tr("Détail"), this)),
      m_choices(desk.session, this),
      m_selecting(desk.session, this),
      m_copying(desk.session, this),
      m_finding(desk.session, this) {
  m_sum->setObjectName(QStringLiteral("sum"));
  m_selectionSum->setObjectName(QStringLiteral("selection_sum"));
  m_guidance->setWordWrap(true);
  m_guidance->setAlignment(Qt::AlignCenter);
  m_import->setObjectName(QStringLiteral("import_expenses"));
  m_import->setToolTip(
      tr("Saisir les dépenses d’un tableau CSV\u202f; les rangées copiées d’un tableur se collent aussi "
         "dans la liste, et un fichier s’y dépose"));
  m_import->setVisible(desk.workshop != nullptr);
  m_showDetail->setCheckable(true);
  m_showDetail->setToolTip(tr("Montrer la pièce choisie en entier, avec ses justificatifs"));
  m_showDetail->setChecked(QSettings().value(detailKey(), true).toBool());
  m_detail->setVisible(m_showDetail->isChecked());
  for (auto* label : {m_sum, m_selectionSum}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  prepareTable();
  layOut();
  connectAll();
  if (m_project) {
    m_filter->fixProject(*m_project);
    m_entry->fixProject(*m_project);
  }
  readChoices();
  m_model->reload();
}

void VouchersView::prepareTable() {
  m_table->setObjectName(QStringLiteral("vouchers"));
  m_table->setAccessibleName(tr("Dépenses"));
  m_table->setModel(m_model);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->horizontalHeader()->setSortIndicator(VoucherTableModel::Day, Qt::DescendingOrder);
  m_table->setSortingEnabled(true);
  m_habits = new TableHabits(
      m_table, m_project ? QStringLiteral("project_vouchers_numbered") : QStringLiteral("vouchers_numbered"));
  if (m_project) m_habits->hide(VoucherTableModel::Owner);
  m_habits->giveUpFirst(kVoucherColumnsGivenUp);
  m_habits->copyBy([this] { copySelection(); });
  connect(&Look::instance(), &Look::changed, this, &VouchersView::fitColumns);
  auto* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(VoucherTableModel::Label, QHeaderView::Stretch);
  head->setSortIndicator(VoucherTableModel::Day, Qt::DescendingOrder);
  m_habits->leaveWidths();
  m_table->installEventFilter(this);
  m_table->viewport()->setAcceptDrops(true);
  m_table->viewport()->installEventFilter(this);
  setAcceptDrops(true);  // of tables, also while there is no row yet
  installEventFilter(this);
}

void VouchersView::fitColumns() {
  const int room = m_table->viewport()->width();
  auto widths = m_habits->wholeWidths(kVoucherWidths);
  if (m_habits->isChosen()) return fitLabel(room, widths[VoucherTableModel::Label]);
  if (std::accumulate(widths.begin(), widths.end(), 0) > room) {
    widths = m_habits->wholeWidths(kNarrowVoucherWidths);
  }
  const bool isSomeAway = m_habits->putAwayBeyond(room, widths);
  m_table->horizontalHeader()->setSectionResizeMode(
      VoucherTableModel::Label, isSomeAway ? QHeaderView::Interactive : QHeaderView::Stretch);
  if (isSomeAway) {
    int taken = m_habits->widthOfTold();
    for (int column = 0; column < VoucherTableModel::ColumnCount; ++column) {
      if (!m_table->isColumnHidden(column)) taken += widths[static_cast<std::size_t>(column)];
    }
    widths[VoucherTableModel::Label] += std::max(0, room - taken);
  }
  m_habits->setWidths(widths);
}

// Between widths that a person chose, the label takes what they leave; where that is too little to read, the
// table scrolls instead.
void VouchersView::fitLabel(int room, int least) {
  auto* head = m_table->horizontalHeader();
  for (int column = 0; column < head->count(); ++column) {
    if (column != VoucherTableModel::Label) room -= head->sectionSize(column);  // nothing when hidden
  }
  const bool isRoomy = room >= least;
  head->setSectionResizeMode(VoucherTableModel::Label,
                             isRoomy ? QHeaderView::Stretch : QHeaderView::Interactive);
  if (!isRoomy) head->resizeSection(VoucherTableModel::Label, least);
}

void VouchersView::layOut() {
  auto* list = new QWidget(this);
  auto* listed = new QVBoxLayout(list);
  listed->setContentsMargins(0, 0, 0, 0);
  listed->addWidget(m_table, 1);
  listed->addStretch(0);
  listed->addWidget(m_guidance);
  listed->addWidget(m_begin, 0, Qt::AlignHCenter);
  m_parts->addWidget(list);
  m_parts->addWidget(m_detail);
  m_parts->setStretchFactor(0, 1);
  m_parts->setStretchFactor(1, 0);
  m_parts->setChildrenCollapsible(false);
  m_parts->setSizes({3 * kDetailHeight, kDetailHeight});
  auto* footer = new QHBoxLayout;
  footer->addWidget(m_sum);
  footer->addSpacing(3 * kGapOfVouchers);
  footer->addWidget(m_selectionSum);
  footer->addStretch(1);
  footer->addWidget(m_import);
  footer->addWidget(m_showDetail);
  auto* line = new QFrame(this);
  line->setFrameShape(QFrame::HLine);
  line->setFrameShadow(QFrame::Sunken);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapOfVouchers);
  column->addWidget(m_filter);
  column->addWidget(m_parts, 1);
  column->addLayout(footer);
  column->addWidget(line);
  column->addWidget(m_entry);
}

void VouchersView::connectAll() {
  connect(m_filter, &VoucherFilterBar::changed, this, [this] { m_model->setFilter(m_filter->filter()); });
  connect(m_model, &VoucherTableModel::listed, this, [this] {
    restoreChosen();
    showFooter();
  });
  connect(m_model, &VoucherTableModel::summed, this, &VouchersView::showFooter);
  connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const auto& first, const auto& last) {
    const int row = m_table->currentIndex().row();
    if (first.row() <= row && row <= last.row()) showChosen();
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const auto& to) {
    if (to.isValid()) m_chosen = m_model->numbers()[static_cast<std::size_t>(to.row())];
    showChosen();
  });
  m_selectSoon.setSingleShot(true);
  connect(&m_selectSoon, &QTimer::timeout, this, &VouchersView::sumSelection);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { m_selectSoon.start(0); });
  connect(m_table, &QTableView::activated, m_detail, &VoucherDetail::edit);
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, [this] { m_detail->askState(ExpenseState::Cancelled); });
  connect(m_entry, &VoucherEntry::entered, this, [this](Uuid voucher) {
    const auto row = m_desk.session.readOrNothing(
        [&](const store::ConsortiumFile& file) { return store::rowOfExpense(file, Id<Expense>(voucher)); });
    if (row) m_chosen = row;
  });
  connect(m_import, &QPushButton::clicked, this,
          [this] { askExpenseImport(m_desk, ownerOfNewOnes(), this); });
  connect(m_begin, &QPushButton::clicked, this, [this] {
    if (m_filter->isFiltering()) return m_filter->clear();
    m_entry->begin();
  });
  connect(m_showDetail, &QPushButton::toggled, this, [this](bool isShown) {
    QSettings().setValue(detailKey(), isShown);
    m_detail->setVisible(isShown);
  });
  connect(m_detail, &VoucherDetail::shown, this, &VouchersView::stateChanged);
}

void VouchersView::refresh() {
  readChoices();
  m_model->reload();
  m_entry->recordsChanged();
  m_detail->refresh();
}

void VouchersView::readChoices() {
  if (!m_desk.session.isOpen()) return;
  m_choices.ask([](store::ConsortiumFile& file) { return readVoucherChoices(file); },
                [this](const VoucherChoices& choices) {
                  m_filter->setChoices(choices);
                  m_entry->setChoices(choices);
                });
}

void VouchersView::show(const store::ExpenseFilter& filter) { m_filter->show(filter); }

void VouchersView::choose(Id<Expense> voucher) {
  m_finding.ask([voucher](store::ConsortiumFile& file) { return store::rowOfExpense(file, voucher); },
                [this](std::optional<store::ExpenseRowNumber> row) {
                  if (!row) return;
                  m_chosen = row;
                  if (m_model->placeOf(*row)) return restoreChosen();
                  m_filter->clear();
                });
}

void VouchersView::chooseRow(int row) {
  const auto index = m_model->index(row, VoucherTableModel::Number);
  m_table->selectionModel()->setCurrentIndex(index,
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  m_table->scrollTo(index);
}

// At first the newest one, so that the detail has something to show.
void VouchersView::restoreChosen() {
  if (!m_chosen && m_model->rowCount() > 0) return chooseRow(0);
  const auto row = m_chosen ? m_model->placeOf(*m_chosen) : std::nullopt;
  if (row && m_table->currentIndex().row() != *row) chooseRow(*row);
  showChosen();
}

void VouchersView::showChosen() {
  const auto index = m_table->currentIndex();
  const auto* line = index.isValid() ? m_model->lineAt(index.row()) : nullptr;
  if (line || !index.isValid()) {
    m_detail->setVoucher(line ? std::optional(line->row.expense.id) : std::nullopt);
  }
  Q_EMIT stateChanged();
}

void VouchersView::showFooter() {
  const bool isEmpty = m_model->rowCount() == 0;
  const bool isFiltering = m_filter->isFiltering();
  m_import->setEnabled(m_desk.session.isWritable());
  m_table->setVisible(!isEmpty);
  m_guidance->setVisible(isEmpty);
  m_begin->setVisible(isEmpty && (isFiltering || m_desk.session.isWritable()));
  m_guidance->setText(
      isFiltering
          ? tr("Aucune pièce ne répond à ce filtre.")
          : tr("Aucune dépense. Saisissez la première ci-dessous\u202f: le numéro de pièce et les "
               "euros se calculent seuls, Entrée enregistre et prépare la suivante. Un tableau se dépose "
               "ici, s’importe (Ctrl+I) ou se colle (Ctrl+Maj+V)."));
  m_begin->setIcon(
      QIcon::fromTheme(isFiltering ? QStringLiteral("edit-clear-all") : QStringLiteral("list-add")));
  m_begin->setText(isFiltering ? tr("Montrer toutes les pièces") : tr("Saisir la première pièce"));
  m_sum->setText(m_model->sum() ? sumSentence(*m_model->sum()) : tr("Calcul du total…"));
}

// By ranges: all of 100 000 rows are one.
std::vector<store::ExpenseRowNumber> VouchersView::selectedNumbers() const {
  std::vector<store::ExpenseRowNumber> numbers;
  const auto& all = m_model->numbers();
  for (const auto& range : m_table->selectionModel()->selection()) {
    if (range.left() > 0 && range.right() < VoucherTableModel::ColumnCount - 1) continue;
    numbers.insert(numbers.end(), all.begin() + range.top(), all.begin() + range.bottom() + 1);
  }
  return numbers;
}

void VouchersView::sumSelection() {
  auto numbers = selectedNumbers();
  if (numbers.size() < 2) {
    m_selecting.drop();
    return m_selectionSum->clear();
  }
  m_selecting.ask(
      [numbers = std::move(numbers)](store::ConsortiumFile& file) { return store::sumOf(file, numbers); },
      [this](const store::ExpenseSum& sum) {
        m_selectionSum->setText(tr("Sélection\u202f: %1").arg(sumSentence(sum)));
      });
}

namespace {

QString tableText(const std::vector<std::optional<VoucherLine>>& lines, const QList<int>& columns,
                  wording::Language language) {
  QString text;
  for (const int column : columns) {
    text += (text.isEmpty() ? QString() : QStringLiteral("\t")) + VoucherTableModel::headOf(column);
  }
  text += u'\n';
  for (const auto& line : lines) {
    if (!line) continue;
    for (const int column : columns) {
      text += VoucherTableModel::text(*line, column, language).replace(u'\t', u' ').replace(u'\n', u' ');
      text += column == columns.last() ? u'\n' : u'\t';
    }
  }
  return text;
}

}  // namespace

void VouchersView::copySelection() {
  QList<int> columns;
  const auto* head = m_table->horizontalHeader();
  for (int place = 0; place < head->count(); ++place) {
    const int column = head->logicalIndex(place);
    if (m_table->isColumnHidden(column)) continue;
    columns.append(column);
  }
  m_copying.ask(
      [numbers = selectedNumbers(), columns,
       language = m_desk.session.language()](store::ConsortiumFile& file) {
        return tableText(readVoucherLines(file, numbers), columns, language);
      },
      [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

bool VouchersView::can(PageAction action) const {
  switch (action) {
    case PageAction::Add:
      return m_desk.session.isWritable();
    case PageAction::Edit:
    case PageAction::Remove:
      return m_detail->canEdit();
    case PageAction::Find:
      return true;
    case PageAction::Duplicate:
      return false;
  }
  return false;
}

void VouchersView::run(PageAction action) {
  switch (action) {
    case PageAction::Add:
      return m_entry->begin();
    case PageAction::Edit:
      return m_detail->edit();
    case PageAction::Remove:
      return m_detail->askState(ExpenseState::Cancelled);
    case PageAction::Find:
      return m_filter->focusText();
    case PageAction::Duplicate:
      return;
  }
}

bool VouchersView::dropOn(const QObject* place, QEvent* event) {
  auto* drop = static_cast<QDropEvent*>(event);  // dragging in and moving are of that class too
  const bool isOnRow = place == m_table->viewport();
  const auto index = isOnRow ? m_table->indexAt(drop->position().toPoint()) : QModelIndex();
  const auto* line = index.isValid() ? m_model->lineAt(index.row()) : nullptr;
  const auto paths = droppedFiles(drop->mimeData());
  if (paths.isEmpty() || !m_desk.session.isWritable()) return false;
  if (event->type() == QEvent::DragEnter || (event->type() == QEvent::DragMove && isTable(paths))) {
    drop->acceptProposedAction();
    return true;
  }
  if (isTable(paths)) {
    drop->acceptProposedAction();
    return importDropped(paths);
  }
  if (!line) {
    drop->ignore();
    return true;
  }
  drop->acceptProposedAction();
  if (event->type() != QEvent::Drop) return true;
  chooseRow(index.row());
  m_detail->evidence().add(line->row.expense.id, paths);
  return true;
}

QString VouchersView::ownerOfNewOnes() const {
  const auto project = m_project ? m_desk.session.find(*m_project) : std::nullopt;
  return project ? onScreen(store::nameOf(toRecord(*project))) : QString();
}

bool VouchersView::importDropped(const QStringList& paths) {
  importExpensesFrom(m_desk,
                     {.name = paths.first().section(u'/', -1),
                      .file = pathFromScreen(paths.first()),
                      .owner = ownerOfNewOnes()},
                     this);
  return true;
}

bool VouchersView::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (watched == m_table && type == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
    return importPastedExpenses(m_desk, ownerOfNewOnes(), this);
  }
  if (watched == m_table) return QWidget::eventFilter(watched, event);
  if (type == QEvent::Resize) fitColumns();
  if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) {
    return QWidget::eventFilter(watched, event);
  }
  return dropOn(watched, event) || QWidget::eventFilter(watched, event);
}

}  // namespace lianes::gui
