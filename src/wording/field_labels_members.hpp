#pragma once

#include "wording/field_labels.hpp"

// Fields of the screens: who cooperates with whom.
namespace lianes::wording {

template <>
struct FieldLabels<Call> {
  static constexpr std::array rows{
      FieldLabel{"title", "Intitulé", "Title"},
      FieldLabel{"edition", "Édition", "Edition"},
      FieldLabel{"funder", "Ministère financeur", "Funding ministry"},
      FieldLabel{"reference", "Référence", "Reference"},
      FieldLabel{"country", "Pays d’intervention", "Country of action"},
      FieldLabel{"opened_on", "Ouverture de l’appel", "Call opens on"},
      FieldLabel{"closed_on", "Clôture de l’appel", "Call closes on"},
      FieldLabel{"period_start", "Début de la période annoncée", "Announced period starts on"},
      FieldLabel{"period_end", "Fin de la période annoncée", "Announced period ends on"},
      FieldLabel{"website", "Site internet", "Website"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<CallRule> {
  static constexpr std::array rows{
      FieldLabel{"call_id", "Appel à projets", "Call"},
      FieldLabel{"rule", "Règle", "Rule"},
      FieldLabel{"value", "Valeur", "Value"},
      FieldLabel{"decided_on", "Décidée le (avenant)", "Decided on (amendment)"},
      FieldLabel{"source", "Source", "Source"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Consortium> {
  static constexpr std::array rows{
      FieldLabel{"name", "Nom du programme", "Programme name"},
      FieldLabel{"call_id", "Appel à projets", "Call"},
      FieldLabel{"lead_organisation_id", "Association chef de file", "Lead association"},
      FieldLabel{"starts_on", "Début du programme", "Programme starts on"},
      FieldLabel{"ends_on", "Fin du programme", "Programme ends on"},
      FieldLabel{"shortage_policy", "Répartition si l’enveloppe ne suffit pas",
                 "Sharing when the envelope is short"},
      FieldLabel{"accounting_plan", "Nomenclature comptable", "Accounting nomenclature"},
      FieldLabel{"indirect_cost_key", "Clé de répartition des charges indirectes",
                 "Allocation key of indirect costs"},
      FieldLabel{"description", "Présentation", "Presentation"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Organisation> {
  static constexpr std::array rows{
      FieldLabel{"name", "Nom", "Name"},
      FieldLabel{"short_name", "Sigle", "Short name"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"level", "Échelon", "Level"},
      FieldLabel{"country", "Pays", "Country"},
      FieldLabel{"official_code", "Code officiel", "Official code"},
      FieldLabel{"siren", "SIREN", "SIREN"},
      FieldLabel{"registration", "N° d’enregistrement (RNA, récépissé)", "Registration number"},
      FieldLabel{"department", "Département", "Département"},
      FieldLabel{"region", "Région", "Region"},
      FieldLabel{"population", "Population", "Population"},
      FieldLabel{"address", "Adresse", "Address"},
      FieldLabel{"email", "Adresse électronique", "E-mail"},
      FieldLabel{"phone", "Téléphone", "Phone"},
      FieldLabel{"website", "Site internet", "Website"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Person> {
  static constexpr std::array rows{
      FieldLabel{"honorific", "Civilité", "Title"},
      FieldLabel{"given_name", "Prénom", "Given name"},
      FieldLabel{"family_name", "Nom", "Family name"},
      FieldLabel{"organisation_id", "Organisme", "Organisation"},
      FieldLabel{"position", "Fonction", "Position"},
      FieldLabel{"elected", "Élu(e)", "Elected"},
      FieldLabel{"email", "Adresse électronique", "E-mail"},
      FieldLabel{"phone", "Téléphone", "Phone"},
      FieldLabel{"address", "Adresse", "Address"},
      FieldLabel{"legal_basis", "Base légale", "Legal basis"},
      FieldLabel{"collected_on", "Données recueillies le", "Data collected on"},
      FieldLabel{"retain_until", "À conserver jusqu’au", "Keep until"},
      FieldLabel{"anonymised_on", "Anonymisée le", "Anonymised on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Mandate> {
  static constexpr std::array rows{
      FieldLabel{"association_id", "Association mandatée", "Mandated association"},
      FieldLabel{"collectivity_id", "Collectivité représentée", "Represented authority"},
      FieldLabel{"valid_from", "Valable à partir du", "Valid from"},
      FieldLabel{"valid_until", "Valable jusqu’au", "Valid until"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Membership> {
  static constexpr std::array rows{
      FieldLabel{"organisation_id", "Collectivité", "Local authority"},
      FieldLabel{"stage", "Étape", "Stage"},
      FieldLabel{"contacted_on", "Premier contact le", "First contact on"},
      FieldLabel{"letter_signed_on", "Lettre d’intention signée le", "Letter of intent signed on"},
      FieldLabel{"letter_sent_on", "Lettre d’intention envoyée le", "Letter of intent sent on"},
      FieldLabel{"letter_received_on", "Lettre d’intention reçue le", "Letter of intent received on"},
      FieldLabel{"late_waiver", "Retard accepté", "Late letter accepted"},
      FieldLabel{"late_waiver_reason", "Motif de l’acceptation du retard",
                 "Reason for accepting a late letter"},
      FieldLabel{"intended_amount", "Participation envisagée", "Intended contribution"},
      FieldLabel{"delegate_id", "Élu(e) référent(e)", "Elected delegate"},
      FieldLabel{"withdrawn_on", "Retirée le", "Withdrawn on"},
      FieldLabel{"withdrawal_reason", "Motif du retrait", "Reason for withdrawal"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Agreement> {
  static constexpr std::array rows{
      FieldLabel{"membership_id", "Adhésion", "Membership"},
      FieldLabel{"version", "Version", "Version"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"reason", "Motif de l’avenant", "Reason for the amendment"},
      FieldLabel{"deliberation_on", "Délibération du", "Council decision of"},
      FieldLabel{"deliberation_reference", "Référence de la délibération", "Council decision reference"},
      FieldLabel{"signed_on", "Signée le", "Signed on"},
      FieldLabel{"transmitted_on", "Transmise au préfet le", "Sent to the prefect on"},
      FieldLabel{"valid_from", "Valable à partir du", "Valid from"},
      FieldLabel{"valid_until", "Valable jusqu’au", "Valid until"},
      FieldLabel{"amount", "Participation convenue", "Agreed contribution"},
      FieldLabel{"transfer_tolerance", "Fongibilité entre postes", "Transfer tolerance"},
      FieldLabel{"terms", "Clauses particulières", "Particular terms"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Partnership> {
  static constexpr std::array rows{
      FieldLabel{"french_collectivity_id", "Collectivité française", "French authority"},
      FieldLabel{"association_id", "Association porteuse", "Acting association"},
      FieldLabel{"malian_collectivity_id", "Collectivité malienne", "Malian authority"},
      FieldLabel{"field", "Domaine de coopération", "Field of cooperation"},
      FieldLabel{"since_year", "Depuis (année)", "Since (year)"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"french_contact_id", "Contact en France", "Contact in France"},
      FieldLabel{"malian_contact_id", "Contact au Mali", "Contact in Mali"},
      FieldLabel{"history", "Historique", "History"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

}  // namespace lianes::wording
