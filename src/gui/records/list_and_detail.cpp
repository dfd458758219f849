#include "gui/records/list_and_detail.hpp"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/nothing_found.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/filtered_rows.hpp"
#include "gui/records/record_table_model.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kDetailGap = 8;
constexpr int kListShare = 360;
constexpr int kDetailShare = 680;
constexpr int kListSide = 16;
constexpr int kListTop = 12;

// Dates sort by the day, not by how it is written.
class ListedByValue : public FilteredRows {
 public:
  ListedByValue(RecordTableModel* model, std::vector<std::size_t> fields, QObject* parent)
      : FilteredRows(parent), m_model(model), m_fields(std::move(fields)) {
    setSourceModel(model);
  }

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const auto field = m_fields[static_cast<std::size_t>(left.column())];
    const auto* a = std::get_if<Date>(&m_model->recordAt(left.row()).values[field]);
    const auto* b = std::get_if<Date>(&m_model->recordAt(right.row()).values[field]);
    if (!a && !b) return FilteredRows::lessThan(left, right);
    return a && b ? *a < *b : a != nullptr;
  }

 private:
  RecordTableModel* m_model;
  std::vector<std::size_t> m_fields;
};

void prepareTable(QTableView* table, QAbstractItemModel* model, const ListAndDetail::Content& content) {
  table->setModel(model);
  table->setSortingEnabled(true);
  table->sortByColumn(content.sortedColumn, content.order);
  table->setObjectName(QStringLiteral("table"));
  table->setAccessibleName(content.title);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setAlternatingRowColors(true);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->verticalHeader()->hide();
  new TableHabits(table, QStringLiteral("side_") + onScreen(codeOf(content.kind)));
}

void prepareEmpty(QWidget* empty, QLabel* guidance, QPushButton* begin) {
  auto* column = new QVBoxLayout(empty);
  column->addWidget(guidance);
  column->addWidget(begin, 0, Qt::AlignLeft);
  column->addStretch(1);
  guidance->setWordWrap(true);
  guidance->setObjectName(QStringLiteral("guidance"));
  begin->setObjectName(QStringLiteral("begin"));
}

}  // namespace

ListAndDetail::ListAndDetail(const Desk& desk, const Content& content, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new RecordTableModel(desk.session, content.kind, content.columns, this)),
      m_head(new QHBoxLayout),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_filter(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_add(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), content.addText, this)),
      m_history(new QPushButton(QIcon::fromTheme(QStringLiteral("appointment-new")), tr("Historique"), this)),
      m_remove(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-delete")), tr("Supprimer"), this)),
      m_guidance(new QLabel(content.guidance, this)),
      m_begin(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), content.addText, this)),
      m_empty(new QWidget(this)) {
  std::vector<std::size_t> fields;
  for (const auto column : content.columns) fields.push_back(describe(content.kind).indexOf(column).value());
  m_sorted = new ListedByValue(m_model, std::move(fields), this);
  m_sorted->setSortLocaleAware(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kListSide, kListTop, kListSide, kListTop);
  column->setSpacing(kDetailGap);
  m_head->setSpacing(kDetailGap);
  m_head->addWidget(new PageTitle(content.title, this));
  m_head->addStretch(1);
  m_head->addWidget(m_add);
  m_head->addWidget(m_history);
  m_head->addWidget(m_remove);
  column->addLayout(m_head);
  prepareEmpty(m_empty, m_guidance, m_begin);
  column->addWidget(m_empty, 1);
  auto* list = new QWidget(m_split);
  auto* left = new QVBoxLayout(list);
  left->setContentsMargins(0, 0, kDetailGap, 0);
  left->setSpacing(kDetailGap);
  m_filter->setPlaceholderText(tr("Filtrer"));
  m_filter->setAccessibleName(tr("Filtrer"));
  m_filter->setClearButtonEnabled(true);
  left->addWidget(m_filter);
  left->addWidget(m_table, 1);
  column->addWidget(m_split, 1);
  prepareTable(m_table, m_sorted, content);
  new NothingFound(
      m_table, [this] { return m_model->rowCount() > 0; }, [this] { m_filter->clear(); });
  connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    readAll();
    m_sorted->setTyped(text);
  });
  connect(m_add, &QPushButton::clicked, this, &ListAndDetail::add);
  connect(m_begin, &QPushButton::clicked, this, &ListAndDetail::add);
  connect(m_history, &QPushButton::clicked, this, [this] {
    if (const auto record = chosen()) m_desk.navigator.open(HistoryOf{{record->kind, record->id}});
  });
  connect(m_remove, &QPushButton::clicked, this, &ListAndDetail::removeChosen);
  connect(m_table, &QTableView::activated, this, [this] { editDetail(); });
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &ListAndDetail::removeChosen);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListAndDetail::showState);
}

void ListAndDetail::setDetail(QWidget* detail) {
  m_split->addWidget(detail);
  m_split->setChildrenCollapsible(false);
  m_split->setStretchFactor(1, 1);
  // Half of what larger letters want: the other side has letters too.
  const int list = (kListShare + Look::instance().scaled(kListShare)) / 2;
  m_split->setSizes({list, kListShare + kDetailShare - list});
  refresh();
}

bool ListAndDetail::can(PageAction action) const {
  if (action == PageAction::Find) return true;
  if (action == PageAction::Add) return m_desk.session.isWritable();
  const bool isOfOne = action == PageAction::Edit || action == PageAction::Remove;
  return isOfOne && m_desk.session.isWritable() && m_shown.has_value();
}

void ListAndDetail::run(PageAction action) {
  if (action == PageAction::Add) return add();
  if (action == PageAction::Edit) return editDetail();
  if (action == PageAction::Remove) return removeChosen();
  if (action == PageAction::Find) m_filter->setFocus(Qt::ShortcutFocusReason);
}

bool ListAndDetail::reveal(const Target& target) {
  const auto* wanted = std::get_if<RecordReference>(&target);
  if (!wanted || wanted->kind != m_model->kind()) return false;
  choose(wanted->id);
  return true;
}

std::optional<Record> ListAndDetail::chosen() const {
  const auto rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty()) return std::nullopt;
  return m_model->recordAt(m_sorted->mapToSource(rows.first()).row());
}

void ListAndDetail::choose(Uuid id) {
  m_filter->clear();
  readAll();
  const auto row = m_model->rowOf(id);
  if (!row) return;
  const auto shown = m_sorted->mapFromSource(m_model->index(*row, 0));
  m_table->selectRow(shown.row());
  m_table->scrollTo(shown);
}

void ListAndDetail::readAll() {
  while (m_model->canFetchMore({})) m_model->fetchMore({});
}

void ListAndDetail::refresh() {
  const auto kept = m_shown;
  m_isReading = true;
  m_model->reload();
  readAll();
  const auto row = kept ? m_model->rowOf(*kept) : std::nullopt;
  const auto shown = row ? m_sorted->mapFromSource(m_model->index(*row, 0)).row() : 0;
  if (m_sorted->rowCount() > 0) m_table->selectRow(shown);
  m_isReading = false;
  showState();
}

void ListAndDetail::showState() {
  if (m_isReading) return;
  const auto record = chosen();
  const bool isEmpty = m_model->rowCount() == 0;
  m_empty->setVisible(isEmpty);
  m_split->setVisible(!isEmpty);
  m_shown = record ? std::optional(record->id) : std::nullopt;
  m_add->setEnabled(can(PageAction::Add));
  m_add->setVisible(!isEmpty);
  m_history->setVisible(!isEmpty);
  m_history->setEnabled(record.has_value());
  m_remove->setVisible(!isEmpty);
  m_begin->setEnabled(can(PageAction::Add));
  m_remove->setEnabled(can(PageAction::Remove));
  showDetail(record);
  Q_EMIT stateChanged();
}

void ListAndDetail::add() {
  if (!m_desk.session.isWritable()) return;
  const auto record = fresh();
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, record); });
  if (!problems.empty()) {
    m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
    return;
  }
  showAdded(record.id);
}

void ListAndDetail::showAdded(Uuid added) {
  refresh();
  choose(added);
  editDetail();
}

void ListAndDetail::addToHead(QWidget* button) { m_head->insertWidget(m_head->count() - 2, button); }

void ListAndDetail::addBar(QWidget* bar) {
  constexpr int kBelowHead = 1;
  static_cast<QVBoxLayout*>(layout())->insertWidget(kBelowHead, bar);
}

void ListAndDetail::removeChosen() {
  const auto record = chosen();
  if (!record || !m_desk.session.isWritable()) return;
  const auto name = onScreen(m_desk.session.nameOf(*record));
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::removalStep(file, record->kind, record->id); });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(name));
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

}  // namespace lianes::gui
