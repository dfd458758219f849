#include "gui/records_page.hpp"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>

#include <algorithm>

#include "gui/record_form.hpp"
#include "gui/record_table_model.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "ui_records_page.h"

namespace lianes::gui {
namespace {

constexpr int kRowHeight = 28;
constexpr int kColumnGap = 12;
constexpr int kWidestColumn = 260;  // at first; a person may widen it

QString headOf(EntityKind kind, wording::Language language) {
  auto text = onScreen(wording::kindPlural(kind, language));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

}  // namespace

RecordsPage::RecordsPage(Session& session, const RecordsPageContent& content, QWidget* parent)
    : Page(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::RecordsPage>()),
      m_model(new RecordTableModel(session, content.kind, content.columns, this)),
      m_filtered(new QSortFilterProxyModel(this)) {
  m_ui->setupUi(this);
  m_ui->title->setText(headOf(content.kind, session.language()));
  m_ui->guidance->setText(content.guidance);
  m_filtered->setSourceModel(m_model);
  m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_filtered->setFilterKeyColumn(-1);
  m_filtered->setSortLocaleAware(true);
  m_ui->table->setModel(m_filtered);
  m_ui->table->sortByColumn(-1, Qt::AscendingOrder);
  m_ui->table->setAccessibleName(onScreen(wording::kindPlural(content.kind, session.language())));
  m_ui->table->verticalHeader()->hide();
  m_ui->table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_ui->table->horizontalHeader()->setStretchLastSection(true);

  connect(m_ui->filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    while (m_model->canFetchMore({})) m_model->fetchMore({});
    m_filtered->setFilterFixedString(text);
    showState();
  });
  connect(m_ui->addButton, &QPushButton::clicked, this, &RecordsPage::add);
  connect(m_ui->editButton, &QPushButton::clicked, this, &RecordsPage::edit);
  connect(m_ui->removeButton, &QPushButton::clicked, this, &RecordsPage::removeSelected);
  connect(m_ui->table, &QTableView::activated, this, &RecordsPage::edit);
  connect(new QShortcut(Qt::Key_F2, m_ui->table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
          this, &RecordsPage::edit);
  connect(new QShortcut(QKeySequence::Delete, m_ui->table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &RecordsPage::removeSelected);
  connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &RecordsPage::showState);
  connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &RecordsPage::showState);
  fitColumns();
  showState();
}

RecordsPage::~RecordsPage() = default;

void RecordsPage::fitColumns() {
  m_ui->table->resizeColumnsToContents();
  for (int column = 0; column < m_model->columnCount(); ++column) {
    m_ui->table->setColumnWidth(column,
                                std::min(m_ui->table->columnWidth(column) + kColumnGap, kWidestColumn));
  }
}

void RecordsPage::refresh() {
  std::optional<Uuid> selected;
  if (const auto row = selectedRow()) selected = m_model->recordAt(*row).id;
  m_model->reload();
  if (selected) {
    if (const auto row = m_model->rowOf(*selected)) {
      m_ui->table->selectRow(m_filtered->mapFromSource(m_model->index(*row, 0)).row());
    }
  }
  showState();
}

void RecordsPage::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_ui->guidance->setVisible(isEmpty);
  m_ui->table->setVisible(!isEmpty);
  m_ui->filter->setEnabled(!isEmpty);
  m_ui->addButton->setEnabled(m_session.isWritable());
  m_ui->editButton->setEnabled(m_session.isWritable() && selectedRow());
  m_ui->removeButton->setEnabled(m_session.isWritable() && selectedRow());
  const auto shown = m_filtered->rowCount();
  m_ui->count->setText(m_model->canFetchMore({}) ? tr("Les %1 premières lignes").arg(shown)
                       : shown > 1               ? tr("%1 lignes").arg(shown)
                                                 : tr("%1 ligne").arg(shown));
  m_ui->count->setVisible(!isEmpty);
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
  const auto name = onScreen(store::nameIn(m_session.file(), record));
  const auto problems = m_session.perform(app::removalStep(m_session.file(), record.kind, record.id));
  if (problems.empty()) {
    Q_EMIT removed(name);
  } else {
    Q_EMIT refused(onScreen(wording::sentence(problems.front(), m_session.language())));
  }
}

}  // namespace lianes::gui
