#include "gui/records/records_page.hpp"

#include <QtGui/QShortcut>

#include "gui/desk/session.hpp"
#include "gui/kit/nothing_found.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/filtered_rows.hpp"
#include "gui/records/record_form.hpp"
#include "gui/records/record_table_model.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "ui_records_page.h"

namespace lianes::gui {
namespace {

QString headOf(EntityKind kind, wording::Language language) {
  return capitalised(onScreen(wording::kindPlural(kind, language)));
}

}  // namespace

RecordsPage::RecordsPage(const Desk& desk, const RecordsPageContent& content, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_session(desk.session),
      m_ui(std::make_unique<Ui::RecordsPage>()),
      m_model(new RecordTableModel(m_session, content.kind, content.columns, this)),
      m_filtered(new FilteredRows(this)) {
  m_ui->setupUi(this);
  m_ui->title->setText(headOf(content.kind, m_session.language()));
  m_ui->guidance->setText(content.guidance);
  m_filtered->setSourceModel(m_model);
  m_filtered->setSortLocaleAware(true);
  m_ui->table->setModel(m_filtered);
  m_ui->table->sortByColumn(-1, Qt::AscendingOrder);
  m_ui->table->setAccessibleName(onScreen(wording::kindPlural(content.kind, m_session.language())));
  new TableHabits(m_ui->table, onScreen(codeOf(content.kind)));
  new NothingFound(
      m_ui->table, [this] { return m_model->rowCount() > 0; }, [this] { m_ui->filter->clear(); });

  connect(m_ui->filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    readAll();
    m_filtered->setTyped(text);
    showState();
  });
  connect(m_ui->addButton, &QPushButton::clicked, this, &RecordsPage::add);
  connect(m_ui->editButton, &QPushButton::clicked, this, &RecordsPage::edit);
  connect(m_ui->removeButton, &QPushButton::clicked, this, &RecordsPage::removeSelected);
  connect(m_ui->table, &QTableView::activated, this, &RecordsPage::edit);
  connect(new QShortcut(QKeySequence::Delete, m_ui->table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &RecordsPage::removeSelected);
  connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &RecordsPage::showState);
  connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &RecordsPage::showState);
  showState();
}

RecordsPage::~RecordsPage() = default;

bool RecordsPage::can(PageAction action) const {
  switch (action) {
    case PageAction::Add:
      return m_session.isWritable();
    case PageAction::Edit:
    case PageAction::Remove:
      return m_session.isWritable() && selectedRow();
    case PageAction::Find:
      return true;
    case PageAction::Duplicate:
      return false;
  }
  return false;
}

void RecordsPage::run(PageAction action) {
  switch (action) {
    case PageAction::Add:
      return add();
    case PageAction::Edit:
      return edit();
    case PageAction::Remove:
      return removeSelected();
    case PageAction::Find:
      return m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    case PageAction::Duplicate:
      return;
  }
}

bool RecordsPage::reveal(const Target& target) {
  const auto* wanted = std::get_if<RecordReference>(&target);
  if (!wanted || wanted->kind != m_model->kind()) return false;
  m_ui->filter->clear();
  readAll();
  if (const auto row = m_model->rowOf(wanted->id)) choose(*row);
  return true;
}

void RecordsPage::readAll() {
  while (m_model->canFetchMore({})) m_model->fetchMore({});
}

void RecordsPage::choose(int row) {
  const auto shown = m_filtered->mapFromSource(m_model->index(row, 0));
  m_ui->table->selectRow(shown.row());
  m_ui->table->scrollTo(shown);
}

void RecordsPage::refresh() {
  std::optional<Uuid> selected;
  if (const auto row = selectedRow()) selected = m_model->recordAt(*row).id;
  m_model->reload();
  if (selected) {
    if (const auto row = m_model->rowOf(*selected)) choose(*row);
  }
  showState();
}

void RecordsPage::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_ui->guidance->setVisible(isEmpty);
  m_ui->table->setVisible(!isEmpty);
  m_ui->filter->setEnabled(!isEmpty);
  m_ui->addButton->setEnabled(can(PageAction::Add));
  m_ui->editButton->setEnabled(can(PageAction::Edit));
  m_ui->removeButton->setEnabled(can(PageAction::Remove));
  const auto shown = m_filtered->rowCount();
  m_ui->count->setText(m_model->canFetchMore({}) ? tr("Les %1 premières lignes").arg(shown)
                       : shown > 1               ? tr("%1 lignes").arg(shown)
                                                 : tr("%1 ligne").arg(shown));
  m_ui->count->setVisible(!isEmpty);
  Q_EMIT stateChanged();
}

std::optional<int> RecordsPage::selectedRow() const {
  const auto rows = m_ui->table->selectionModel()->selectedRows();
  if (rows.isEmpty()) return std::nullopt;
  return m_filtered->mapToSource(rows.first()).row();
}

void RecordsPage::add() {
  if (m_session.isWritable()) showForm(app::blankRecord(m_model->kind(), m_session.newId()));
}

void RecordsPage::edit() {
  const auto row = selectedRow();
  if (row && m_session.isWritable()) showForm(m_model->recordAt(*row));
}

void RecordsPage::showForm(const Record& record) { (new RecordForm(m_session, record, this))->open(); }

void RecordsPage::removeSelected() {
  const auto row = selectedRow();
  if (!row || !m_session.isWritable()) return;
  const auto record = m_model->recordAt(*row);
  const auto name = onScreen(m_session.nameOf(record));
  const auto problems = m_session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::removalStep(file, record.kind, record.id); });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(name));
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_session.language())));
  }
}

}  // namespace lianes::gui
