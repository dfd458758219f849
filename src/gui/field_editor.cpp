#include "gui/field_editor.hpp"

#include <QtCore/QDate>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <charconv>
#include <optional>

#include "gui/session.hpp"
#include "gui/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

// Text fields, and every value that people type as text.
class LineEditor : public FieldEditor {
 public:
  LineEditor(const FieldDescription& field, QWidget* parent)
      : m_field(field), m_line(new QLineEdit(parent)) {}

  QWidget* widget() const override { return m_line; }
  void show(const FieldValue& value) override { m_line->setText(onScreen(textOf(value))); }
  void whenLeft(std::function<void()> left) override {
    QObject::connect(m_line, &QLineEdit::editingFinished, m_line, std::move(left));
  }

  Checked<FieldValue> value() const override {
    const auto text = fromScreen(m_line->text().trimmed());
    if (text.empty()) return FieldValue();
    auto read = parse(text);
    if (read) return read;
    auto problem = read.error();
    problem.place = std::string(m_field.name);
    return failure(std::move(problem));
  }

 protected:
  virtual std::string textOf(const FieldValue& value) const {
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
  }
  virtual Checked<FieldValue> parse(const std::string& text) const { return FieldValue(text); }
  const FieldDescription& field() const { return m_field; }
  QLineEdit* line() const { return m_line; }

 private:
  const FieldDescription& m_field;
  QLineEdit* m_line;
};

class IntegerEditor : public LineEditor {
 public:
  using LineEditor::LineEditor;

 protected:
  std::string textOf(const FieldValue& value) const override {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? std::to_string(*number) : std::string();
  }
  Checked<FieldValue> parse(const std::string& text) const override {
    std::string digits;
    for (const auto character : QString::fromStdString(text)) {
      if (!character.isSpace()) digits += fromScreen(QString(character));
    }
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
      return failure(Problem{ProblemCode::Malformed, {}, {text, "1234"}});
    }
    return FieldValue(number);
  }
};

class DateEditor : public LineEditor {
 public:
  DateEditor(const FieldDescription& field, QWidget* parent) : LineEditor(field, parent) {
    line()->setPlaceholderText(QStringLiteral("jj/mm/aaaa"));
  }

 protected:
  std::string textOf(const FieldValue& value) const override {
    const auto* date = std::get_if<Date>(&value);
    return date ? formatFrench(*date) : std::string();
  }
  Checked<FieldValue> parse(const std::string& text) const override {
    const auto now = QDate::currentDate();
    const auto today =
        Date::of(now.year(), static_cast<unsigned>(now.month()), static_cast<unsigned>(now.day()));
    require(today.has_value(), "the computer's day is a date");
    const auto date = parseTypedDate(text, *today);
    if (!date) return failure(date.error());
    return FieldValue(*date);
  }
};

class RatioEditor : public LineEditor {
 public:
  using LineEditor::LineEditor;

 protected:
  std::string textOf(const FieldValue& value) const override {
    const auto* ratio = std::get_if<Ratio>(&value);
    return ratio ? ratio->text() : std::string();
  }
  Checked<FieldValue> parse(const std::string& text) const override {
    const auto ratio = Ratio::parse(text);
    if (!ratio) return failure(ratio.error());
    return FieldValue(*ratio);
  }
};

class NoteEditor : public FieldEditor {
 public:
  explicit NoteEditor(QWidget* parent) : m_text(new QPlainTextEdit(parent)) {
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kLinesShown);
  }

  QWidget* widget() const override { return m_text; }
  void show(const FieldValue& value) override {
    const auto* text = std::get_if<std::string>(&value);
    m_text->setPlainText(text ? onScreen(*text) : QString());
  }
  Checked<FieldValue> value() const override {
    const auto text = fromScreen(m_text->toPlainText());
    return text.empty() ? FieldValue() : FieldValue(text);
  }
  void whenLeft(std::function<void()>) override {}  // any text is right; its length is checked on saving

 private:
  static constexpr int kLinesShown = 5;
  QPlainTextEdit* m_text;
};

class BooleanEditor : public FieldEditor {
 public:
  explicit BooleanEditor(QWidget* parent) : m_box(new QCheckBox(parent)) {}

  QWidget* widget() const override { return m_box; }
  void show(const FieldValue& value) override {
    const auto* on = std::get_if<bool>(&value);
    m_box->setChecked(on && *on);
  }
  Checked<FieldValue> value() const override { return FieldValue(m_box->isChecked()); }
  void whenLeft(std::function<void()>) override {}

 private:
  QCheckBox* m_box;
};

// A choice among codes, or among the records of another kind: what is shown differs from what is kept.
class ListEditor : public FieldEditor {
 public:
  ListEditor(const FieldDescription& field, QWidget* parent) : m_field(field), m_box(new QComboBox(parent)) {
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    if (!field.required) add({}, QString());
  }

  void add(FieldValue value, const QString& shown) {
    m_values.push_back(std::move(value));
    m_box->addItem(shown);
  }

  QWidget* widget() const override { return m_box; }
  void show(const FieldValue& value) override {
    for (std::size_t at = 0; at < m_values.size(); ++at) {
      if (m_values[at] != value) continue;
      m_box->setCurrentIndex(static_cast<int>(at));
      return;
    }
    m_box->setCurrentIndex(-1);
    m_box->clearEditText();
  }
  Checked<FieldValue> value() const override {
    const auto typed = m_box->currentText().trimmed();
    // Two records may have one name: the row that was picked counts before the first of that text.
    const int picked = m_box->currentIndex();
    if (picked >= 0 && m_box->itemText(picked) == m_box->currentText()) {
      return m_values[static_cast<std::size_t>(picked)];
    }
    const int found = m_box->findText(typed, Qt::MatchFixedString);
    if (found >= 0) return m_values[static_cast<std::size_t>(found)];
    if (typed.isEmpty()) return FieldValue();
    return failure(Problem{ProblemCode::RecordMissing, std::string(m_field.name), {fromScreen(typed)}});
  }
  void whenLeft(std::function<void()> left) override {
    QObject::connect(m_box->lineEdit(), &QLineEdit::editingFinished, m_box, std::move(left));
  }

 private:
  const FieldDescription& m_field;
  QComboBox* m_box;
  std::vector<FieldValue> m_values;
};

class MoneyEditor : public FieldEditor {
 public:
  MoneyEditor(const FieldDescription& field, QWidget* parent)
      : m_field(field), m_whole(new QWidget(parent)), m_amount(new QLineEdit(m_whole)) {
    auto* row = new QHBoxLayout(m_whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_amount, 1);
    m_amount->setAlignment(Qt::AlignRight);
    m_whole->setFocusProxy(m_amount);
    if (field.options.currency) return;
    m_currency = new QComboBox(m_whole);
    m_currency->addItem(QStringLiteral("EUR"));
    m_currency->addItem(QStringLiteral("XOF"));
    m_currency->setAccessibleName(QObject::tr("Devise"));
    row->addWidget(m_currency);
  }

  QWidget* widget() const override { return m_whole; }
  void show(const FieldValue& value) override {
    const auto* money = std::get_if<Money>(&value);
    m_amount->setText(money ? onScreen(formatFrench(*money)) : QString());
    if (money && m_currency) m_currency->setCurrentIndex(static_cast<int>(money->currency()));
  }
  Checked<FieldValue> value() const override {
    const auto text = fromScreen(m_amount->text().trimmed());
    if (text.empty()) return FieldValue();
    const auto money = parseTypedMoney(text, currency());
    if (money) return FieldValue(*money);
    auto problem = money.error();
    problem.place = std::string(m_field.name);
    return failure(std::move(problem));
  }
  void whenLeft(std::function<void()> left) override {
    QObject::connect(m_amount, &QLineEdit::editingFinished, m_amount, std::move(left));
  }

 private:
  Currency currency() const {
    if (m_field.options.currency) return *m_field.options.currency;
    return m_currency->currentIndex() == 0 ? Currency::Eur : Currency::Xof;
  }

  const FieldDescription& m_field;
  QWidget* m_whole;
  QLineEdit* m_amount;
  QComboBox* m_currency = nullptr;
};

std::unique_ptr<FieldEditor> choiceEditor(EntityKind kind, const FieldDescription& field, Session& session,
                                          QWidget* parent) {
  auto editor = std::make_unique<ListEditor>(field, parent);
  for (const auto code : field.choices) {
    editor->add(std::string(code),
                onScreen(wording::choiceLabel(kind, field.name, code, session.language())));
  }
  return editor;
}

std::unique_ptr<FieldEditor> referenceEditor(const FieldDescription& field, Session& session,
                                             QWidget* parent) {
  auto editor = std::make_unique<ListEditor>(field, parent);
  constexpr std::size_t kPage = 1000;
  store::RecordQuery query{.kind = *field.target, .most = kPage};
  do {
    const auto page = store::listRecords(session.file(), query);
    require(page.ok(), "a list without a filter has nothing to refuse");
    for (const auto& record : page->records)
      editor->add(record.id, onScreen(store::nameIn(session.file(), record)));
    query.after = page->next;
  } while (query.after);
  return editor;
}

}  // namespace

std::unique_ptr<FieldEditor> makeEditor(EntityKind kind, const FieldDescription& field, Session& session,
                                        QWidget* parent) {
  switch (field.type) {
    case FieldType::Text:
      if (field.options.multiline) return std::make_unique<NoteEditor>(parent);
      return std::make_unique<LineEditor>(field, parent);
    case FieldType::Choice:
      return choiceEditor(kind, field, session, parent);
    case FieldType::Boolean:
      return std::make_unique<BooleanEditor>(parent);
    case FieldType::Integer:
      return std::make_unique<IntegerEditor>(field, parent);
    case FieldType::Date:
      return std::make_unique<DateEditor>(field, parent);
    case FieldType::Money:
      return std::make_unique<MoneyEditor>(field, parent);
    case FieldType::Ratio:
      return std::make_unique<RatioEditor>(field, parent);
    case FieldType::Reference:
      return referenceEditor(field, session, parent);
    case FieldType::Instant:
    case FieldType::AnyReference:
      break;
  }
  return nullptr;
}

}  // namespace lianes::gui
