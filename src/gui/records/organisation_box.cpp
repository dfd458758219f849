#include "gui/records/organisation_box.hpp"

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/typed_choice.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::gui {

std::vector<Organisation> organisationsWith(Session& session,
                                            const std::vector<store::FieldFilter>& filters) {
  return session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return store::allRecords<Organisation>(file, filters); });
}

OrganisationBox::OrganisationBox(std::vector<Organisation> choices, QWidget* parent)
    : QComboBox(parent), m_choices(std::move(choices)) {
  findByTyping(this);
  for (const auto& organisation : m_choices) addItem(onScreen(organisation.name));
  setCurrentIndex(-1);
  clearEditText();
}

void OrganisationBox::choose(Id<Organisation> id) {
  const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                  [&](const Organisation& each) { return each.id == id; });
  if (found != m_choices.end()) setCurrentIndex(static_cast<int>(found - m_choices.begin()));
}

std::optional<Id<Organisation>> OrganisationBox::known() const {
  // Two may have one name: the row that was picked counts before the first of that text.
  auto row = currentIndex();
  if (row < 0 || itemText(row) != currentText()) row = findText(typed(), Qt::MatchFixedString);
  if (row < 0) return std::nullopt;
  return m_choices[static_cast<std::size_t>(row)].id;
}

QString OrganisationBox::typed() const { return currentText().trimmed(); }

std::optional<app::KnownOrNew> OrganisationBox::value(const Session& session, OrganisationKind kind,
                                                      const std::string& country) const {
  if (const auto id = known()) return *id;
  if (typed().isEmpty()) return std::nullopt;
  return app::typedOrganisation(session.file(), fromScreen(typed()), kind, country);
}

}  // namespace lianes::gui
