#include "gui/vouchers/voucher_choices.hpp"

#include <algorithm>

#include "gui/kit/text.hpp"
#include "lianes/app/enter_expense.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kChoicesAtOnce = 1000;

template <class Entity>
std::vector<Record> everyRecord(const store::ConsortiumFile& file) {
  std::vector<Record> records;
  store::RecordQuery query{.kind = Description<Entity>::kind, .most = kChoicesAtOnce};
  do {
    auto page = store::listRecords(file, query);
    require(page.ok(), "a list without a filter has nothing to refuse");
    records.insert(records.end(), page->records.begin(), page->records.end());
    query.after = page->next;
  } while (query.after);
  return records;
}

}  // namespace

VoucherChoices readVoucherChoices(const store::ConsortiumFile& file) {
  VoucherChoices choices;
  for (const auto& record : everyRecord<MicroProject>(file)) {
    const Id<MicroProject> id(record.id);
    choices.owners.push_back({id, onScreen(store::nameOf(record)), app::memberOf(file, id)});
  }
  for (const auto& record : everyRecord<Mission>(file)) {
    choices.owners.push_back({Id<Mission>(record.id), onScreen(store::nameOf(record)), {}});
  }
  for (const auto& record : everyRecord<Membership>(file)) {
    const auto organisation = fromRecord<Membership>(record).organisation;
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
