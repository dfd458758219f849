#include "gui/records/linked_records.hpp"

#include <QtGui/QIcon>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/own_key.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "gui/records/record_table_model.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {

LinkedRecords::LinkedRecords(const Desk& desk, const Content& content, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_content(content),
      m_model(new RecordTableModel(desk.session, content.kind, content.columns, this)),
      m_table(new QTableView(this)),
      m_guidance(new QLabel(content.guidance, this)),
      m_add(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), content.add, this)),
      m_edit(new QPushButton(QIcon::fromTheme(QStringLiteral("document-edit")), tr("Modifier…"), this)),
      m_remove(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-delete")), tr("Supprimer"), this)) {
  m_head = new QHBoxLayout;
  m_head->setSpacing(8);
  auto* title = new QLabel(QStringLiteral("<b>%1</b>").arg(content.title.toHtmlEscaped()), this);
  title->setWordWrap(true);
  m_head->addWidget(title, 1);
  for (auto* button : {m_add, m_edit, m_remove}) m_head->addWidget(button);
  m_guidance->setAlignment(Qt::AlignCenter);
  m_guidance->setWordWrap(true);
  m_guidance->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  m_table->setModel(m_model);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setAccessibleName(content.title);
  m_table->setTabKeyNavigation(false);
  new TableHabits(m_table, QStringLiteral("linked_") + onScreen(codeOf(content.kind)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 8);
  column->setSpacing(8);
  column->addLayout(m_head);
  column->addWidget(m_guidance, 1);
  column->addWidget(m_table, 1);
  connect(m_add, &QPushButton::clicked, this, &LinkedRecords::add);
  connect(m_edit, &QPushButton::clicked, this, &LinkedRecords::edit);
  connect(m_remove, &QPushButton::clicked, this, &LinkedRecords::removeSelected);
  connect(m_table, &QTableView::activated, this, &LinkedRecords::edit);
  new OwnKey(Qt::Key_F2, m_table, [this] { edit(); });
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &LinkedRecords::removeSelected);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    showState();
    Q_EMIT selectionChanged();
  });
}

FieldValue LinkedRecords::linkValue() const {
  const auto& description = describe(m_content.kind);
  const auto& field = description.fields[*description.indexOf(m_content.link)];
  if (field.type == FieldType::AnyReference) return *m_owner;
  return m_owner->id;
}

void LinkedRecords::setOwner(const std::optional<RecordReference>& owner) {
  m_owner = owner;
  refresh();
}

void LinkedRecords::refresh() {
  const auto before = selected();
  if (!m_owner || !m_desk.session.isOpen()) {
    setEnabled(false);
    return;
  }
  setEnabled(true);
  const auto link = linkValue();
  const auto* id = std::get_if<Uuid>(&link);
  m_model->setFilters({{std::string(m_content.link), id ? id->text() : m_owner->text()}});
  m_model->reload();
  if (before) choose(before->id);
  showState();
  Q_EMIT selectionChanged();
}

std::optional<Record> LinkedRecords::selected() const {
  const auto rows = m_table->selectionModel()->selectedRows();
  return rows.isEmpty() ? std::nullopt : std::optional(m_model->recordAt(rows.first().row()));
}

bool LinkedRecords::choose(Uuid id) {
  const auto row = m_model->rowOf(id);
  if (row) m_table->selectRow(*row);
  return row.has_value();
}

void LinkedRecords::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  m_guidance->setVisible(isEmpty);
  m_table->setVisible(!isEmpty);
  m_add->setEnabled(m_owner && m_desk.session.isWritable());
  m_edit->setEnabled(canRemove());
  m_remove->setEnabled(canRemove());
  for (auto* button : m_others) button->setEnabled(selected().has_value());
}

void LinkedRecords::addButton(QPushButton* button) {
  m_head->insertWidget(m_head->indexOf(m_edit), button);
  m_others.push_back(button);
  showState();
}

void LinkedRecords::add() {
  if (!m_owner || !m_desk.session.isWritable()) return;
  if (m_content.isAddedElsewhere) return Q_EMIT addAsked();
  auto record = app::blankRecord(m_content.kind, m_desk.session.newId());
  record.values[*describe(m_content.kind).indexOf(m_content.link)] = linkValue();
  (new RecordForm(m_desk.session, std::move(record), this))->open();
}

void LinkedRecords::edit() {
  if (const auto record = selected(); record && m_desk.session.isWritable()) {
    (new RecordForm(m_desk.session, *record, this))->open();
  }
}

bool LinkedRecords::canRemove() const { return m_desk.session.isWritable() && selected(); }

void LinkedRecords::removeSelected() {
  const auto record = selected();
  if (!record || !canRemove()) return;
  const auto& file = m_desk.session.file();
  const auto name = onScreen(store::nameIn(file, *record));
  const auto problems = m_desk.session.perform(app::removalStep(file, record->kind, record->id));
  if (problems.empty()) return m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(name));
  m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
}

}  // namespace lianes::gui
