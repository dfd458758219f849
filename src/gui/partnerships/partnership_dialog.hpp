#pragma once

#include <QtWidgets/QDialog>

#include <memory>

#include "gui/records/dialog_draft.hpp"
#include "lianes/base/id.hpp"

class QLineEdit;

namespace lianes::gui {

class FieldEditor;
class OrganisationBox;
class ProblemLabel;
class Session;

// A new partnership: a French collectivité among the members, the association that acts for it by its
// mandate, and the Malian collectivité, known or typed for the first time; one step for all.
class PartnershipDialog : public QDialog {
  Q_OBJECT

 public:
  PartnershipDialog(Session& session, QWidget* parent);
  ~PartnershipDialog() override;

  void accept() override;

 Q_SIGNALS:
  void partnershipAdded(const lianes::Uuid& partnership);

 private:
  void layOut();
  void followTyping();
  void proposeAssociation();

  Session& m_session;
  OrganisationBox* m_french;
  OrganisationBox* m_association;
  OrganisationBox* m_malian;
  QLineEdit* m_field;
  std::unique_ptr<FieldEditor> m_since;
  ProblemLabel* m_problem;
  DialogDraft m_draft;
};

}  // namespace lianes::gui
