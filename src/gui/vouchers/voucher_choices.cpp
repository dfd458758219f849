#include "gui/vouchers/voucher_choices.hpp"

#include <algorithm>

#include "gui/kit/text.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::gui {

VoucherChoices readVoucherChoices(const store::ConsortiumFile& file) {
  VoucherChoices choices;
  for (const auto& project : store::allRecords<MicroProject>(file)) {
    choices.owners.push_back(
        {project.id, onScreen(store::nameOf(toRecord(project))), app::memberOf(file, project.id)});
  }
  for (const auto& mission : store::allRecords<Mission>(file)) {
    choices.owners.push_back({mission.id, onScreen(store::nameOf(toRecord(mission))), {}});
  }
  for (const auto& membership : store::allRecords<Membership>(file)) {
    const auto organisation = membership.organisation;
    const auto isKnown = std::any_of(choices.members.begin(), choices.members.end(),
                                     [&](const MemberChoice& known) { return known.id == organisation; });
    const auto found = file.find(organisation);
    if (!isKnown && found) choices.members.push_back({organisation, onScreen(found->name)});
  }
  std::sort(choices.members.begin(), choices.members.end(), [](const MemberChoice& a, const MemberChoice& b) {
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return choices;
}

}  // namespace lianes::gui
