#pragma once

#include <optional>
#include <string>
#include <variant>

#include "lianes/domain/entities/agreement.hpp"
#include "lianes/domain/entities/membership.hpp"
#include "lianes/domain/entities/partnership.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/directory.hpp"

// How a collectivité comes into a consortium and moves on in it. Each function makes the one step that its
// user meant; new records take their identities from the file's environment.
namespace lianes::app {

// The collectivité as the directory knows it.
Organisation organisationFrom(const store::DirectoryEntry& entry, Id<Organisation> id);

// The same one among the organisations of the file: by its level and code, or its SIREN.
std::optional<Id<Organisation>> organisationLike(const store::ConsortiumFile& file,
                                                 const store::DirectoryEntry& entry);

// The newest membership of an organisation.
std::optional<Membership> membershipOf(const store::ConsortiumFile& file, Id<Organisation> organisation);

// One that the file has, or one to be added with what needs it.
using KnownOrNew = std::variant<Id<Organisation>, Organisation>;

// Names alone: what a person typed of an organisation that the directory does not know.
Organisation typedOrganisation(const store::ConsortiumFile& file, std::string name, OrganisationKind kind,
                               std::string country);

struct NewMember {
  KnownOrNew organisation;
  std::optional<Date> contactedOn{};
  std::optional<KnownOrNew> association{};  // that acts for it, by a mandate
  std::optional<Date> mandateFrom{};
};
struct MemberAddition {
  store::StepRequest step;
  Id<Membership> membership;
};
// The membership at its first stage, with all that it needs, as one step.
MemberAddition addMember(const store::ConsortiumFile& file, const NewMember& wanted);

// Changes a membership. Where its dates now tell another stage than before, the stage follows them: withdrawn
// by its withdrawal, active once its convention is transmitted to the préfet, at the convention once there is
// one, at the letter once that is received.
store::StepRequest membershipStep(const store::ConsortiumFile& file, Membership changed);

// The version after the last one, not yet saved: the convention, then amendments that begin from what holds.
Agreement nextAgreement(const store::ConsortiumFile& file, Id<Membership> membership);

// Saves a version; the membership's stage follows in the same step, as above.
store::StepRequest agreementStep(const store::ConsortiumFile& file, const Agreement& agreement);

struct NewPartnership {
  Id<Organisation> french;
  KnownOrNew malian;
  std::optional<KnownOrNew> association{};
  std::string field{};
  std::optional<std::int64_t> sinceYear{};
};
struct PartnershipAddition {
  store::StepRequest step;
  Id<Partnership> partnership;
};
// The active one of the same two in the same field, if there is one already.
std::optional<Id<Partnership>> partnershipLike(const store::ConsortiumFile& file,
                                               const NewPartnership& wanted);
PartnershipAddition addPartnership(const store::ConsortiumFile& file, const NewPartnership& wanted);

}  // namespace lianes::app
