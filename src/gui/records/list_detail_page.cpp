#include "gui/records/list_detail_page.hpp"

#include <QtGui/QIcon>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/nothing_found.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/wrapped_label.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kFilterWidth = 200;
constexpr int kGuidanceWidth = 480;

}  // namespace

ListDetailPage::ListDetailPage(const Desk& desk, const ListDetailContent& content, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new RowsModel(content.columns, this)),
      m_filter(new RowsFilter(this)),
      m_column(new QVBoxLayout(this)),
      m_above(new QVBoxLayout),
      m_empty(new QWidget(this)),
      m_splitter(new QSplitter(content.direction, this)),
      m_table(new QTableView(m_splitter)),
      m_count(new QLabel(this)),
      m_detail(new QScrollArea(m_splitter)) {
  m_column->setContentsMargins(16, 12, 16, 12);
  m_column->setSpacing(8);
  m_filter->setSourceModel(m_model);
  makeHead(content);
  m_column->addLayout(m_above);
  makeTable(content);
  m_detail->setWidgetResizable(true);
  m_detail->setFrameShape(QFrame::NoFrame);
  m_detail->setFocusPolicy(Qt::NoFocus);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, content.direction == Qt::Horizontal ? 3 : 2);
  m_splitter->setStretchFactor(1, content.direction == Qt::Horizontal ? 2 : 3);
  m_column->addWidget(m_splitter, 1);
  m_column->addWidget(m_count);

  auto* guidance = new WrappedLabel(m_empty);
  guidance->showText(content.guidance);
  guidance->setObjectName(QStringLiteral("guidance"));
  guidance->setAlignment(Qt::AlignCenter);
  guidance->setFixedWidth(kGuidanceWidth);
  m_begin = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), content.addText, m_empty);
  connect(m_begin, &QPushButton::clicked, this, [this] { add(); });
  auto* middle = new QVBoxLayout(m_empty);
  middle->setSpacing(16);
  middle->addStretch();
  middle->addWidget(guidance, 0, Qt::AlignCenter);
  middle->addWidget(m_begin, 0, Qt::AlignCenter);
  middle->addStretch();
  m_column->addWidget(m_empty, 1);
  m_empty->hide();
}

void ListDetailPage::makeHead(const ListDetailContent& content) {
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new PageTitle(content.title, this));
  head->addStretch();
  m_words = new QLineEdit(this);
  m_words->setObjectName(QStringLiteral("filter"));
  m_words->setPlaceholderText(tr("Filtrer"));
  m_words->setAccessibleName(tr("Filtrer"));
  m_words->setClearButtonEnabled(true);
  m_words->setMinimumWidth(kFilterWidth);
  connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_filter->setTyped(text);
    showState();
  });
  head->addWidget(m_words);
  m_buttons = new QHBoxLayout;
  m_buttons->setSpacing(8);
  head->addLayout(m_buttons);
  m_add = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), content.addText, this);
  m_add->setObjectName(QStringLiteral("addButton"));
  connect(m_add, &QPushButton::clicked, this, [this] { add(); });
  head->addWidget(m_add);
  m_column->addLayout(head);
}

void ListDetailPage::makeTable(const ListDetailContent& content) {
  m_table->setObjectName(QStringLiteral("table"));
  m_table->setAccessibleName(content.title);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->setModel(m_filter);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(-1, Qt::AscendingOrder);
  new TableHabits(m_table, content.id);
  new NothingFound(
      m_table, [this] { return m_model->rowCount() > 0; }, [this] { showAll(); });
  connect(m_table, &QTableView::activated, this, &ListDetailPage::enterDetail);
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &ListDetailPage::removeChosen);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ListDetailPage::showState);
}

void ListDetailPage::setDetail(QWidget* detail) { m_detail->setWidget(detail); }

bool ListDetailPage::can(PageAction action) const {
  switch (action) {
    case PageAction::Add:
      return session().isWritable();
    case PageAction::Edit:
    case PageAction::Remove:
      return session().isWritable() && chosen();
    case PageAction::Find:
      return true;
    case PageAction::Duplicate:
      return false;
  }
  return false;
}

void ListDetailPage::run(PageAction action) {
  switch (action) {
    case PageAction::Add:
      return add();
    case PageAction::Edit:
      return enterDetail();
    case PageAction::Remove:
      return removeChosen();
    case PageAction::Find:
      return m_words->setFocus(Qt::ShortcutFocusReason);
    case PageAction::Duplicate:
      return;
  }
}

bool ListDetailPage::reveal(const Target& target) {
  const auto* wanted = std::get_if<RecordReference>(&target);
  const auto row = wanted ? rowShowing(*wanted) : std::nullopt;
  if (!row) return false;
  showAll();
  choose(*row);
  return true;
}

void ListDetailPage::refresh() { read(); }

void ListDetailPage::showRows(std::vector<TableRow> rows) {
  const auto kept = m_wanted ? std::exchange(m_wanted, std::nullopt) : chosen();
  m_shown.reset();  // read anew, even when the same one stays chosen
  {
    const QSignalBlocker quiet(m_table->selectionModel());
    m_model->show(std::move(rows));
  }
  if (kept && m_model->rowOf(*kept)) choose(*kept);
  m_wanted.reset();
  showState();
}

void ListDetailPage::choose(const RecordReference& record) {
  const auto row = m_model->rowOf(record);
  const auto shown = row ? m_filter->mapFromSource(m_model->index(*row, 0)) : QModelIndex();
  if (shown.isValid()) {
    m_wanted.reset();
    selectRow(shown.row());
  } else {
    m_wanted = record;
  }
}

void ListDetailPage::selectRow(int row) {
  m_table->selectRow(row);
  m_table->scrollTo(m_filter->index(row, 0));
}

void ListDetailPage::setGroup(const QString& group) {
  m_filter->setGroup(group);
  showState();
}

void ListDetailPage::showAll() {
  m_words->clear();
  setGroup({});
}

std::optional<RecordReference> ListDetailPage::chosen() const {
  const auto rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty()) return std::nullopt;
  return m_model->rowAt(m_filter->mapToSource(rows.first()).row()).record;
}

void ListDetailPage::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_empty->setVisible(isEmpty);
  m_splitter->setVisible(!isEmpty);
  m_words->setEnabled(!isEmpty);
  m_add->setVisible(!isEmpty);
  m_add->setEnabled(can(PageAction::Add));
  m_begin->setEnabled(can(PageAction::Add));
  const auto count = m_filter->rowCount();
  m_count->setText(count > 1 ? tr("%1 lignes").arg(count) : tr("%1 ligne").arg(count));
  m_count->setVisible(!isEmpty);
  if (!chosen() && count > 0) return selectRow(0);  // comes back here
  m_detail->setVisible(chosen().has_value());
  if (chosen() != m_shown) {
    m_shown = chosen();
    if (m_shown) showChosen();
  }
  Q_EMIT stateChanged();
}

void ListDetailPage::enterDetail() {
  if (!m_detail->widget() || !m_detail->isVisible()) return;
  for (auto* next = m_detail->widget()->nextInFocusChain(); next && next != m_detail->widget();
       next = next->nextInFocusChain()) {
    if (!m_detail->widget()->isAncestorOf(next) || !next->isVisible() || !next->isEnabled()) continue;
    if ((next->focusPolicy() & Qt::TabFocus) == 0) continue;
    return next->setFocus(Qt::TabFocusReason);
  }
}

void ListDetailPage::removeChosen() {
  const auto record = chosen();
  if (!record || !session().isWritable()) return;
  const auto& file = session().file();
  const auto name = onScreen(store::nameIn(file, file.find(record->kind, record->id).value()));
  if (!perform(app::removalStep(file, record->kind, record->id))) return;
  m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(name));
}

bool ListDetailPage::perform(const store::StepRequest& step) {
  const auto problems = session().perform(step);
  if (problems.empty()) return true;
  m_desk.navigator.say(onScreen(wording::sentence(problems.front(), session().language())));
  return false;
}

}  // namespace lianes::gui
