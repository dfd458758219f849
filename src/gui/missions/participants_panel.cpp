#include "gui/missions/participants_panel.hpp"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/own_key.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/missions/participants_model.hpp"
#include "gui/records/begun_record.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPanelGap = 8;

const FieldDescription& participationField(std::string_view name) {
  const auto& description = describe(EntityKind::Participation);
  return description.fields[description.indexOf(name).value()];
}

QComboBox* participantBox(const FieldEditor& editor) { return qobject_cast<QComboBox*>(editor.widget()); }

}  // namespace

ParticipantsPanel::ParticipantsPanel(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new ParticipantsModel(desk.session, this)),
      m_line(new QWidget(this)),
      m_problem(new ProblemLabel(this)),
      m_tools(new QToolBar(this)),
      m_table(new QTableView(this)),
      m_guidance(
          new QLabel(tr("Personne pour l’instant. Tapez un nom ci-dessus, puis Entrée\u202f: l’organisme "
                        "et le rôle se remplissent, et l’on passe au suivant."),
                     this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPanelGap, 0, 0);
  column->setSpacing(kPanelGap);
  column->addWidget(m_line);
  column->addWidget(m_problem);
  column->addWidget(m_tools);
  column->addWidget(m_guidance);
  column->addWidget(m_table, 1);
  column->addStretch(0);
  m_guidance->setWordWrap(true);
  auto* row = new QGridLayout(m_line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setHorizontalSpacing(kPanelGap);
  makeLine();
  makeTools();
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("participants"));
  m_table->setAccessibleName(tr("Participants"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  new TableHabits(m_table, QStringLiteral("participants"));
  connect(m_table, &QTableView::activated, this, &ParticipantsPanel::edit);
  new OwnKey(Qt::Key_F2, m_table, [this] { edit(); });
  connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &ParticipantsPanel::withdraw);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ParticipantsPanel::showState);
  showState();
}

ParticipantsPanel::~ParticipantsPanel() = default;

void ParticipantsPanel::makeLine() {
  auto* row = qobject_cast<QGridLayout*>(m_line->layout());
  const auto place = [&](QWidget* control, const QString& name, int at) {
    control->setAccessibleName(name);
    control->setMinimumWidth(120);
    if (auto* box = qobject_cast<QComboBox*>(control)) {
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMinimumContentsLength(12);
    }
    auto* label = new QLabel(name, m_line);
    label->setBuddy(control);
    row->addWidget(label, 0, at);
    row->addWidget(control, 1, at);
    row->setColumnStretch(at, 1);
  };
  fillLists();
  place(m_person->widget(), tr("&Personne"), 0);
  place(m_forWhom->widget(), tr("Au &titre de"), 1);
  place(m_role->widget(), tr("&Rôle"), 2);
  m_person->widget()->setAccessibleName(tr("Personne"));
  m_forWhom->widget()->setAccessibleName(tr("Au titre de"));
  m_role->widget()->setAccessibleName(tr("Rôle"));
  auto* button = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add-user")), tr("Ajouter"), m_line);
  button->setObjectName(QStringLiteral("addParticipant"));
  connect(button, &QPushButton::clicked, this, &ParticipantsPanel::add);
  row->addWidget(button, 1, 3);
  auto* fresh = new QPushButton(tr("Nouvelle personne…"), m_line);
  connect(fresh, &QPushButton::clicked, this, &ParticipantsPanel::beginPerson);
  row->addWidget(fresh, 1, 4);
}

// With the name that was typed and is in no list. Once saved, the line waits to add that person.
void ParticipantsPanel::beginPerson() {
  auto& session = m_desk.session;
  const auto typed = m_person->value();
  auto person = typed ? std::nullopt : begunRecord(session, participationField("person_id"), typed.error());
  if (!person) {
    person = app::blankRecord(EntityKind::Person, session.newId());
    person->values[*describe(EntityKind::Person).indexOf("collected_on")] = today(session);
  }
  const auto id = person->id;
  auto* form = new RecordForm(session, std::move(*person), this);
  connect(form, &QDialog::accepted, this, [this, id] {
    const auto forWhom = m_forWhom->typed();
    const auto role = m_role->typed();
    renewLine();
    m_person->show(id);
    suggest();
    if (!forWhom.toString().isEmpty()) m_forWhom->retype(forWhom);
    m_role->retype(role);
    m_person->widget()->show();  // what is not seen yet takes no focus
    m_person->widget()->setFocus();
  });
  form->open();
}

// The lists hold names as they were when they were made.
void ParticipantsPanel::fillLists() {
  const auto make = [&](std::string_view field) {
    auto editor = makeEditor(EntityKind::Participation, participationField(field), m_desk.session, m_line);
    editor->widget()->setObjectName(onScreen(field));
    editor->widget()->installEventFilter(this);
    for (auto* part : editor->widget()->findChildren<QWidget*>()) part->installEventFilter(this);
    return editor;
  };
  m_person = make("person_id");
  m_forWhom = make("for_organisation_id");
  m_role = make("role");
  m_person->show({});
  if (auto* box = participantBox(*m_person)) {
    connect(box, &QComboBox::activated, this, &ParticipantsPanel::suggest);
  }
  m_person->whenLeft([this] { suggest(); });
}

void ParticipantsPanel::makeTools() {
  m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_tools->setIconSize({16, 16});
  const auto tool = [this](const char* icon, const QString& text, auto run) {
    auto* action = m_tools->addAction(QIcon::fromTheme(QLatin1String(icon)), text);
    connect(action, &QAction::triggered, this, run);
  };
  tool("mail-message-new", tr("Invité aujourd’hui"), [this] { note(app::Note::Invited); });
  tool("dialog-ok-apply", tr("Accepte"), [this] { note(app::Note::Accepted); });
  tool("dialog-cancel", tr("Décline"), [this] { note(app::Note::Declined); });
  m_tools->addSeparator();
  tool("user-available", tr("Présent"), [this] { note(app::Note::Present); });
  tool("user-offline", tr("Absent"), [this] { note(app::Note::Absent); });
  m_tools->addSeparator();
  tool("document-edit", tr("Modifier…"), [this] { edit(); });
  tool("list-remove", tr("Retirer"), [this] { withdraw(); });
  for (auto* action : m_tools->actions()) {
    if (auto* button = m_tools->widgetForAction(action)) button->setFocusPolicy(Qt::TabFocus);
  }
}

void ParticipantsPanel::show(const std::optional<app::Occasion>& occasion) {
  const bool isOther = occasion != m_occasion;
  m_occasion = occasion;
  std::vector<Uuid> kept;
  for (const auto& each : selected()) kept.push_back(each.id.uuid());
  m_model->show(occasion);
  for (const auto& id : kept) {
    const auto row = isOther ? std::nullopt : m_model->rowOf(id);
    if (row) {
      m_table->selectionModel()->select(m_model->index(*row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
  }
  const bool isTyping = participantBox(*m_person) && !participantBox(*m_person)->currentText().isEmpty();
  if (isOther || !isTyping) renewLine();
  showState();
}

void ParticipantsPanel::renewLine() {
  // One of them may be the control that brought us here.
  for (auto* child : m_line->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    m_line->layout()->removeWidget(child);
    child->hide();
    child->setObjectName({});
    child->deleteLater();
  }
  makeLine();
}

bool ParticipantsPanel::choose(Uuid participation) {
  const auto row = m_model->rowOf(participation);
  if (!row) return false;
  m_table->selectRow(*row);
  m_table->scrollTo(m_model->index(*row, 0));
  return true;
}

std::optional<RecordReference> ParticipantsPanel::chosen() const {
  const auto people = selected();
  if (people.empty()) return std::nullopt;
  return RecordReference{EntityKind::Participation, people.front().id.uuid()};
}

std::vector<Participation> ParticipantsPanel::selected() const {
  std::vector<Participation> people;
  if (!m_table->selectionModel()) return people;
  for (const auto& index : m_table->selectionModel()->selectedRows()) {
    people.push_back(m_model->at(index.row()));
  }
  return people;
}

void ParticipantsPanel::showState() {
  const bool isEmpty = m_model->rowCount() == 0;
  const bool isWritable = m_occasion && m_desk.session.isWritable();
  m_guidance->setVisible(isEmpty && isWritable);
  m_table->setVisible(!isEmpty);
  m_line->setEnabled(isWritable);
  m_tools->setVisible(!isEmpty);
  m_tools->setEnabled(isWritable && !selected().empty());
}

void ParticipantsPanel::suggest() {
  const auto person = m_person->value();
  if (!person || !m_occasion) return;
  const auto* id = std::get_if<Uuid>(&*person);
  if (!id) return;
  const auto suggested = app::suggestedParticipation(m_desk.session.file(), *m_occasion, Id<Person>(*id),
                                                     m_desk.session.newId());
  const auto record = toRecord(suggested);
  const auto valueOf = [&](std::string_view field) {
    return record.values[*describe(EntityKind::Participation).indexOf(field)];
  };
  m_forWhom->show(valueOf("for_organisation_id"));
  m_role->show(valueOf("role"));
}

void ParticipantsPanel::add() {
  if (!m_occasion || !m_desk.session.isWritable()) return;
  const auto person = m_person->value();
  const auto forWhom = m_forWhom->value();
  const auto role = m_role->value();
  for (const auto* value : {&person, &forWhom, &role}) {
    if (!*value) return answer({value->error()}, {});
  }
  const auto* id = std::get_if<Uuid>(&*person);
  if (!id) return answer({{ProblemCode::Missing, "person_id", {}}}, {});
  const auto there = m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return app::participantsOf(file, *m_occasion); });
  if (std::any_of(there.begin(), there.end(),
                  [&](const Participation& each) { return each.person.uuid() == *id; })) {
    return m_problem->say(tr("Cette personne est déjà dans la liste."));
  }
  auto record = toRecord(app::suggestedParticipation(m_desk.session.file(), *m_occasion, Id<Person>(*id),
                                                     m_desk.session.newId()));
  const auto& description = describe(EntityKind::Participation);
  if (!std::holds_alternative<std::monostate>(*forWhom)) {
    record.values[*description.indexOf("for_organisation_id")] = *forWhom;
  }
  record.values[*description.indexOf("role")] = *role;
  m_person->show({});
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, record); });
  if (!problems.empty()) m_person->show(*id);
  answer(app::placedInFields(problems), {});
  if (problems.empty()) m_person->widget()->setFocus();
}

void ParticipantsPanel::note(app::Note note) {
  const auto people = selected();
  if (people.empty() || !m_desk.session.isWritable()) return;
  answer(m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::noteStep(file, people, note, today(m_desk.session));
  }),
         {});
}

void ParticipantsPanel::withdraw() {
  const auto people = selected();
  if (people.empty() || !m_desk.session.isWritable()) return;
  const auto done = people.size() > 1 ? tr("%1 participants sont retirés.").arg(people.size())
                                      : tr("Le participant est retiré.");
  answer(m_desk.session.performFrom(
             [&](const store::ConsortiumFile& file) { return app::withdrawalStep(file, people); }),
         done);
}

void ParticipantsPanel::edit() {
  const auto people = selected();
  if (people.empty() || !m_desk.session.isWritable()) return;
  (new RecordForm(m_desk.session, toRecord(people.front()), this))->open();
}

void ParticipantsPanel::answer(const Problems& problems, const QString& done) {
  if (problems.empty()) {
    m_problem->say({});
    if (!done.isEmpty()) m_desk.navigator.announceStep(done);
    return;
  }
  m_problem->say(onScreen(
      wording::namedFieldSentence(EntityKind::Participation, problems.front(), m_desk.session.language())));
}

bool ParticipantsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      // After the control has taken the name that its list completes.
      QTimer::singleShot(0, this, &ParticipantsPanel::add);
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lianes::gui
