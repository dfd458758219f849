#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <functional>
#include <memory>

#include "lianes/domain/description.hpp"
#include "lianes/domain/problem.hpp"

class QWidget;

namespace lianes::gui {

class Session;

// The control for one field of a form, made from its description: what may be typed, and how it is read.
class FieldEditor {
 public:
  virtual ~FieldEditor() = default;
  FieldEditor(const FieldEditor&) = delete;
  FieldEditor& operator=(const FieldEditor&) = delete;

  // Belongs to its parent widget.
  virtual QWidget* widget() const = 0;
  virtual void show(const FieldValue& value) = 0;

  // What stands in the control; a text that is no such value is a Problem, its place the field.
  virtual Checked<FieldValue> value() const = 0;

  // What was typed, right or wrong, for a draft; and put back.
  virtual QJsonValue typed() const = 0;
  virtual void retype(const QJsonValue& typed) = 0;

  // `left` runs when the user has finished with the control, `typing` at each change of its content.
  virtual void whenLeft(std::function<void()> left) = 0;
  virtual void whenTyped(std::function<void()> typing) = 0;

 protected:
  FieldEditor() = default;
};

// Nothing for a moment or a reference to any kind: those the program writes itself.
std::unique_ptr<FieldEditor> makeEditor(EntityKind kind, const FieldDescription& field, Session& session,
                                        QWidget* parent);

}  // namespace lianes::gui
