#include "gui/new_project_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

#include "gui/field_editor.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "gui/tones.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kNewProjectWidth = 560;
constexpr std::array<std::string_view, 9> kFirstFields{
    "partnership_id", "title", "code", "field", "place", "dac_code", "starts_on", "ends_on", "summary"};

QString upperFirst(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace

NewProjectDialog::NewProjectDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_others(new QLabel(this)),
      m_draft(session, EntityKind::MicroProject, this) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Nouveau micro-projet"));
  setMinimumWidth(kNewProjectWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* guidance = new QLabel(tr("Un micro-projet est choisi par un partenariat, dans la compétence de la "
                                 "collectivité malienne. Le reste se complète sur sa fiche."),
                              this);
  guidance->setWordWrap(true);
  column->addWidget(guidance);
  column->addWidget(makeForm());
  m_others->setWordWrap(true);
  m_others->hide();
  column->addWidget(m_others);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Créer le projet"), QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, &m_draft, &DialogDraft::discard);
  connect(buttons, &QDialogButtonBox::rejected, this, &NewProjectDialog::reject);
  column->addWidget(buttons);
  followTyping();
  m_rows.front().editor->widget()->setFocus();
}

NewProjectDialog::~NewProjectDialog() = default;

void NewProjectDialog::followTyping() {
  for (const auto& row : m_rows) m_draft.follow(row.editor->widget()->objectName(), *row.editor);
  m_draft.begin([this] { return findChild<QLineEdit*>(QStringLiteral("title"))->text(); });
}

QWidget* NewProjectDialog::makeForm() {
  auto* fields = new QWidget(this);
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(0, 0, 0, 0);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto& description = describe(EntityKind::MicroProject);
  for (const auto name : kFirstFields) {
    const auto index = *description.indexOf(name);
    const auto& field = description.fields[index];
    auto editor = makeEditor(EntityKind::MicroProject, field, m_session, fields);
    editor->show({});
    auto text =
        upperFirst(onScreen(wording::fieldLabel(EntityKind::MicroProject, field.name, m_session.language())));
    auto* control = editor->widget();
    control->setObjectName(onScreen(field.name));
    control->setAccessibleName(text);
    if (field.required) text = tr("%1 (obligatoire)").arg(text);
    auto* problem = new QLabel(fields);
    problem->setObjectName(QStringLiteral("problem"));
    problem->setWordWrap(true);
    auto palette = problem->palette();
    palette.setColor(QPalette::WindowText, colourOf(Tone::Bad, palette));
    problem->setPalette(palette);
    problem->hide();
    form->addRow(text, control);
    form->addRow(QString(), problem);
    m_rows.push_back({index, std::move(editor), problem});
  }
  return fields;
}

void NewProjectDialog::accept() {
  auto record = app::blankRecord(EntityKind::MicroProject, m_session.newId());
  Problems problems;
  for (const auto& row : m_rows) {
    auto value = row.editor->value();
    if (value) {
      record.values[row.index] = std::move(value).value();
    } else {
      problems.push_back(value.error());
    }
  }
  const auto id = record.id;
  if (problems.empty()) {
    problems = app::placedInFields(m_session.perform(app::savingStep(m_session.file(), std::move(record))));
  }
  say(problems);
  if (!problems.empty()) return;
  m_draft.discard();
  QDialog::accept();
  Q_EMIT created(id);
}

void NewProjectDialog::say(const Problems& problems) {
  QStringList elsewhere;
  for (const auto& row : m_rows) row.problem->hide();
  QWidget* first = nullptr;
  for (const auto& problem : problems) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
      return describe(EntityKind::MicroProject).fields[each.index].name == problem.place;
    });
    if (row == m_rows.end()) {
      elsewhere.append(
          onScreen(wording::namedFieldSentence(EntityKind::MicroProject, problem, m_session.language())));
    } else {
      row->problem->setText(
          onScreen(wording::fieldSentence(EntityKind::MicroProject, problem, m_session.language())));
      row->problem->show();
      if (!first) first = row->editor->widget();
    }
  }
  m_others->setText(elsewhere.join(u'\n'));
  m_others->setVisible(!elsewhere.isEmpty());
  if (first) first->setFocus();
  layout()->activate();
  resize(width(), std::max(height(), sizeHint().height()));  // nothing is cut by what is said
}

}  // namespace lianes::gui
