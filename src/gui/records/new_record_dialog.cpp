#include "gui/records/new_record_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {

NewRecordDialog::NewRecordDialog(Session& session, Record record, const Words& words, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_record(std::move(record)),
      m_form(new QFormLayout),
      m_others(new QLabel(this)),
      m_draft(session, m_record.kind, this) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(words.title);
  auto* guidance = new QLabel(words.guidance, this);
  guidance->setWordWrap(true);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_others->setWordWrap(true);
  m_others->hide();
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addWidget(guidance);
  column->addLayout(m_form);
  column->addWidget(m_others);
  column->addWidget(m_draft.makeButtons(words.adding));
}

NewRecordDialog::~NewRecordDialog() = default;

QString NewRecordDialog::labelOf(std::string_view field) const {
  return capitalised(onScreen(wording::fieldLabel(m_record.kind, field, m_session.language())));
}

void NewRecordDialog::addField(std::string_view name, const QString& label) {
  const auto& description = describe(m_record.kind);
  const auto index = *description.indexOf(name);
  auto editor = makeEditor(m_record.kind, description.fields[index], m_session, this);
  editor->show(m_record.values[index]);
  auto* control = editor->widget();
  control->setObjectName(onScreen(name));
  control->setAccessibleName(labelOf(name));
  if (control->focusProxy()) control->focusProxy()->setAccessibleName(labelOf(name));
  auto* problem = new ProblemLabel(this);
  m_form->addRow(label, control);
  m_form->addRow(QString(), problem);
  m_rows.push_back({index, std::move(editor), problem});
}

FieldEditor& NewRecordDialog::editorOf(std::string_view field) {
  const auto index = describe(m_record.kind).indexOf(field);
  const auto row =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.index == index; });
  require(row != m_rows.end(), "the form has this field");
  return *row->editor;
}

void NewRecordDialog::followFields() {
  for (const auto& row : m_rows) m_draft.follow(row.editor->widget()->objectName(), *row.editor);
}

void NewRecordDialog::beginDraft() {
  m_draft.begin([this] { return editorOf("title").typed().toString(); });
}

void NewRecordDialog::accept() {
  auto record = m_record;
  Problems problems;
  for (const auto& row : m_rows) {
    auto value = row.editor->value();
    if (value) {
      record.values[row.index] = std::move(value).value();
    } else {
      auto problem = value.error();
      problem.place = describe(record.kind).fields[row.index].name;
      problems.push_back(std::move(problem));
    }
  }
  if (problems.empty()) {
    problems = app::placedInFields(m_session.performFrom(
        [&](const store::ConsortiumFile& file) { return app::savingStep(file, std::move(record)); }));
  }
  say(problems);
  if (!problems.empty()) return;
  m_draft.discard();
  QDialog::accept();
  Q_EMIT created(m_record.id);
}

void NewRecordDialog::say(const Problems& problems) {
  QStringList elsewhere;
  for (const auto& row : m_rows) row.problem->say({});
  QWidget* first = nullptr;
  for (const auto& problem : problems) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
      return describe(m_record.kind).fields[each.index].name == problem.place;
    });
    if (row == m_rows.end()) {
      elsewhere.append(onScreen(wording::namedFieldSentence(m_record.kind, problem, m_session.language())));
    } else {
      row->problem->say(onScreen(wording::fieldSentence(m_record.kind, problem, m_session.language())));
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
