#pragma once

#include <QtWidgets/QComboBox>

#include <optional>
#include <vector>

#include "lianes/app/joining.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::gui {

class Session;

std::vector<Organisation> organisationsWith(Session& session, const std::vector<store::FieldFilter>& filters);

// An organisation out of some, found by any part of its name; a name that none of them has can be typed for
// one still to be added.
class OrganisationBox : public QComboBox {
  Q_OBJECT

 public:
  OrganisationBox(std::vector<Organisation> choices, QWidget* parent);

  void choose(Id<Organisation> id);
  std::optional<Id<Organisation>> known() const;
  QString typed() const;  // trimmed

  // What is there, as a use case takes it; nothing when the box is empty.
  std::optional<app::KnownOrNew> value(const Session& session, OrganisationKind kind,
                                       const std::string& country) const;

 private:
  std::vector<Organisation> m_choices;
};

}  // namespace lianes::gui
