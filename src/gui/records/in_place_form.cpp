#include "gui/records/in_place_form.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/typing_draft.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/kit/wrapped_label.hpp"
#include "gui/records/begun_record.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kLabelWidth = 128;
constexpr int kNoteLines = 3;

bool hasFocusInside(const QWidget* widget) {
  const auto* focused = widget->window()->focusWidget();
  return focused && (focused == widget || widget->isAncestorOf(focused));
}

}  // namespace

InPlaceForm::InPlaceForm(Session& session, EntityKind kind, std::vector<std::string_view> fields,
                         QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_draft(std::make_unique<TypingDraft>(session, [this] { return unsaved(); })),
      m_kind(kind),
      m_form(new QFormLayout(this)) {
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setVerticalSpacing(4);
  m_form->setHorizontalSpacing(8);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
  m_rows.reserve(fields.size());  // rows are referred to by their editors
  for (const auto field : fields) {
    const auto index = describe(kind).indexOf(field);
    require(index.has_value(), "a row shows a field of its kind");
    addRow(*index);
  }
  connect(&session, &Session::changed, this, [this] { m_listsAreStale = true; });
}

InPlaceForm::~InPlaceForm() {
  // Losing the focus on their way out, controls would tell of it to editors that are gone.
  for (auto* control : findChildren<QWidget*>()) control->blockSignals(true);
}

void InPlaceForm::addRow(std::size_t index) {
  const auto& field = describe(m_kind).fields[index];
  auto editor = makeEditor(m_kind, field, m_session, this);
  if (!editor) return;
  auto* problem = new WrappedLabel(this);
  problem->setObjectName(QStringLiteral("problem"));
  problem->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);  // as wide as the field
  problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);                     // close to it
  problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  tint(problem, Tone::Bad);
  problem->hide();
  auto* label =
      new QLabel(capitalised(onScreen(wording::fieldLabel(m_kind, field.name, m_session.language()))), this);
  label->setMinimumWidth(kLabelWidth);
  label->setWordWrap(true);
  connect(problem, &QLabel::linkActivated, this, [this, at = m_rows.size()] { beginNamed(at); });
  m_rows.push_back({index, std::move(editor), problem});
  prepare(m_rows.back());
  auto* control = m_rows.back().editor->widget();
  label->setBuddy(control);
  m_form->addRow(label, control);
  m_form->addRow(QString(), problem);
  m_form->setRowVisible(problem, false);
}

void InPlaceForm::prepare(Row& row) {
  const auto& field = describe(m_kind).fields[row.index];
  auto* control = row.editor->widget();
  const auto name = capitalised(onScreen(wording::fieldLabel(m_kind, field.name, m_session.language())));
  control->setObjectName(onScreen(field.name));
  control->setAccessibleName(name);
  if (control->focusProxy()) control->focusProxy()->setAccessibleName(name);
  row.editor->whenLeft([this] { commit(); });
  row.editor->whenTyped([this] { m_draft->touch(); });
  // What a form with a Save button need not hear.
  if (auto* box = qobject_cast<QCheckBox*>(control)) {
    connect(box, &QCheckBox::clicked, this, &InPlaceForm::commit);
  } else if (auto* list = qobject_cast<QComboBox*>(control)) {
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(list, &QComboBox::activated, this, &InPlaceForm::commit);
  } else if (auto* text = qobject_cast<QPlainTextEdit*>(control)) {
    text->setFixedHeight(text->fontMetrics().lineSpacing() * kNoteLines + 12);
    text->installEventFilter(this);
  }
}

bool InPlaceForm::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) commit();
  return QWidget::eventFilter(watched, event);
}

void InPlaceForm::renewLists() {
  if (!std::exchange(m_listsAreStale, false)) return;
  for (auto& row : m_rows) {
    const auto& field = describe(m_kind).fields[row.index];
    if (field.type != FieldType::Reference || hasFocusInside(row.editor->widget())) continue;
    auto* former = row.editor->widget();
    auto editor = makeEditor(m_kind, field, m_session, this);
    delete m_form->replaceWidget(former, editor->widget());
    QWidget::setTabOrder(former, editor->widget());
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(editor->widget()))) {
      label->setBuddy(editor->widget());
    }
    const auto before = std::exchange(row.editor, std::move(editor));
    former->deleteLater();
    prepare(row);
    if (m_record) row.editor->show(m_record->values[row.index]);
    if (before->value()) {
      say(row, nullptr);
    } else {  // a name that was in no list: it stays, and may be in the new one
      row.editor->retype(before->typed());
      const auto value = row.editor->value();
      say(row, value ? nullptr : &value.error());
    }
    row.editor->widget()->setEnabled(m_session.isWritable());
  }
}

void InPlaceForm::display(const Record& record) {
  require(record.kind == m_kind, "a form shows records of its kind");
  const bool isOther = !m_record || m_record->id != record.id;
  m_draft->follow(record);
  const TypingDraft::Quiet quiet(*m_draft);
  const auto former = std::exchange(m_record, record);
  m_emitted.reset();
  renewLists();
  for (auto& row : m_rows) {
    if (isOther || former->values[row.index] != record.values[row.index]) {
      row.editor->show(record.values[row.index]);
    }
    row.editor->widget()->setEnabled(m_session.isWritable());
  }
  if (isOther) say({});
}

void InPlaceForm::reset() {
  if (!m_record) return;
  m_emitted.reset();
  for (auto& row : m_rows) row.editor->show(m_record->values[row.index]);
  say({});
  m_draft->settle();
}

void InPlaceForm::commit() {
  tryCommitting();
  m_draft->settle();
}

QJsonObject InPlaceForm::unsaved() const {
  QJsonObject fields;
  for (const auto& row : m_rows) {
    const auto value = row.editor->value();
    if (value && *value == m_record->values[row.index]) continue;
    fields[onScreen(describe(m_kind).fields[row.index].name)] = row.editor->typed();
  }
  return fields;
}

void InPlaceForm::tryCommitting() {
  if (!m_record || !m_session.isWritable()) return;
  Problems problems;
  auto record = *m_record;
  for (const auto& row : m_rows) {
    auto value = row.editor->value();
    if (value) {
      record.values[row.index] = std::move(value).value();
    } else {
      problems.push_back(value.error());
    }
  }
  if (problems.empty() && record == m_emitted && record != *m_record) return;  // what was said of it holds
  say(problems);
  if (!problems.empty() || record == *m_record) return;
  m_emitted = record;
  Q_EMIT edited(record);
}

void InPlaceForm::say(const Problems& problems) {
  for (const auto& row : m_rows) {
    const auto name = describe(m_kind).fields[row.index].name;
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem& problem) { return problem.place == name; });
    say(row, found == problems.end() ? nullptr : &*found);
  }
}

// What the name of a row stands for, as a form of its own; once it is saved, the row refers to it.
void InPlaceForm::beginNamed(std::size_t at) {
  const auto value = m_rows[at].editor->value();
  auto begun =
      value ? std::nullopt : begunRecord(m_session, describe(m_kind).fields[m_rows[at].index], value.error());
  if (!begun) return;
  const auto id = begun->id;
  auto* form = new RecordForm(m_session, std::move(*begun), this);
  connect(form, &QDialog::accepted, this, [this, at, id] {
    m_listsAreStale = true;
    renewLists();
    m_rows[at].editor->show(id);
    commit();
  });
  form->open();
}

void InPlaceForm::say(const Row& row, const Problem* problem) {
  const auto text =
      problem ? onScreen(wording::fieldSentence(m_kind, *problem, m_session.language())) : QString();
  const bool canBegin = problem && begunRecord(m_session, describe(m_kind).fields[row.index], *problem);
  allowBeginning(row.problem, canBegin);
  row.problem->showText(canBegin ? withBeginning(text) : text);
  m_form->setRowVisible(row.problem, !text.isEmpty());
  row.editor->widget()->setAccessibleDescription(text);
}

}  // namespace lianes::gui
