#pragma once

#include <QtCore/QObject>

#include <functional>
#include <vector>

#include "gui/desk/draft.hpp"

class QComboBox;
class QDialog;
class QDialogButtonBox;
class QLineEdit;

namespace lianes::gui {

class FieldEditor;
class Session;

// The draft of a dialog that adds something: what is half-typed in it when it or the program is closed, its
// next opening takes up, and the bar of drafts offers. A member of its dialog, the last one, so that what it
// follows is still there when it goes.
class DialogDraft : public QObject {
  Q_OBJECT

 public:
  // Requires: one dialog for each kind.
  DialogDraft(Session& session, EntityKind adds, QDialog* dialog);
  ~DialogDraft() override;

  // In the order in which they are filled again.
  void follow(const QString& name, FieldEditor& editor);
  void follow(QLineEdit* line);
  void follow(QComboBox* box);

  // Once they hold what they do when nobody has typed. Takes up what was kept, and says so above the dialog's
  // controls; whether there was something.
  bool begin(std::function<QString()> title);

  // The dialog's own: one that adds, and one that gives up, the draft too.
  QDialogButtonBox* makeButtons(const QString& adding);

  void discard();  // it is added, or given up
  EntityKind adds() const { return m_adds; }

  // Of the dialog, not of a record.
  static bool isKey(const DraftKey& key);

 private:
  struct Part {
    QString name;
    std::function<QJsonValue()> typed;
    std::function<void(const QJsonValue&)> retype;
    QJsonValue atFirst{};
  };

  DraftContent content() const;
  void sayTakenUp(const KeptDraft& draft);
  std::function<void()> touching();

  EntityKind m_adds;
  QDialog* m_dialog;
  DraftKey m_key;
  std::vector<Part> m_parts;
  std::function<QString()> m_title;
  Draft m_draft;
};

}  // namespace lianes::gui
