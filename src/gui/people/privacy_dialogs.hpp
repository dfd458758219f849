#pragma once

#include <QtWidgets/QDialog>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/person.hpp"

class QPlainTextEdit;

namespace lianes::gui {

// Everything the file holds about a person, as a text to give them: their record, each record that mentions
// them, and when theirs was written.
QString accessExtract(const Session& session, Id<Person> person);

// That text, to copy or save.
class AccessExtractDialog : public QDialog {
  Q_OBJECT

 public:
  AccessExtractDialog(Session& session, Id<Person> person, QWidget* parent);

 private:
  void save();

  QPlainTextEdit* m_text;
};

// Says what anonymising empties and, honestly, what stays; then does it.
class AnonymiseDialog : public QDialog {
  Q_OBJECT

 public:
  AnonymiseDialog(const Desk& desk, Id<Person> person, QWidget* parent);

  void accept() override;

 private:
  Desk m_desk;
  Id<Person> m_person;
};

}  // namespace lianes::gui
