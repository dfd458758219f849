#include "gui/records/list_editors.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <QtCore/QStringListModel>
#include <QtGui/QAction>
#include <QtGui/QIcon>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/typed_choice.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/search.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kMostInBox = 200;
constexpr std::size_t kMostProposed = 20;
constexpr int kSearchPause = 120;  // milliseconds after a key

const auto kTypedText = QStringLiteral("text");
const auto kKeptValue = QStringLiteral("kept");

// Codes and identifiers, the values that lists keep.
QString keptText(const FieldValue& value) {
  if (const auto* code = std::get_if<std::string>(&value)) return onScreen(*code);
  if (const auto* id = std::get_if<Uuid>(&value)) return onScreen(id->text());
  return {};
}

Problem noSuchRecord(const FieldDescription& field, const QString& typed) {
  return {ProblemCode::NotInList, std::string(field.name), {fromScreen(typed)}};
}

}  // namespace

ListEditor::ListEditor(const FieldDescription& field, QWidget* parent)
    : m_field(field), m_box(new QComboBox(parent)) {
  findByTyping(m_box);
  completeWhenLeft(m_box);
  if (!field.required) add({}, QString());
}

void ListEditor::add(FieldValue value, const QString& shown) {
  m_values.push_back(std::move(value));
  m_box->addItem(shown);
}

QWidget* ListEditor::widget() const { return m_box; }

void ListEditor::show(const FieldValue& value) {
  for (std::size_t at = 0; at < m_values.size(); ++at) {
    if (m_values[at] != value) continue;
    m_box->setCurrentIndex(static_cast<int>(at));
    return m_box->lineEdit()->home(false);
  }
  m_box->setCurrentIndex(-1);
  m_box->clearEditText();
}

Checked<FieldValue> ListEditor::value() const {
  const auto typed = m_box->currentText().trimmed();
  // Two records may have one name: the row that was picked counts before the first of that text.
  const int picked = m_box->currentIndex();
  if (picked >= 0 && m_box->itemText(picked) == m_box->currentText()) {
    return m_values[static_cast<std::size_t>(picked)];
  }
  const int found = m_box->findText(typed, Qt::MatchFixedString);
  if (found >= 0) return m_values[static_cast<std::size_t>(found)];
  if (typed.isEmpty()) return FieldValue();
  if (m_field.target) return failure(noSuchRecord(m_field, typed));
  QStringList choices;
  for (int row = 0; row < m_box->count(); ++row) choices.append(m_box->itemText(row));
  choices.removeAll(QString());
  return failure(Problem{ProblemCode::NotAmongChoices,
                         std::string(m_field.name),
                         {fromScreen(typed), fromScreen(choices.join(QStringLiteral(", ")))}});
}

QJsonValue ListEditor::typed() const {
  const auto chosen = value();
  return QJsonObject{{kTypedText, m_box->currentText()},
                     {kKeptValue, chosen ? keptText(*chosen) : QString()}};
}

void ListEditor::retype(const QJsonValue& typed) {
  const auto kept = typed[kKeptValue].toString();
  for (const auto& value : m_values) {
    if (!kept.isEmpty() && keptText(value) == kept) return show(value);
  }
  m_box->setCurrentIndex(-1);
  m_box->setEditText(typed[kTypedText].toString());
}

void ListEditor::whenLeft(std::function<void()> left) {
  QObject::connect(m_box->lineEdit(), &QLineEdit::editingFinished, m_box, std::move(left));
}

void ListEditor::whenTyped(std::function<void()> typing) {
  QObject::connect(m_box, &QComboBox::editTextChanged, m_box, typing);
  QObject::connect(m_box, &QComboBox::currentIndexChanged, m_box, std::move(typing));
}

SearchEditor::SearchEditor(const FieldDescription& field, Session& session, QWidget* parent)
    : m_field(field),
      m_session(session),
      m_line(new QLineEdit(parent)),
      m_names(new QStringListModel(m_line)),
      m_query(session, nullptr) {
  m_line->setPlaceholderText(QCoreApplication::translate("FieldEditor", "Tapez quelques lettres du nom"));
  const auto* sign =
      m_line->addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
  for (auto* tool : m_line->findChildren<QToolButton*>()) {
    if (tool->defaultAction() == sign) tool->setFocusPolicy(Qt::NoFocus);
  }
  auto* completer = new QCompleter(m_names, m_line);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  completer->popup()->setAccessibleName(m_line->placeholderText());
  m_line->setCompleter(completer);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kSearchPause);
  QObject::connect(&m_pause, &QTimer::timeout, m_line, [this] { ask(); });
  QObject::connect(m_line, &QLineEdit::textEdited, m_line, [this] {
    m_picked.reset();
    m_pause.start();
  });
  QObject::connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), m_line,
                   [this](const QModelIndex& index) {
                     const auto row = static_cast<std::size_t>(index.row());
                     if (row < m_found.size()) m_picked = m_found[row];
                   });
}

std::vector<SearchEditor::Found> SearchEditor::find(const store::ConsortiumFile& file, EntityKind kind,
                                                    const std::string& text) {
  std::vector<Found> found;
  for (const auto& hit : store::search(file, text, kMostProposed, kind)) {
    const auto record = file.find(kind, hit.id);
    if (record) found.push_back({hit.id, onScreen(store::nameIn(file, *record))});
  }
  return found;
}

void SearchEditor::ask() {
  m_query.ask([kind = *m_field.target, text = fromScreen(m_line->text())](
                  store::ConsortiumFile& file) { return find(file, kind, text); },
              [this](std::vector<Found> found) { propose(std::move(found)); });
}

void SearchEditor::propose(std::vector<Found> found) {
  m_found = std::move(found);
  QStringList names;
  for (const auto& each : m_found) names.append(each.name);
  m_names->setStringList(names);
  if (m_line->hasFocus() && !names.isEmpty()) m_line->completer()->complete();
}

QString SearchEditor::nameOf(Uuid id) const {
  const auto record = m_session.find(*m_field.target, id);
  return record ? onScreen(m_session.nameOf(*record)) : QString();
}

QWidget* SearchEditor::widget() const { return m_line; }

void SearchEditor::show(const FieldValue& value) {
  m_picked.reset();
  if (const auto* id = std::get_if<Uuid>(&value)) m_picked = Found{*id, nameOf(*id)};
  m_line->setText(m_picked ? m_picked->name : QString());
  if (!m_line->hasFocus()) m_line->setCursorPosition(0);
}

Checked<FieldValue> SearchEditor::value() const {
  const auto typed = m_line->text().trimmed();
  if (typed.isEmpty()) return FieldValue();
  if (m_picked && m_picked->name == m_line->text()) return FieldValue(m_picked->id);
  const auto named = [&](const Found& each) { return each.name.compare(typed, Qt::CaseInsensitive) == 0; };
  // Few rows, and only for a whole name that was typed and not picked.
  const auto found = find(m_session.file(), *m_field.target, fromScreen(typed));
  const auto known = std::find_if(found.begin(), found.end(), named);
  if (known != found.end()) return FieldValue(known->id);
  return failure(noSuchRecord(m_field, typed));
}

QJsonValue SearchEditor::typed() const {
  const bool isPicked = m_picked && m_picked->name == m_line->text();
  return QJsonObject{{kTypedText, m_line->text()},
                     {kKeptValue, isPicked ? onScreen(m_picked->id.text()) : QString()}};
}

void SearchEditor::retype(const QJsonValue& typed) {
  m_line->setText(typed[kTypedText].toString());
  const auto id = Uuid::parse(fromScreen(typed[kKeptValue].toString()));
  m_picked.reset();
  if (id && !nameOf(*id).isEmpty()) show(*id);
}

void SearchEditor::whenLeft(std::function<void()> left) {
  QObject::connect(m_line, &QLineEdit::editingFinished, m_line, std::move(left));
}

void SearchEditor::whenTyped(std::function<void()> typing) {
  QObject::connect(m_line, &QLineEdit::textChanged, m_line, std::move(typing));
}

std::unique_ptr<FieldEditor> makeReferenceEditor(const FieldDescription& field, Session& session,
                                                 QWidget* parent) {
  const auto page = store::listRecords(session.file(), {.kind = *field.target, .most = kMostInBox});
  require(page.ok(), "a list without a filter has nothing to refuse");
  if (page->next) return std::make_unique<SearchEditor>(field, session, parent);
  auto editor = std::make_unique<ListEditor>(field, parent);
  for (const auto& record : page->records) {
    editor->add(record.id, onScreen(session.nameOf(record)));
  }
  return editor;
}

}  // namespace lianes::gui
