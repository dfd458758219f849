#include "domain/rules_by_kind.hpp"
#include "domain/text_check.hpp"
#include "lianes/domain/call_rules.hpp"

// Who cooperates with whom: the call, organisations and people, how they join and act for each other.
namespace lianes {

void check(TypedView<Call>& call) {
  call.shaped(&Call::country, isCountryCode, "ML");
  call.ordered(&Call::openedOn, &Call::closedOn);
  call.ordered(&Call::periodStart, &Call::periodEnd);
}

void check(TypedView<CallRule>& rule) {
  const auto name = rule[&CallRule::rule];
  const auto value = rule[&CallRule::value];
  if (!name || !value || !utf8Length(*value)) return;
  if (auto problem = checkRuleValue(*name, *value)) {
    rule.add(problem->code, &CallRule::value, std::move(problem->arguments));
  }
}

void check(TypedView<Consortium>& consortium) {
  consortium.ordered(&Consortium::startsOn, &Consortium::endsOn);
}

void check(TypedView<Organisation>& organisation) {
  organisation.shaped(&Organisation::country, isCountryCode, "ML");
  organisation.shaped(&Organisation::siren, isSiren, "123456782");
  organisation.shaped(&Organisation::email, isEmail, "mairie@exemple.fr");
  const auto kind = organisation[&Organisation::kind];
  const auto level = organisation[&Organisation::level];
  const auto country = organisation[&Organisation::country];
  organisation.forbids(&Organisation::level, kind && *kind != OrganisationKind::Collectivity);
  if (!level || !country) return;
  const bool malianOnly = *level == CollectivityLevel::Cercle || *level == CollectivityLevel::MalianRegion;
  const bool frenchOnly = *level == CollectivityLevel::Epci || *level == CollectivityLevel::Department ||
                          *level == CollectivityLevel::Region;
  if ((malianOnly && *country == "FR") || (frenchOnly && *country == "ML")) {
    organisation.add(ProblemCode::Disagrees, &Organisation::level, {std::string(codeOf(*level)), *country});
  }
}

void check(TypedView<Person>& person) {
  person.shaped(&Person::email, isEmail, "prenom.nom@exemple.fr");
  person.ordered(&Person::collectedOn, &Person::retainUntil);
  person.ordered(&Person::collectedOn, &Person::anonymisedOn);
  const bool anonymised = person.has(&Person::anonymisedOn);
  person.needs(&Person::familyName, !anonymised);
  person.forbids(&Person::honorific, anonymised);
  person.forbids(&Person::givenName, anonymised);
  person.forbids(&Person::familyName, anonymised);
  person.forbids(&Person::position, anonymised);
  person.forbids(&Person::email, anonymised);
  person.forbids(&Person::phone, anonymised);
  person.forbids(&Person::address, anonymised);
  person.forbids(&Person::note, anonymised);
}

void check(TypedView<Mandate>& mandate) {
  mandate.differ(&Mandate::association, &Mandate::collectivity);
  mandate.ordered(&Mandate::from, &Mandate::until);
}

void check(TypedView<Membership>& membership) {
  const bool withdrawn = membership.is(&Membership::stage, MembershipStage::Withdrawn);
  membership.needs(&Membership::withdrawnOn, withdrawn);
  membership.forbids(&Membership::withdrawnOn, !withdrawn);
  membership.needs(&Membership::lateWaiverReason, membership.is(&Membership::lateWaiver, true));
  membership.ordered(&Membership::letterSignedOn, &Membership::letterSentOn);
  if (membership.has(&Membership::letterSentOn)) {
    membership.ordered(&Membership::letterSentOn, &Membership::letterReceivedOn);
  } else {
    membership.ordered(&Membership::letterSignedOn, &Membership::letterReceivedOn);
  }
}

void check(TypedView<Agreement>& agreement) {
  agreement.needs(&Agreement::reason, agreement.is(&Agreement::kind, AgreementKind::Amendment));
  agreement.needs(&Agreement::signedOn, agreement.has(&Agreement::transmittedOn));
  agreement.ordered(&Agreement::signedOn, &Agreement::transmittedOn);
  agreement.ordered(&Agreement::validFrom, &Agreement::validUntil);
  agreement.atMostOne(&Agreement::transferTolerance);
}

void check(TypedView<Partnership>& partnership) {
  partnership.differ(&Partnership::frenchCollectivity, &Partnership::malianCollectivity);
  partnership.differ(&Partnership::frenchCollectivity, &Partnership::association);
  partnership.differ(&Partnership::malianCollectivity, &Partnership::association);
}

}  // namespace lianes
