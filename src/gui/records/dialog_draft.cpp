#include "gui/records/dialog_draft.hpp"

#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/field_editor.hpp"

namespace lianes::gui {
namespace {

// No record has it.
Uuid nobody() { return Uuid(Uuid::Bytes{}); }

void choose(QComboBox* box, const QString& text) {
  const int row = box->findText(text, Qt::MatchExactly);
  if (row >= 0) box->setCurrentIndex(row);
  if (row < 0 && box->isEditable()) box->setEditText(text);
}

}  // namespace

DialogDraft::DialogDraft(Session& session, EntityKind adds, QDialog* dialog)
    : QObject(dialog),
      m_adds(adds),
      m_dialog(dialog),
      m_key{draftOwner(session.file()), {adds, nobody()}},
      m_draft(
          m_key, [this] { return content(); }, nullptr) {
  connect(&session, &Session::closing, this, [this] { m_draft.keep(); });
}

DialogDraft::~DialogDraft() { m_draft.keep(); }

bool DialogDraft::isKey(const DraftKey& key) { return key.record.id == nobody(); }

// A control outlives the draft by a moment.
std::function<void()> DialogDraft::touching() {
  return [draft = QPointer(this)] {
    if (draft) draft->m_draft.touch();
  };
}

void DialogDraft::follow(const QString& name, FieldEditor& editor) {
  m_parts.push_back({name, [&editor] { return editor.typed(); },
                     [&editor](const QJsonValue& typed) { editor.retype(typed); }});
  editor.whenTyped(touching());
}

void DialogDraft::follow(QLineEdit* line) {
  m_parts.push_back({line->objectName(), [line] { return QJsonValue(line->text()); },
                     [line](const QJsonValue& typed) { line->setText(typed.toString()); }});
  connect(line, &QLineEdit::textChanged, this, touching());
}

void DialogDraft::follow(QComboBox* box) {
  m_parts.push_back({box->objectName(), [box] { return QJsonValue(box->currentText()); },
                     [box](const QJsonValue& typed) { choose(box, typed.toString()); }});
  connect(box, &QComboBox::currentTextChanged, this, touching());
}

bool DialogDraft::begin(std::function<QString()> title) {
  m_title = std::move(title);
  for (auto& part : m_parts) part.atFirst = part.typed();
  const auto kept = keptDraft(m_key);
  if (!kept) return false;
  for (const auto& part : m_parts) {
    const auto& fields = kept->content.fields;
    if (fields.contains(part.name)) part.retype(fields[part.name]);
  }
  sayTakenUp(*kept);
  return true;
}

QDialogButtonBox* DialogDraft::makeButtons(const QString& adding) {
  auto* buttons = new QDialogButtonBox(m_dialog);
  auto* add = buttons->addButton(adding, QDialogButtonBox::AcceptRole);
  add->setObjectName(QStringLiteral("adding"));
  add->setDefault(true);
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, m_dialog, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &DialogDraft::discard);
  connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
  return buttons;
}

void DialogDraft::discard() { m_draft.discard(); }

DraftContent DialogDraft::content() const {
  DraftContent content;
  bool isTyped = false;
  for (const auto& part : m_parts) {
    content.fields[part.name] = part.typed();
    isTyped = isTyped || content.fields[part.name] != part.atFirst;
  }
  if (!isTyped) content.fields = {};
  if (m_title) content.title = m_title().trimmed();
  return content;
}

void DialogDraft::sayTakenUp(const KeptDraft& draft) {
  auto* taken = new QLabel(tr("Votre saisie du %1 est reprise\u202f; elle n’est pas encore enregistrée.")
                               .arg(QLocale().toString(draft.typedAt, QStringLiteral("dd/MM/yyyy HH:mm"))),
                           m_dialog);
  taken->setObjectName(QStringLiteral("taken"));
  taken->setWordWrap(true);
  taken->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (auto* column = qobject_cast<QBoxLayout*>(m_dialog->layout())) column->insertWidget(0, taken);
}

}  // namespace lianes::gui
