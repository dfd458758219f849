#include "lianes/app/joining.hpp"

#include <algorithm>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/entities/mandate.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

template <class Entity>
Id<Entity> madeId(const store::ConsortiumFile& file) {
  return Id<Entity>(file.environment().newId());
}

// The id of the organisation, which the step adds first when it is new.
Id<Organisation> within(store::StepRequest& step, const KnownOrNew& organisation) {
  if (const auto* known = std::get_if<Id<Organisation>>(&organisation)) return *known;
  const auto& added = std::get<Organisation>(organisation);
  step.edits.emplace_back(store::Insert{toRecord(added)});
  return added.id;
}

std::string nameOfOrganisation(const store::ConsortiumFile& file, const KnownOrNew& organisation) {
  if (const auto* added = std::get_if<Organisation>(&organisation)) return added->name;
  const auto known = file.find(std::get<Id<Organisation>>(organisation));
  return known ? known->name : std::string();
}

store::StepRequest addingStep(EntityKind kind, std::string name) {
  return {{store::StepAction::Added, {std::string(codeOf(kind)), std::move(name)}}, {}};
}

std::vector<Agreement> agreementsOf(const store::ConsortiumFile& file, Id<Membership> membership) {
  auto all = store::allRecords<Agreement>(file, {{"membership_id", membership.text()}});
  std::sort(all.begin(), all.end(),
            [](const Agreement& a, const Agreement& b) { return a.version < b.version; });
  return all;
}

MembershipStage stageTold(const Membership& membership, const std::vector<Agreement>& agreements) {
  if (membership.withdrawnOn) return MembershipStage::Withdrawn;
  const bool isInForce = std::any_of(agreements.begin(), agreements.end(), [](const Agreement& agreement) {
    return agreement.transmittedOn.has_value();
  });
  if (isInForce) return MembershipStage::Active;
  if (!agreements.empty()) return MembershipStage::Convention;
  return membership.letterReceivedOn ? MembershipStage::Letter : MembershipStage::Contact;
}

}  // namespace

Organisation organisationFrom(const store::DirectoryEntry& entry, Id<Organisation> id) {
  return {.id = id,
          .name = std::string(entry.name),
          .kind = OrganisationKind::Collectivity,
          .level = entry.level,
          .country = "FR",
          .officialCode = std::string(entry.code),
          .siren = std::string(entry.siren),
          .department = std::string(entry.departmentName),
          .region = std::string(entry.regionName),
          .population = entry.population};
}

std::optional<Id<Organisation>> organisationLike(const store::ConsortiumFile& file,
                                                 const store::DirectoryEntry& entry) {
  for (const auto& organisation : store::allRecords<Organisation>(
           file, {{"official_code", std::string(entry.code)}, {"country", "FR"}})) {
    if (organisation.level == entry.level) return organisation.id;
  }
  if (entry.siren.empty()) return std::nullopt;
  const auto same = store::allRecords<Organisation>(file, {{"siren", std::string(entry.siren)}});
  return same.empty() ? std::nullopt : std::optional(same.front().id);
}

std::optional<Membership> membershipOf(const store::ConsortiumFile& file, Id<Organisation> organisation) {
  auto all = store::allRecords<Membership>(file, {{"organisation_id", organisation.text()}});
  const auto newest = std::max_element(all.begin(), all.end(),
                                       [](const Membership& a, const Membership& b) { return a.id < b.id; });
  return newest == all.end() ? std::nullopt : std::optional(std::move(*newest));
}

Organisation typedOrganisation(const store::ConsortiumFile& file, std::string name, OrganisationKind kind,
                               std::string country) {
  Organisation organisation{
      .id = madeId<Organisation>(file), .name = std::move(name), .kind = kind, .country = std::move(country)};
  if (kind == OrganisationKind::Collectivity) organisation.level = CollectivityLevel::Commune;
  return organisation;
}

MemberAddition addMember(const store::ConsortiumFile& file, const NewMember& wanted) {
  auto step = addingStep(EntityKind::Membership, nameOfOrganisation(file, wanted.organisation));
  const auto organisation = within(step, wanted.organisation);
  const Membership membership{
      .id = madeId<Membership>(file), .organisation = organisation, .contactedOn = wanted.contactedOn};
  step.edits.emplace_back(store::Insert{toRecord(membership)});
  if (wanted.association) {
    const auto association = within(step, *wanted.association);
    step.edits.emplace_back(store::Insert{toRecord(Mandate{.id = madeId<Mandate>(file),
                                                           .association = association,
                                                           .collectivity = organisation,
                                                           .from = wanted.mandateFrom})});
  }
  return {std::move(step), membership.id};
}

store::StepRequest membershipStep(const store::ConsortiumFile& file, Membership changed) {
  const auto agreements = agreementsOf(file, changed.id);
  const auto before = file.find(changed.id);
  const auto told = stageTold(changed, agreements);
  if (!before || stageTold(*before, agreements) != told) changed.stage = told;
  return savingStep(file, toRecord(changed));
}

Agreement nextAgreement(const store::ConsortiumFile& file, Id<Membership> membership) {
  const auto all = agreementsOf(file, membership);
  if (all.empty()) return {.id = madeId<Agreement>(file), .membership = membership};
  auto next = all.back();
  next.id = madeId<Agreement>(file);
  ++next.version;
  next.kind = AgreementKind::Amendment;
  next.reason.clear();
  next.deliberationOn.reset();
  next.deliberationReference.clear();
  next.signedOn.reset();
  next.transmittedOn.reset();
  next.validFrom.reset();
  next.note.clear();
  return next;
}

store::StepRequest agreementStep(const store::ConsortiumFile& file, const Agreement& agreement) {
  auto step = savingStep(file, toRecord(agreement));
  auto membership = file.find(agreement.membership);
  if (!membership) return step;
  auto agreements = agreementsOf(file, agreement.membership);
  const auto before = stageTold(*membership, agreements);
  std::erase_if(agreements, [&](const Agreement& each) { return each.id == agreement.id; });
  agreements.push_back(agreement);
  const auto after = stageTold(*membership, agreements);
  if (after == before || after == membership->stage) return step;
  membership->stage = after;
  step.edits.emplace_back(store::Update{toRecord(*membership)});
  return step;
}

std::optional<Id<Partnership>> partnershipLike(const store::ConsortiumFile& file,
                                               const NewPartnership& wanted) {
  const auto* malian = std::get_if<Id<Organisation>>(&wanted.malian);
  if (!malian) return std::nullopt;
  const auto field = foldForSearch(wanted.field);
  for (const auto& each :
       store::allRecords<Partnership>(file, {{"french_collectivity_id", wanted.french.text()}})) {
    if (each.malianCollectivity == *malian && each.state == PartnershipState::Active &&
        foldForSearch(each.field) == field) {
      return each.id;
    }
  }
  return std::nullopt;
}

PartnershipAddition addPartnership(const store::ConsortiumFile& file, const NewPartnership& wanted) {
  auto step = addingStep(EntityKind::Partnership, nameOfOrganisation(file, wanted.french) + " – " +
                                                      nameOfOrganisation(file, wanted.malian));
  Partnership partnership{.id = madeId<Partnership>(file),
                          .frenchCollectivity = wanted.french,
                          .malianCollectivity = within(step, wanted.malian),
                          .field = wanted.field,
                          .sinceYear = wanted.sinceYear};
  if (wanted.association) partnership.association = within(step, *wanted.association);
  step.edits.emplace_back(store::Insert{toRecord(partnership)});
  return {std::move(step), partnership.id};
}

}  // namespace lianes::app
