#include "gui/record_form.hpp"

#include <QtCore/QStringList>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/field_editor.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kFormSize{720, 620};

QString asTitle(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace

RecordForm::RecordForm(Session& session, Record record, QWidget* parent)
    : QDialog(parent), m_session(session), m_record(std::move(record)), m_problems(new QLabel(this)) {
  setWindowTitle(asTitle(onScreen(wording::kindLabel(m_record.kind, session.language()))));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* fields = new QWidget(this);
  auto* form = new QFormLayout(fields);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  for (std::size_t index = 0; index < m_record.values.size(); ++index) addRow(form, index);

  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(fields);
  m_problems->setObjectName(QStringLiteral("problems"));
  m_problems->setWordWrap(true);
  m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_problems->hide();
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Enregistrer"), QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &RecordForm::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &RecordForm::reject);

  auto* column = new QVBoxLayout(this);
  column->addWidget(scroll, 1);
  column->addWidget(m_problems);
  column->addWidget(buttons);
  resize(kFormSize);
  if (!m_rows.empty()) m_rows.front().editor->widget()->setFocus();
}

RecordForm::~RecordForm() = default;

void RecordForm::addRow(QFormLayout* form, std::size_t index) {
  const auto& field = describe(m_record.kind).fields[index];
  if (field.options.computed) return;
  auto editor = makeEditor(m_record.kind, field, m_session, form->parentWidget());
  if (!editor) return;
  editor->show(m_record.values[index]);
  auto* problem = new QLabel(form->parentWidget());
  problem->setObjectName(QStringLiteral("problem"));
  problem->setWordWrap(true);
  problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  problem->hide();

  auto text = asTitle(onScreen(wording::fieldLabel(m_record.kind, field.name, m_session.language())));
  auto* control = editor->widget();
  control->setObjectName(onScreen(field.name));
  control->setAccessibleName(text);
  if (control->focusProxy()) control->focusProxy()->setAccessibleName(text);
  if (field.required && field.type != FieldType::Boolean) text = tr("%1 (obligatoire)").arg(text);
  form->addRow(text, control);
  form->addRow(QString(), problem);
  const auto at = m_rows.size();
  editor->whenLeft([this, at] { checkRow(m_rows[at]); });
  m_rows.push_back({index, std::move(editor), problem});
}

void RecordForm::checkRow(const Row& row) {
  const auto value = row.editor->value();
  say(row, value ? nullptr : &value.error());
}

void RecordForm::say(const Row& row, const Problem* problem) {
  const auto text = problem ? onScreen(wording::sentence(*problem, m_session.language())) : QString();
  row.problem->setText(asTitle(text));
  row.problem->setVisible(problem != nullptr);
  row.editor->widget()->setAccessibleDescription(text);
}

void RecordForm::accept() {
  Problems problems;
  auto record = m_record;
  for (const auto& row : m_rows) {
    auto value = row.editor->value();
    if (value) {
      record.values[row.index] = std::move(value).value();
    } else {
      problems.push_back(value.error());
    }
  }
  if (problems.empty()) {
    problems = app::placedInFields(m_session.perform(app::savingStep(m_session.file(), std::move(record))));
  }
  sayAll(problems);
  if (problems.empty()) QDialog::accept();
}

void RecordForm::sayAll(const Problems& problems) {
  QStringList elsewhere;
  std::vector<const Problem*> byRow(m_rows.size(), nullptr);
  for (const auto& problem : problems) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
      return describe(m_record.kind).fields[each.index].name == problem.place;
    });
    if (row == m_rows.end()) {
      elsewhere.append(onScreen(wording::line(problem, m_session.language())));
    } else {
      byRow[static_cast<std::size_t>(row - m_rows.begin())] = &problem;
    }
  }
  for (std::size_t at = 0; at < m_rows.size(); ++at) say(m_rows[at], byRow[at]);
  m_problems->setText(elsewhere.join(u'\n'));
  m_problems->setVisible(!elsewhere.isEmpty());
  const auto first = std::find_if(byRow.begin(), byRow.end(), [](const auto* problem) { return problem; });
  if (first != byRow.end()) {
    m_rows[static_cast<std::size_t>(first - byRow.begin())].editor->widget()->setFocus();
  }
}

}  // namespace lianes::gui
