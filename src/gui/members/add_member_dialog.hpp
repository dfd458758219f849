#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

#include <memory>
#include <variant>
#include <vector>

#include "gui/records/dialog_draft.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/store/directory.hpp"
#include "lianes/store/step.hpp"

class QLabel;
class QLineEdit;
class QListWidget;

namespace lianes::gui {

class DirectorySource;
class FieldEditor;
class OrganisationBox;
class ProblemLabel;
class Session;

// A collectivité joins: three letters of its name, the arrows, Enter. What the directory of French
// collectivités knows is filled in; a Malian or other organisation is added under the name that was typed.
// The association that acts for it can come along, all in one step. Ctrl+Enter adds one and goes on to the
// next: five towns close one dialog.
class AddMemberDialog : public QDialog {
  Q_OBJECT

 public:
  // `members` are those of the consortium already.
  AddMemberDialog(Session& session, DirectorySource& source, std::vector<Organisation> members,
                  QWidget* parent);
  ~AddMemberDialog() override;

  void accept() override;

 Q_SIGNALS:
  void memberAdded(const lianes::Uuid& membership, const QString& name);
  void memberFound(const lianes::Uuid& membership, const QString& name);  // it was there already

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Typed {
    std::string country;
    OrganisationKind kind;
  };
  using Choice = std::variant<const store::DirectoryEntry*, Typed>;

  void layOut();
  void followTyping();
  void search();
  void addChoice(Choice choice, const QString& text, const QString& icon);
  bool isMember(const store::DirectoryEntry& entry) const;
  void addAndGoOn();
  void beginNext(const Organisation& added);
  void addOrganisation(const std::variant<Id<Organisation>, Organisation>& organisation, const QString& name);

  Session& m_session;
  DirectorySource& m_source;
  std::vector<Organisation> m_members;
  std::vector<Choice> m_choices;
  QLineEdit* m_text;
  QListWidget* m_list;
  OrganisationBox* m_association;
  std::unique_ptr<FieldEditor> m_contactedOn;
  std::unique_ptr<FieldEditor> m_mandateFrom;
  ProblemLabel* m_problem;
  QLabel* m_added;
  QStringList m_addedNames;
  bool m_goesOn = false;  // another one is to be added after this one
  DialogDraft m_draft;
};

}  // namespace lianes::gui
