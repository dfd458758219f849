#include "gui/records/field_editor.hpp"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPlainTextEdit>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/line_editors.hpp"
#include "gui/records/list_editors.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

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
  QJsonValue typed() const override { return m_text->toPlainText(); }
  void retype(const QJsonValue& typed) override { m_text->setPlainText(typed.toString()); }
  void whenLeft(std::function<void()>) override {}  // any text is right; its length is checked on saving
  void whenTyped(std::function<void()> typing) override {
    QObject::connect(m_text, &QPlainTextEdit::textChanged, m_text, std::move(typing));
  }

 private:
  static constexpr int kLinesShown = 4;
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
  QJsonValue typed() const override { return m_box->isChecked(); }
  void retype(const QJsonValue& typed) override { m_box->setChecked(typed.toBool()); }
  void whenLeft(std::function<void()>) override {}
  void whenTyped(std::function<void()> typing) override {
    QObject::connect(m_box, &QCheckBox::toggled, m_box, std::move(typing));
  }

 private:
  QCheckBox* m_box;
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

}  // namespace

std::unique_ptr<FieldEditor> makeEditor(EntityKind kind, const FieldDescription& field, Session& session,
                                        QWidget* parent) {
  switch (field.type) {
    case FieldType::Text:
      if (field.options.multiline) return std::make_unique<NoteEditor>(parent);
      if (field.name == "country") return std::make_unique<CountryEditor>(field, parent);
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
      return makeReferenceEditor(field, session, parent);
    case FieldType::Instant:
    case FieldType::AnyReference:
      break;
  }
  return nullptr;
}

}  // namespace lianes::gui
