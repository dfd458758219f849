#include "gui/records/record_form.hpp"

#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/records/begun_record.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/glossary.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kColumns = 2;
constexpr int kFieldGap = 24;
constexpr int kFormRowGap = 12;
constexpr int kLabelGap = 4;
constexpr int kLettersAcross = 76;       // the width of a form, in letters of its font
constexpr std::int64_t kLongText = 300;  // a text that may be longer goes across
constexpr int kScreenPart = 85;          // of the screen's height, in hundredths

bool goesAcross(const FieldDescription& field) {
  return field.type == FieldType::Text && (field.options.multiline || field.options.longest > kLongText);
}

QLabel* wrappedLabel(QWidget* parent, const QString& name) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->hide();
  return label;
}

}  // namespace

RecordForm::RecordForm(Session& session, Record record, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_record(std::move(record)),
      m_scroll(new QScrollArea(this)),
      m_taken(wrappedLabel(this, QStringLiteral("taken"))),
      m_problems(wrappedLabel(this, QStringLiteral("problems"))),
      m_draft(
          {draftOwner(session.file()), {m_record.kind, m_record.id}}, [this] { return typed(); }, this) {
  setWindowTitle(capitalised(onScreen(wording::kindLabel(m_record.kind, session.language()))));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* fields = new QWidget(this);
  addRows(fields);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setWidget(fields);
  tint(m_problems, Tone::Bad);

  auto* column = new QVBoxLayout(this);
  column->addWidget(m_taken);
  column->addWidget(m_scroll, 1);
  column->addWidget(m_problems);
  column->addWidget(makeButtons());
  takeUpDraft();
  for (const auto& row : m_rows) row.editor->whenTyped([this] { showTyped(); });
  // Told to end, the program closes the file under an open form: what is typed waits.
  connect(&session, &Session::closing, this, [this] {
    m_draft.keep();
    reject();
  });
  fitToContent();
  focusFirst();
}

RecordForm::~RecordForm() {
  m_draft.keep();
  // Losing the focus on their way out, controls would tell of it to editors that are gone.
  for (auto* control : findChildren<QWidget*>()) control->blockSignals(true);
}

// What a new record waits for; else the first field.
void RecordForm::focusFirst() {
  if (m_rows.empty()) return;
  const auto& fields = describe(m_record.kind).fields;
  const auto awaited = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
    const auto value = row.editor->value();
    return fields[row.index].required && value && std::holds_alternative<std::monostate>(*value);
  });
  (awaited == m_rows.end() ? m_rows.front() : *awaited).editor->widget()->setFocus();
}

void RecordForm::saveBy(Saving saving) { m_saving = std::move(saving); }

QWidget* RecordForm::makeButtons() {
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Enregistrer"), QDialogButtonBox::AcceptRole)->setDefault(true);
  auto* close = buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  close->setToolTip(tr("Ce qui est tapé attend que vous le repreniez."));
  m_giveUp = buttons->addButton(tr("Abandonner"), QDialogButtonBox::DestructiveRole);
  m_giveUp->setToolTip(tr("Oublie ce qui a été tapé depuis le dernier enregistrement."));
  m_giveUp->setEnabled(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &RecordForm::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &RecordForm::reject);
  connect(m_giveUp, &QPushButton::clicked, this, &RecordForm::giveUp);
  return buttons;
}

void RecordForm::addRows(QWidget* fields) {
  auto* grid = new QGridLayout(fields);
  grid->setContentsMargins(0, 0, 4, 0);
  grid->setHorizontalSpacing(kFieldGap);
  grid->setVerticalSpacing(kFormRowGap);
  const auto& described = describe(m_record.kind).fields;
  int line = 0;
  int column = 0;
  for (std::size_t index = 0; index < described.size(); ++index) {
    auto* cell = addRow(fields, index);
    if (!cell) continue;
    const bool isAcross = goesAcross(described[index]);
    if (isAcross && column > 0) ++line;
    if (isAcross) column = 0;
    grid->addWidget(cell, line, column, 1, isAcross ? kColumns : 1);
    column = isAcross ? 0 : (column + 1) % kColumns;
    if (column == 0) ++line;
  }
  for (int each = 0; each < kColumns; ++each) grid->setColumnStretch(each, 1);
  grid->setRowStretch(line + 1, 1);
}

QWidget* RecordForm::addRow(QWidget* fields, std::size_t index) {
  const auto& field = describe(m_record.kind).fields[index];
  if (field.options.computed) return nullptr;
  auto* cell = new QWidget(fields);
  auto editor = makeEditor(m_record.kind, field, m_session, cell);
  if (!editor) {
    delete cell;
    return nullptr;
  }
  editor->show(m_record.values[index]);
  const auto name =
      capitalised(onScreen(wording::fieldLabel(m_record.kind, field.name, m_session.language())));
  auto* control = editor->widget();
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kLabelGap);
  if (auto* box = qobject_cast<QCheckBox*>(control)) {
    box->setText(name);
    column->addStretch(1);
  } else {
    auto* label = new QLabel(field.required ? tr("%1 (obligatoire)").arg(name) : name, cell);
    label->setBuddy(control);
    label->setToolTip(onScreen(wording::explanationOf(fromScreen(name), m_session.language())));
    column->addWidget(label);
  }
  column->addWidget(control);
  auto* problem = wrappedLabel(cell, QStringLiteral("problem"));
  tint(problem, Tone::Bad);
  column->addWidget(problem);
  if (!qobject_cast<QCheckBox*>(control)) column->addStretch(1);
  const auto at = m_rows.size();
  connect(problem, &QLabel::linkActivated, this, [this, at] { beginNamed(at); });
  auto atFirst = editor->typed();
  m_rows.push_back({index, std::move(editor), problem, std::move(atFirst)});
  prepareEditor(at);
  return cell;
}

void RecordForm::prepareEditor(std::size_t at) {
  const auto& row = m_rows[at];
  const auto& field = describe(m_record.kind).fields[row.index];
  const auto name =
      capitalised(onScreen(wording::fieldLabel(m_record.kind, field.name, m_session.language())));
  auto* control = row.editor->widget();
  control->setObjectName(onScreen(field.name));
  control->setAccessibleName(name);
  if (control->focusProxy()) control->focusProxy()->setAccessibleName(name);
  row.editor->whenLeft([this, at] { checkRow(m_rows[at]); });
}

void RecordForm::fitToContent() {
  const auto* fields = m_scroll->widget();
  const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
  resize(std::max(fontMetrics().averageCharWidth() * kLettersAcross,
                  fields->minimumSizeHint().width() + bar + kFieldGap),
         0);
  growToContent();
}

// As high as its fields and what is said of them, when the screen allows it.
void RecordForm::growToContent() {
  const auto* fields = m_scroll->widget();
  const int frame = layout()->sizeHint().height() - m_scroll->sizeHint().height();
  const int across = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
  const int content = std::max(fields->sizeHint().height(), fields->layout()->totalHeightForWidth(across));
  const int highest = screen()->availableGeometry().height() * kScreenPart / 100;
  resize(width(), std::max(height(), std::min(content + frame + kFormRowGap, highest)));
}

// --- what was typed and is not saved

void RecordForm::takeUpDraft() {
  const auto draft = keptDraft({draftOwner(m_session.file()), {m_record.kind, m_record.id}});
  if (!draft) return;
  for (const auto& row : m_rows) {
    const auto name = onScreen(describe(m_record.kind).fields[row.index].name);
    if (draft->content.fields.contains(name)) row.editor->retype(draft->content.fields[name]);
  }
  m_taken->setText(tr("Votre saisie du %1 est reprise\u202f; elle n’est pas encore enregistrée.")
                       .arg(QLocale().toString(draft->typedAt, QStringLiteral("dd/MM/yyyy HH:mm"))));
  m_taken->show();
  m_giveUp->setEnabled(true);
}

DraftContent RecordForm::typed() const {
  DraftContent content;
  auto named = m_record;
  // The draft of a new record is taken up on a blank one: it also says what the form was opened with.
  const bool isNew = !m_session.find(m_record.kind, m_record.id);
  bool isTyped = false;
  for (const auto& row : m_rows) {
    const auto& field = describe(m_record.kind).fields[row.index];
    auto typed = row.editor->typed();
    isTyped = isTyped || typed != row.atFirst;
    if (isNew || typed != row.atFirst) content.fields[onScreen(field.name)] = std::move(typed);
    if (auto value = row.editor->value()) named.values[row.index] = std::move(value).value();
  }
  if (!isTyped) content.fields = {};
  content.title =
      m_session.readOrNothing([&](const store::ConsortiumFile& file) { return draftTitle(file, named); });
  return content;
}

void RecordForm::showTyped() {
  m_giveUp->setEnabled(true);
  m_draft.touch();
}

void RecordForm::giveUp() {
  m_draft.discard();
  reject();
}

// --- what is wrong

void RecordForm::checkRow(const Row& row) {
  const auto value = row.editor->value();
  const auto& field = describe(m_record.kind).fields[row.index];
  // A field of a new form that was only passed through is not reproached.
  if (value && field.required && std::holds_alternative<std::monostate>(*value) &&
      row.editor->typed() != row.atFirst) {
    const Problem missing{ProblemCode::Missing, std::string(field.name), {}};
    return say(row, &missing);
  }
  say(row, value ? nullptr : &value.error());
}

void RecordForm::say(const Row& row, const Problem* problem) {
  const auto text =
      problem ? onScreen(wording::fieldSentence(m_record.kind, *problem, m_session.language())) : QString();
  const auto& field = describe(m_record.kind).fields[row.index];
  const bool canBegin = problem && begunRecord(m_session, field, *problem);
  allowBeginning(row.problem, canBegin);
  row.problem->setText(canBegin ? withBeginning(text) : text);
  row.problem->setVisible(problem != nullptr);
  row.editor->widget()->setAccessibleDescription(text);
  growToContent();
}

// What the name of a row stands for, as a form of its own; once it is saved, the row refers to it.
void RecordForm::beginNamed(std::size_t at) {
  const auto value = m_rows[at].editor->value();
  const auto& field = describe(m_record.kind).fields[m_rows[at].index];
  auto begun = value ? std::nullopt : begunRecord(m_session, field, value.error());
  if (!begun) return;
  const auto id = begun->id;
  auto* form = new RecordForm(m_session, std::move(*begun), this);
  connect(form, &QDialog::accepted, this, [this, at, id] { referTo(at, id); });
  form->open();
}

// The list of the row holds names as they were when it was made.
void RecordForm::referTo(std::size_t at, Uuid id) {
  auto& row = m_rows[at];
  auto* former = row.editor->widget();
  auto* cell = former->parentWidget();
  auto editor = makeEditor(m_record.kind, describe(m_record.kind).fields[row.index], m_session, cell);
  delete cell->layout()->replaceWidget(former, editor->widget());
  QWidget::setTabOrder(former, editor->widget());
  for (auto* label : cell->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (label->buddy() == former) label->setBuddy(editor->widget());
  }
  former->blockSignals(true);
  for (auto* part : former->findChildren<QWidget*>()) part->blockSignals(true);
  former->hide();
  const auto before = std::exchange(row.editor, std::move(editor));
  former->deleteLater();
  row.editor->show(id);
  prepareEditor(at);
  row.editor->whenTyped([this] { showTyped(); });
  say(row, nullptr);
  showTyped();
  row.editor->widget()->setFocus();
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
    if (m_saving) problems = validate(record);
  }
  if (problems.empty()) {
    const auto& file = m_session.file();
    const auto step = m_saving ? m_saving(file, record) : app::savingStep(file, std::move(record));
    problems = app::placedInFields(m_session.perform(step));
  }
  sayAll(problems);
  if (!problems.empty()) return;
  m_draft.discard();
  QDialog::accept();
}

void RecordForm::sayAll(const Problems& problems) {
  QStringList elsewhere;
  std::vector<const Problem*> byRow(m_rows.size(), nullptr);
  for (const auto& problem : problems) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
      return describe(m_record.kind).fields[each.index].name == problem.place;
    });
    if (row == m_rows.end()) {
      elsewhere.append(onScreen(wording::namedFieldSentence(m_record.kind, problem, m_session.language())));
    } else {
      byRow[static_cast<std::size_t>(row - m_rows.begin())] = &problem;
    }
  }
  for (std::size_t at = 0; at < m_rows.size(); ++at) say(m_rows[at], byRow[at]);
  m_problems->setText(elsewhere.join(u'\n'));
  m_problems->setVisible(!elsewhere.isEmpty());
  growToContent();
  const auto first = std::find_if(byRow.begin(), byRow.end(), [](const auto* problem) { return problem; });
  if (first != byRow.end()) {
    m_rows[static_cast<std::size_t>(first - byRow.begin())].editor->widget()->setFocus();
  }
}

}  // namespace lianes::gui
