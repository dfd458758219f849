#pragma once

#include <QtWidgets/QLineEdit>

#include "gui/records/field_editor.hpp"

class QComboBox;

namespace lianes::gui {

// Text fields, and every value that people type as text. What was typed in a short form is written out when
// the field is left: "t" becomes the day, "1234,5" the amount with its groups.
class LineEditor : public FieldEditor {
 public:
  LineEditor(const FieldDescription& field, QWidget* parent);

  QWidget* widget() const override { return m_line; }
  void show(const FieldValue& value) override;
  Checked<FieldValue> value() const override;
  QJsonValue typed() const override { return m_line->text(); }
  void retype(const QJsonValue& typed) override { m_line->setText(typed.toString()); }
  void whenLeft(std::function<void()> left) override;
  void whenTyped(std::function<void()> typing) override;

 protected:
  virtual QString textOf(const FieldValue& value) const;
  virtual Checked<FieldValue> parse(const std::string& text) const;
  QLineEdit* line() const { return m_line; }

 private:
  const FieldDescription& m_field;
  QLineEdit* m_line;
};

class IntegerEditor : public LineEditor {
 public:
  IntegerEditor(const FieldDescription& field, QWidget* parent);

 protected:
  QString textOf(const FieldValue& value) const override;
  Checked<FieldValue> parse(const std::string& text) const override;
};

class RatioEditor : public LineEditor {
 public:
  using LineEditor::LineEditor;

 protected:
  QString textOf(const FieldValue& value) const override;
  Checked<FieldValue> parse(const std::string& text) const override;
};

// A country by its name or its code, as the field keeps it: "Mali" is ML.
class CountryEditor : public LineEditor {
 public:
  CountryEditor(const FieldDescription& field, QWidget* parent);

 protected:
  Checked<FieldValue> parse(const std::string& text) const override;
};

// A day, typed ("12/3", "+7", "t") or picked from the calendar that the button or Alt+Down drops down.
class DateEditor : public LineEditor {
 public:
  DateEditor(const FieldDescription& field, QWidget* parent);

 protected:
  QString textOf(const FieldValue& value) const override;
  Checked<FieldValue> parse(const std::string& text) const override;

 private:
  void dropCalendar();
};

// An amount and, where the field leaves the choice, its currency.
class MoneyEditor : public LineEditor {
 public:
  MoneyEditor(const FieldDescription& field, QWidget* parent);

  QWidget* widget() const override { return m_whole; }
  void show(const FieldValue& value) override;
  QJsonValue typed() const override;
  void retype(const QJsonValue& typed) override;
  void whenTyped(std::function<void()> typing) override;

 protected:
  QString textOf(const FieldValue& value) const override;
  Checked<FieldValue> parse(const std::string& text) const override;

 private:
  Currency currency() const;

  std::optional<Currency> m_onlyCurrency;
  QWidget* m_whole;
  QComboBox* m_currency = nullptr;
};

}  // namespace lianes::gui
