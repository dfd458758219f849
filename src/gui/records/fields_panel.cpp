#include "gui/records/fields_panel.hpp"

#include <QtCore/QTimer>
#include <QtGui/QFocusEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/typing_draft.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/kit/wrapped_label.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kFieldsGap = 8;
constexpr int kFieldLetters = 13;  // of a day and its calendar; with less, a field stands below its label
constexpr int kFieldsColumnGap = 24;

}  // namespace

FieldsPanel::FieldsPanel(Session& session, EntityKind kind,
                         std::vector<std::vector<std::string_view>> columns, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_draft(std::make_unique<TypingDraft>(session, [this] { return unsaved(); })),
      m_kind(kind),
      m_columns(std::move(columns)) {
  auto* whole = new QHBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  build();
}

FieldsPanel::~FieldsPanel() {
  // Losing the focus on their way out, controls would tell of it to editors that are gone.
  for (auto* control : findChildren<QWidget*>()) control->blockSignals(true);
}

// Made anew when the records change, as the lists of what a field may refer to do.
void FieldsPanel::build() {
  ++m_making;
  const auto former = std::exchange(m_rows, {});  // until their controls have lost the focus
  if (m_fields) {
    layout()->removeWidget(m_fields);
    m_fields->hide();
    m_fields->setParent(nullptr);
    m_fields->deleteLater();  // one of its controls may be what brought us here
  }
  m_fields = new QWidget(this);
  layout()->addWidget(m_fields);
  auto* columns = new QHBoxLayout(m_fields);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(kFieldsColumnGap);
  for (const auto& fields : m_columns) {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(kFieldsGap);
    form->setHorizontalSpacing(kFieldsGap);
    columns->addLayout(form, 1);
    for (const auto name : fields) addRow(form, name);
  }
  m_fields->show();
}

void FieldsPanel::addRow(QFormLayout* form, std::string_view name) {
  const auto index = describe(m_kind).indexOf(name);
  require(index.has_value(), "a panel shows fields of its kind");
  const auto& field = describe(m_kind).fields[*index];
  auto editor = makeEditor(m_kind, field, m_session, m_fields);
  require(editor != nullptr, "a panel shows fields that can be typed");
  auto* control = editor->widget();
  auto text = capitalised(onScreen(wording::fieldLabel(m_kind, name, m_session.language())));
  control->setMinimumWidth(kFieldLetters * fontMetrics().averageCharWidth());
  control->setObjectName(onScreen(name));
  control->setAccessibleName(text);
  if (control->focusProxy()) control->focusProxy()->setAccessibleName(text);
  auto* problem = new WrappedLabel(m_fields);
  problem->setObjectName(QStringLiteral("problem"));
  problem->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);  // as wide as the field
  problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  problem->hide();
  if (field.required && field.type != FieldType::Boolean) text = tr("%1 (obligatoire)").arg(text);
  form->addRow(text, control);
  form->addRow(QString(), problem);
  m_rows.push_back(std::make_unique<Row>(Row{*index, std::move(editor), problem}));
  watch(m_rows.size() - 1);
}

void FieldsPanel::watch(std::size_t at) {
  const auto& editor = *m_rows[at]->editor;
  auto* control = editor.widget();
  control->installEventFilter(this);
  for (auto* part : control->findChildren<QWidget*>()) part->installEventFilter(this);
  // A control outlives its row by a moment when the panel is made anew.
  const auto saveThis = [this, at, making = m_making] {
    if (making == m_making) saveRow(*m_rows[at]);
  };
  m_rows[at]->editor->whenLeft(saveThis);
  m_rows[at]->editor->whenTyped([this] { m_draft->touch(); });
  if (auto* box = qobject_cast<QComboBox*>(control)) {
    connect(box, &QComboBox::activated, this, saveThis);
  }
  if (auto* button = qobject_cast<QAbstractButton*>(control)) {
    connect(button, &QAbstractButton::clicked, this, saveThis);
  }
}

void FieldsPanel::show(const std::optional<Record>& record) {
  const bool isOther = !record || !m_record || record->id != m_record->id;
  if (isOther) save();
  m_draft->follow(record);
  const TypingDraft::Quiet quiet(*m_draft);
  const auto former = std::exchange(m_record, record);
  if (m_isSaving) return;  // the step of one field: the editors stand as they are
  if (isOther || isUntouched()) build();
  m_fields->setEnabled(m_record && m_session.isWritable());
  for (const auto& row : m_rows) {
    const bool isSame = !isOther && former->values[row->index] == m_record->values[row->index];
    if (isSame && (holdsFocus(*row) || row->refused)) continue;
    row->refused.reset();
    row->editor->show(m_record ? m_record->values[row->index] : FieldValue());
    say(*row, nullptr);
  }
}

void FieldsPanel::save() {
  for (const auto& row : m_rows) saveRow(*row);
}

void FieldsPanel::saveRow(Row& row) {
  trySaving(row);
  m_draft->settle();
}

QJsonObject FieldsPanel::unsaved() const {
  QJsonObject fields;
  for (const auto& row : m_rows) {
    const auto value = row->editor->value();
    if (value && *value == m_record->values[row->index]) continue;
    fields[onScreen(describe(m_kind).fields[row->index].name)] = row->editor->typed();
  }
  return fields;
}

void FieldsPanel::trySaving(Row& row) {
  if (!m_record || m_isSaving || !m_session.isWritable()) return;
  const auto value = row.editor->value();
  if (!value) {
    row.refused = FieldValue();
    return say(row, &value.error());
  }
  if (*value == m_record->values[row.index]) {
    row.refused.reset();
    return say(row, nullptr);
  }
  if (row.refused == *value) return;  // said already
  auto record = *m_record;
  record.values[row.index] = *value;
  m_isSaving = true;
  const auto problems = app::placedInFields(m_session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, record); }));
  m_isSaving = false;
  if (problems.empty()) {
    row.refused.reset();
    m_record = std::move(record);
    say(row, nullptr);
    return saveRefused();
  }
  row.refused = *value;
  say(row, &problems.front());
}

// What was refused may have waited for the field that was saved now.
void FieldsPanel::saveRefused() {
  for (const auto& row : m_rows) {
    if (!row->refused) continue;
    row->refused.reset();
    saveRow(*row);
  }
}

void FieldsPanel::say(const Row& row, const Problem* problem) {
  QString text;
  if (problem) {
    const auto index = describe(m_kind).indexOf(problem->place);
    const bool isOfAnother = index && *index != row.index;
    text = onScreen(isOfAnother ? wording::namedFieldSentence(m_kind, *problem, m_session.language())
                                : wording::fieldSentence(m_kind, *problem, m_session.language()));
    tint(row.problem, Tone::Bad);
  }
  row.problem->setText(text);
  row.problem->setVisible(problem != nullptr);
  row.editor->widget()->setAccessibleDescription(text);
}

bool FieldsPanel::holdsFocus(const Row& row) const {
  const auto* focus = QApplication::focusWidget();
  const auto* control = row.editor->widget();
  return focus && (focus == control || control->isAncestorOf(focus));
}

bool FieldsPanel::isUntouched() const {
  return std::none_of(m_rows.begin(), m_rows.end(),
                      [&](const auto& row) { return holdsFocus(*row) || row->refused.has_value(); });
}

bool FieldsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason) {
      // After the control itself has taken note of losing the focus.
      QTimer::singleShot(0, this, &FieldsPanel::save);
    }
  }
  return QWidget::eventFilter(watched, event);
}

void FieldsPanel::hideEvent(QHideEvent* event) {
  save();
  QWidget::hideEvent(event);
}

}  // namespace lianes::gui
