#pragma once

#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/entities.hpp"
#include "wording/choice_labels.hpp"

// Choices of the screens: who cooperates with whom.
namespace lianes::wording {

template <>
struct ChoiceLabels<ShortagePolicy> {
  static constexpr std::array rows{
      ChoiceLabel{"proportional", {"Proportionnelle", "Proportional"}},
      ChoiceLabel{"equal", {"À parts égales", "Equal"}},
      ChoiceLabel{"first_committed", {"Premier engagé, premier servi", "First committed first"}},
      ChoiceLabel{"priority", {"Par priorité", "By priority"}},
  };
};

template <>
struct ChoiceLabels<OrganisationKind> {
  static constexpr std::array rows{
      ChoiceLabel{"collectivity", {"Collectivité territoriale", "Local authority"}},
      ChoiceLabel{"twinning_association", {"Comité de jumelage", "Twinning association"}},
      ChoiceLabel{"association", {"Association", "Association"}},
      ChoiceLabel{"company", {"Entreprise", "Company"}},
      ChoiceLabel{"school", {"Établissement d’enseignement", "School"}},
      ChoiceLabel{"public_body", {"État ou organisme public", "Public body"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<CollectivityLevel> {
  static constexpr std::array rows{
      ChoiceLabel{"commune", {"Commune", "Commune"}},
      ChoiceLabel{"epci", {"EPCI", "Intercommunality"}},
      ChoiceLabel{"departement", {"Département", "Département"}},
      ChoiceLabel{"region", {"Région", "Region"}},
      ChoiceLabel{"cercle", {"Cercle", "Cercle"}},
      ChoiceLabel{"malian_region", {"Région du Mali", "Malian region"}},
  };
};

template <>
struct ChoiceLabels<LegalBasis> {
  static constexpr std::array rows{
      ChoiceLabel{"consent", {"Consentement", "Consent"}},
      ChoiceLabel{"contract", {"Contrat", "Contract"}},
      ChoiceLabel{"legal_obligation", {"Obligation légale", "Legal obligation"}},
      ChoiceLabel{"public_task", {"Mission d’intérêt public", "Public task"}},
      ChoiceLabel{"legitimate_interest", {"Intérêt légitime", "Legitimate interest"}},
  };
};

template <>
struct ChoiceLabels<MembershipStage> {
  static constexpr std::array rows{
      ChoiceLabel{"contact", {"Contact", "Contact"}},
      ChoiceLabel{"letter", {"Lettre d’intention", "Letter of intent"}},
      ChoiceLabel{"convention", {"Convention", "Agreement"}},
      ChoiceLabel{"active", {"Active", "Active"}},
      ChoiceLabel{"withdrawn", {"Retirée", "Withdrawn"}},
  };
};

template <>
struct ChoiceLabels<AgreementKind> {
  static constexpr std::array rows{
      ChoiceLabel{"convention", {"Convention", "Agreement"}},
      ChoiceLabel{"amendment", {"Avenant", "Amendment"}},
  };
};

template <>
struct ChoiceLabels<PartnershipState> {
  static constexpr std::array rows{
      ChoiceLabel{"active", {"Actif", "Active"}},
      ChoiceLabel{"suspended", {"Suspendu", "Suspended"}},
      ChoiceLabel{"ended", {"Terminé", "Ended"}},
  };
};

template <>
struct ChoiceLabels<MissionCapScope> {
  static constexpr std::array rows{
      ChoiceLabel{"each", {"Par collectivité", "Each authority"}},
      ChoiceLabel{"all", {"Toutes ensemble", "All together"}},
  };
};

template <>
struct ChoiceLabels<EligibilityStart> {
  static constexpr std::array rows{
      ChoiceLabel{"letter_received",
                  {"Réception de la lettre d’intention", "Reception of the letter of intent"}},
      ChoiceLabel{"letter_signed",
                  {"Signature de la lettre d’intention", "Signature of the letter of intent"}},
      ChoiceLabel{"deadline", {"Date limite des lettres", "Deadline of letters"}},
      ChoiceLabel{"fixed", {"Date fixe", "Fixed date"}},
  };
};

template <>
struct ChoiceLabels<RuleName> {
  static constexpr std::array rows{
      ChoiceLabel{"min_members", {"Nombre minimal de collectivités", "Minimum number of local authorities"}},
      ChoiceLabel{"leverage", {"Effet levier", "Leverage"}},
      ChoiceLabel{"max_grant_rate", {"Taux maximal de subvention", "Maximum grant rate"}},
      ChoiceLabel{"mission_cap", {"Plafond de quote-part de mission", "Mission share cap"}},
      ChoiceLabel{"mission_cap_scope", {"Portée du plafond de mission", "Scope of the mission cap"}},
      ChoiceLabel{"letter_deadline",
                  {"Date limite des lettres d’intention", "Deadline of letters of intent"}},
      ChoiceLabel{"eligibility_start", {"Début d’éligibilité des dépenses", "Start of eligibility"}},
      ChoiceLabel{"eligibility_fixed", {"Date fixe de début d’éligibilité", "Fixed start of eligibility"}},
      ChoiceLabel{"period_end", {"Dernier jour éligible", "Last eligible day"}},
      ChoiceLabel{"in_kind_cap", {"Plafond des valorisations", "In-kind cap"}},
      ChoiceLabel{"min_collectivity_share",
                  {"Part minimale des collectivités", "Minimum share of local authorities"}},
      ChoiceLabel{"last_tranche_advance", {"Avance sur la dernière tranche", "Advance on the last tranche"}},
      ChoiceLabel{"transfer_tolerance", {"Fongibilité entre postes", "Transfer tolerance"}},
      ChoiceLabel{"significant_gap", {"Seuil d’écart à expliquer", "Gap to be explained"}},
  };
};

}  // namespace lianes::wording
