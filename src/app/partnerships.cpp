#include "lianes/app/partnerships.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

std::string nameOfPartner(const store::ConsortiumFile& file, const std::optional<Id<Organisation>>& id) {
  const auto organisation = id ? file.find(*id) : std::nullopt;
  return organisation ? organisation->name : std::string();
}

std::optional<Person> contactOf(const store::ConsortiumFile& file, const std::optional<Id<Person>>& id) {
  return id ? file.find(*id) : std::nullopt;
}

}  // namespace

std::vector<PartnershipView> partnershipViews(const store::ConsortiumFile& file) {
  std::map<Uuid, std::vector<MicroProject>> projects;
  for (auto& project : store::allRecords<MicroProject>(file)) {
    projects[project.partnership.uuid()].push_back(std::move(project));
  }
  std::vector<PartnershipView> views;
  for (auto& partnership : store::allRecords<Partnership>(file)) {
    PartnershipView view{partnership, nameOfPartner(file, partnership.frenchCollectivity),
                         nameOfPartner(file, partnership.association),
                         nameOfPartner(file, partnership.malianCollectivity)};
    view.frenchContact = contactOf(file, partnership.frenchContact);
    view.malianContact = contactOf(file, partnership.malianContact);
    view.projects = std::move(projects[partnership.id.uuid()]);
    views.push_back(std::move(view));
  }
  std::sort(views.begin(), views.end(), [](const PartnershipView& a, const PartnershipView& b) {
    return std::tuple(foldForSearch(a.french), a.partnership.id) <
           std::tuple(foldForSearch(b.french), b.partnership.id);
  });
  return views;
}

}  // namespace lianes::app
