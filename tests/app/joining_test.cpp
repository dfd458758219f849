#include "lianes/app/joining.hpp"

#include "lianes/domain/entities/mandate.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

using test::OpenSample;

const store::DirectoryEntry& entryOf(const store::Directory& directory, std::string_view code) {
  const auto found = directory.find(code, 1);
  REQUIRE(found.size() == 1);
  return *found.front();
}

Membership memberNamed(const OpenSample& sample, const std::string& name) {
  for (const auto& organisation : sample.all<Organisation>()) {
    if (organisation.name == name) return membershipOf(*sample.file, organisation.id).value();
  }
  FAIL("no such member");
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("A commune of the directory joins with its codes, place and population, in one step") {
  OpenSample sample;
  const auto directory = store::Directory::load();
  const auto& entry = entryOf(directory, "59378");  // Marcq-en-Barœul
  REQUIRE_FALSE(organisationLike(*sample.file, entry));
  const auto steps = sample.file->nextUndo()->number;
  const auto town = organisationFrom(entry, Id<Organisation>(sample.newId()));
  const auto addition =
      addMember(*sample.file, {.organisation = town, .contactedOn = OpenSample::on("2021-01-05")});
  REQUIRE(sample.file->perform(addition.step).ok());
  CHECK(sample.file->nextUndo()->number == steps + 1);
  const auto membership = sample.file->find(addition.membership);
  REQUIRE(membership);
  CHECK(membership->stage == MembershipStage::Contact);
  CHECK(membership->contactedOn == OpenSample::on("2021-01-05"));
  const auto saved = sample.file->find(membership->organisation);
  REQUIRE(saved);
  CHECK(saved->officialCode == "59378");
  CHECK(saved->siren.size() == 9);
  CHECK(saved->department == "Nord");
  CHECK(saved->region == "Hauts-de-France");
  CHECK(saved->population.value_or(0) > 30'000);
  CHECK(organisationLike(*sample.file, entry) == saved->id);
}

TEST_CASE("A town of the sample is recognised in the directory, and its membership found") {
  OpenSample sample;
  const auto directory = store::Directory::load();
  const auto known = organisationLike(*sample.file, entryOf(directory, "59328"));  // Lambersart
  REQUIRE(known);
  CHECK(membershipOf(*sample.file, *known).has_value());
}

TEST_CASE("A new association comes with the member it acts for, by a mandate of that day") {
  OpenSample sample;
  const auto town = typedOrganisation(*sample.file, "Commune d’essai", OrganisationKind::Collectivity, "ML");
  const auto association =
      typedOrganisation(*sample.file, "Amis d’essai", OrganisationKind::TwinningAssociation, "FR");
  const auto addition = addMember(
      *sample.file,
      {.organisation = town, .association = association, .mandateFrom = OpenSample::on("2021-02-01")});
  REQUIRE(sample.file->perform(addition.step).ok());
  const auto mandates = sample.all<Mandate>();
  const auto made = std::find_if(mandates.begin(), mandates.end(),
                                 [&](const Mandate& each) { return each.association == association.id; });
  REQUIRE(made != mandates.end());
  CHECK(made->collectivity == town.id);
  CHECK(made->from == OpenSample::on("2021-02-01"));
  REQUIRE(sample.file->undo().ok());
  CHECK_FALSE(sample.file->find(association.id));
  CHECK_FALSE(sample.file->find(town.id));
}

TEST_CASE("The stage follows the dates: letter, convention, force, withdrawal and its undoing") {
  OpenSample sample;
  const auto town = typedOrganisation(*sample.file, "Commune d’essai", OrganisationKind::Collectivity, "FR");
  const auto addition = addMember(*sample.file, {.organisation = town});
  auto& file = *sample.file;
  REQUIRE(file.perform(addition.step).ok());
  const auto stage = [&] { return file.find(addition.membership)->stage; };

  auto membership = *file.find(addition.membership);
  membership.letterReceivedOn = OpenSample::on("2020-08-20");
  REQUIRE(file.perform(membershipStep(file, membership)).ok());
  CHECK(stage() == MembershipStage::Letter);

  auto agreement = nextAgreement(file, addition.membership);
  CHECK(agreement.version == 1);
  agreement.signedOn = OpenSample::on("2020-10-01");
  REQUIRE(file.perform(agreementStep(file, agreement)).ok());
  CHECK(stage() == MembershipStage::Convention);
  agreement.transmittedOn = OpenSample::on("2020-10-05");
  REQUIRE(file.perform(agreementStep(file, agreement)).ok());
  CHECK(stage() == MembershipStage::Active);

  membership = *file.find(addition.membership);
  membership.withdrawnOn = OpenSample::on("2021-03-01");
  REQUIRE(file.perform(membershipStep(file, membership)).ok());
  CHECK(stage() == MembershipStage::Withdrawn);
  membership.withdrawnOn.reset();
  REQUIRE(file.perform(membershipStep(file, membership)).ok());
  CHECK(stage() == MembershipStage::Active);
}

TEST_CASE("A stage that was set by hand stays when another date is corrected") {
  OpenSample sample;
  auto membership = memberNamed(sample, "Lesquin");
  membership.stage = MembershipStage::Letter;  // though its convention is signed
  REQUIRE(sample.file->perform(membershipStep(*sample.file, membership)).ok());
  CHECK(sample.file->find(membership.id)->stage == MembershipStage::Letter);
}

TEST_CASE("An amendment is the next version and begins from what holds, without its dates") {
  OpenSample sample;
  const auto next = nextAgreement(*sample.file, memberNamed(sample, "Lambersart").id);
  CHECK(next.version == 3);
  CHECK(next.kind == AgreementKind::Amendment);
  CHECK(next.amount.has_value());
  CHECK_FALSE(next.signedOn);
  CHECK_FALSE(next.transmittedOn);
  CHECK(next.reason.empty());
}

TEST_CASE("A partnership brings its new Malian commune with it, in one step") {
  OpenSample sample;
  const auto french = memberNamed(sample, "Roncq").organisation;
  const auto malian =
      typedOrganisation(*sample.file, "Commune d’essai", OrganisationKind::Collectivity, "ML");
  const auto addition =
      addPartnership(*sample.file, {.french = french, .malian = malian, .field = "eau", .sinceYear = 2004});
  REQUIRE(sample.file->perform(addition.step).ok());
  const auto saved = sample.file->find(addition.partnership);
  REQUIRE(saved);
  CHECK(saved->malianCollectivity == malian.id);
  CHECK(saved->sinceYear == 2004);
  REQUIRE(sample.file->undo().ok());
  CHECK_FALSE(sample.file->find(malian.id));
}

TEST_CASE("A partnership is called by its two collectivités, whoever acts for the French one") {
  OpenSample sample;
  const auto partnership = sample.all<Partnership>().front();
  REQUIRE(partnership.association);
  CHECK(store::nameIn(*sample.file, toRecord(partnership)) ==
        sample.file->find(partnership.frenchCollectivity)->name + " – " +
            sample.file->find(partnership.malianCollectivity)->name);
}

TEST_CASE("The same two in the same field are one partnership, however the field is written") {
  OpenSample sample;
  const auto french = memberNamed(sample, "Roncq").organisation;
  const auto malian =
      typedOrganisation(*sample.file, "Commune d’essai", OrganisationKind::Collectivity, "ML");
  NewPartnership wanted{.french = french, .malian = malian, .field = "Énergie"};
  const auto addition = addPartnership(*sample.file, wanted);
  CHECK_FALSE(partnershipLike(*sample.file, wanted));
  REQUIRE(sample.file->perform(addition.step).ok());
  wanted.malian = malian.id;
  wanted.field = "énergie";
  CHECK(partnershipLike(*sample.file, wanted) == addition.partnership);
  wanted.field = "eau";
  CHECK_FALSE(partnershipLike(*sample.file, wanted));
}

}  // namespace lianes::app
