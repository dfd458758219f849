#include "gui/meetings/actions_panel.hpp"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/meetings/actions_model.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kActionsGap = 8;

const FieldDescription& actionField(std::string_view name) {
  const auto& description = describe(EntityKind::ActionItem);
  return description.fields[description.indexOf(name).value()];
}

}  // namespace

ActionsPanel::ActionsPanel(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new ActionsModel(desk.session, this)),
      m_line(new QWidget(this)),
      m_title(new QLineEdit(m_line)),
      m_ownerPlace(new QWidget(m_line)),
      m_problem(new ProblemLabel(this)),
      m_table(new QTableView(this)),
      m_finish(new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("C’est fait"), this)),
      m_edit(new QPushButton(QIcon::fromTheme(QStringLiteral("document-edit")), tr("Modifier…"), this)),
      m_remove(new QPushButton(QIcon::fromTheme(QStringLiteral("list-remove")), tr("Retirer"), this)),
      m_guidance(new QLabel(tr("Aucune action. Tapez ce qui est à faire, qui le fait et pour quand, puis "
                               "Entrée. Ce qui reste ouvert revient de lui-même à la réunion suivante."),
                            this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kActionsGap, 0, 0);
  column->setSpacing(kActionsGap);
  makeLine(m_line);
  column->addWidget(m_line);
  column->addWidget(m_problem);
  auto* row = new QHBoxLayout;
  row->setSpacing(kActionsGap);
  for (auto* button : {m_finish, m_edit, m_remove}) row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  m_guidance->setWordWrap(true);
  column->addWidget(m_guidance);
  column->addWidget(m_table, 1);
  column->addStretch(0);
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("actions"));
  m_table->setAccessibleName(tr("Actions"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  new TableHabits(m_table, QStringLiteral("meeting_actions"));
  connect(m_finish, &QPushButton::clicked, this, &ActionsPanel::finish);
  connect(m_edit, &QPushButton::clicked, this, &ActionsPanel::edit);
  connect(m_remove, &QPushButton::clicked, this, &ActionsPanel::remove);
  connect(m_table, &QTableView::activated, this, &ActionsPanel::edit);
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &ActionsPanel::remove);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActionsPanel::showState);
  showState();
}

ActionsPanel::~ActionsPanel() = default;

void ActionsPanel::makeLine(QWidget* line) {
  auto* grid = new QGridLayout(line);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kActionsGap);
  m_due = makeEditor(EntityKind::ActionItem, actionField("due_on"), m_desk.session, line);
  m_due->widget()->setObjectName(QStringLiteral("due_on"));
  m_due->widget()->setMaximumWidth(120);
  m_title->setObjectName(QStringLiteral("action"));
  auto* owner = new QHBoxLayout(m_ownerPlace);
  owner->setContentsMargins(0, 0, 0, 0);
  makeOwners();
  const auto place = [&](QWidget* control, const QString& name, const QString& plain, int at, int stretch) {
    auto* label = new QLabel(name, line);
    label->setBuddy(control);
    control->setAccessibleName(plain);
    grid->addWidget(label, 0, at);
    grid->addWidget(control, 1, at);
    grid->setColumnStretch(at, stretch);
  };
  place(m_title, tr("À &faire"), tr("À faire"), 0, 3);
  place(m_ownerPlace, tr("&Qui"), tr("Qui"), 1, 2);
  place(m_due->widget(), tr("P&our le"), tr("Pour le"), 2, 0);
  auto* button = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Ajouter"), line);
  grid->addWidget(button, 1, 3);
  connect(button, &QPushButton::clicked, this, &ActionsPanel::add);
  connect(m_title, &QLineEdit::returnPressed, this, &ActionsPanel::add);
  if (auto* due = qobject_cast<QLineEdit*>(m_due->widget())) {
    connect(due, &QLineEdit::returnPressed, this, &ActionsPanel::add);
  }
}

// The list holds names as they were when it was made.
void ActionsPanel::makeOwners() {
  if (m_owner) {
    m_owner->widget()->hide();
    m_owner->widget()->deleteLater();
  }
  m_owner = makeEditor(EntityKind::ActionItem, actionField("owner_id"), m_desk.session, m_ownerPlace);
  m_owner->widget()->setObjectName(QStringLiteral("owner_id"));
  m_owner->widget()->setAccessibleName(tr("Qui"));
  m_ownerPlace->layout()->addWidget(m_owner->widget());
  m_ownerPlace->setFocusProxy(m_owner->widget());
  m_owner->show({});
  if (auto* box = qobject_cast<QComboBox*>(m_owner->widget())) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
}

void ActionsPanel::show(const std::optional<Meeting>& meeting) {
  const bool isOther = !meeting || !m_meeting || meeting->id != m_meeting->id;
  m_meeting = meeting;
  const auto kept = selected();
  m_model->show(meeting);
  if (kept && !isOther) choose(kept->id.uuid());
  if (m_title->text().isEmpty()) makeOwners();
  showState();
}

bool ActionsPanel::choose(Uuid action) {
  const auto row = m_model->rowOf(action);
  if (row) m_table->selectRow(*row);
  return row.has_value();
}

std::optional<ActionItem> ActionsPanel::selected() const {
  const auto rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty()) return std::nullopt;
  return m_model->at(rows.first().row()).action;
}

void ActionsPanel::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  const bool isWritable = m_meeting && m_desk.session.isWritable();
  const auto action = selected();
  m_line->setEnabled(isWritable);
  m_guidance->setVisible(isEmpty);
  m_table->setVisible(!isEmpty);
  m_finish->setEnabled(isWritable && action && action->state == ActionState::Open);
  m_edit->setEnabled(isWritable && action);
  m_remove->setEnabled(isWritable && action);
  for (auto* button : {m_finish, m_edit, m_remove}) button->setVisible(!isEmpty);
}

void ActionsPanel::add() {
  if (!m_meeting || !m_desk.session.isWritable()) return;
  const auto owner = m_owner->value();
  const auto due = m_due->value();
  if (!owner) return answer({owner.error()});
  if (!due) return answer({due.error()});
  ActionItem action{.id = Id<ActionItem>(m_desk.session.newId()),
                    .title = fromScreen(m_title->text().trimmed()),
                    .meeting = m_meeting->id};
  if (const auto* person = std::get_if<Uuid>(&*owner)) action.owner = Id<Person>(*person);
  if (const auto* day = std::get_if<Date>(&*due)) action.dueOn = *day;
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(action)); });
  answer(app::placedInFields(problems));
  if (!problems.empty()) return;
  m_title->clear();
  m_due->show({});
  m_owner->show({});
  m_title->setFocus();
}

void ActionsPanel::edit() {
  const auto action = selected();
  if (action && m_desk.session.isWritable()) {
    (new RecordForm(m_desk.session, toRecord(*action), this))->open();
  }
}

void ActionsPanel::finish() {
  auto action = selected();
  if (!action || !m_desk.session.isWritable()) return;
  action->state = ActionState::Done;
  action->doneOn = today(m_desk.session);
  answer(m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(*action)); }));
}

void ActionsPanel::remove() {
  const auto action = selected();
  if (!action || !m_desk.session.isWritable()) return;
  const auto problems = m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::removalStep(file, EntityKind::ActionItem, action->id.uuid());
  });
  answer(problems);
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(onScreen(action->title)));
  }
}

void ActionsPanel::answer(const Problems& problems) {
  if (problems.empty()) return m_problem->say({});
  m_problem->say(onScreen(
      wording::namedFieldSentence(EntityKind::ActionItem, problems.front(), m_desk.session.language())));
}

}  // namespace lianes::gui
