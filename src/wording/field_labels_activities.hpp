#pragma once

#include "wording/field_labels.hpp"

// Fields of the screens: what is done and told.
namespace lianes::wording {

template <>
struct FieldLabels<MicroProject> {
  static constexpr std::array rows{
      FieldLabel{"partnership_id", "Partenariat", "Partnership"},
      FieldLabel{"code", "Code", "Code"},
      FieldLabel{"title", "Intitulé", "Title"},
      FieldLabel{"field", "Domaine", "Field"},
      FieldLabel{"competence", "Compétence exercée", "Competence"},
      FieldLabel{"dac_code", "Code secteur CAD", "DAC purpose code"},
      FieldLabel{"channel_code", "Code canal CAD", "DAC channel code"},
      FieldLabel{"sdgs", "ODD", "SDGs"},
      FieldLabel{"marker_gender", "Marqueur égalité femmes-hommes", "Gender equality marker"},
      FieldLabel{"marker_environment", "Marqueur environnement", "Environment marker"},
      FieldLabel{"marker_biodiversity", "Marqueur biodiversité", "Biodiversity marker"},
      FieldLabel{"marker_nutrition", "Marqueur nutrition", "Nutrition marker"},
      FieldLabel{"marker_inclusion", "Marqueur inclusion", "Inclusion marker"},
      FieldLabel{"place", "Lieu", "Place"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"state_since", "État depuis le", "In this state since"},
      FieldLabel{"state_reason", "Motif de la suspension ou de l’abandon",
                 "Reason for suspension or cancellation"},
      FieldLabel{"replaces_id", "Remplace le micro-projet", "Replaces the micro-project"},
      FieldLabel{"committed_on", "Engagé le", "Committed on"},
      FieldLabel{"priority", "Priorité", "Priority"},
      FieldLabel{"starts_on", "Début", "Start"},
      FieldLabel{"ends_on", "Fin", "End"},
      FieldLabel{"manager_id", "Responsable", "Manager"},
      FieldLabel{"implementer_id", "Maître d’œuvre", "Implementing organisation"},
      FieldLabel{"summary", "Résumé", "Summary"},
      FieldLabel{"objectives", "Objectifs", "Objectives"},
      FieldLabel{"beneficiaries", "Bénéficiaires", "Beneficiaries"},
      FieldLabel{"progress", "Avancement", "Progress"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Mission> {
  static constexpr std::array rows{
      FieldLabel{"title", "Intitulé", "Title"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"place", "Lieu", "Place"},
      FieldLabel{"country", "Pays", "Country"},
      FieldLabel{"starts_on", "Début", "Start"},
      FieldLabel{"ends_on", "Fin", "End"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"state_reason", "Motif du changement", "Reason for the change"},
      FieldLabel{"variant_of_id", "Variante de la mission", "Variant of the mission"},
      FieldLabel{"budget", "Budget prévu", "Planned budget"},
      FieldLabel{"other_funding", "Autres financements", "Other funding"},
      FieldLabel{"manager_id", "Responsable", "Manager"},
      FieldLabel{"programme", "Programme", "Programme"},
      FieldLabel{"logistics", "Logistique", "Logistics"},
      FieldLabel{"learned", "Enseignements", "Lessons learned"},
      FieldLabel{"security_zone", "Zone de sécurité", "Security zone"},
      FieldLabel{"embassy_contact", "Contact à l’ambassade", "Embassy contact"},
      FieldLabel{"clearance_on", "Accord de l’ambassade le", "Embassy clearance on"},
      FieldLabel{"clearance_reference", "Référence de l’accord", "Clearance reference"},
      FieldLabel{"security_measures", "Mesures de sécurité", "Security measures"},
      FieldLabel{"security_decision", "Décision de sécurité", "Security decision"},
      FieldLabel{"security_decided_on", "Décision prise le", "Decision taken on"},
      FieldLabel{"security_decided_by_id", "Décision prise par", "Decision taken by"},
      FieldLabel{"security_reason", "Motif de la décision", "Reason for the decision"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Participation> {
  static constexpr std::array rows{
      FieldLabel{"mission_id", "Mission", "Mission"},
      FieldLabel{"meeting_id", "Réunion", "Meeting"},
      FieldLabel{"person_id", "Personne", "Person"},
      FieldLabel{"for_organisation_id", "Au titre de", "On behalf of"},
      FieldLabel{"role", "Qualité", "Role"},
      FieldLabel{"invited_on", "Invitée le", "Invited on"},
      FieldLabel{"answered_on", "Réponse du", "Answered on"},
      FieldLabel{"answer", "Réponse", "Answer"},
      FieldLabel{"attended", "Présence effective", "Attended"},
      FieldLabel{"passport_number", "N° de passeport", "Passport number"},
      FieldLabel{"passport_expires_on", "Passeport valable jusqu’au", "Passport valid until"},
      FieldLabel{"emergency_contact", "Personne à prévenir", "Emergency contact"},
      FieldLabel{"travel", "Voyage et hébergement", "Travel and lodging"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Document> {
  static constexpr std::array rows{
      FieldLabel{"attached_to", "Rattaché à", "Attached to"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"name", "Nom du fichier", "File name"},
      FieldLabel{"title", "Titre ou légende", "Title or caption"},
      FieldLabel{"number", "N° de pièce justificative", "Evidence number"},
      FieldLabel{"dated_on", "Daté du", "Dated"},
      FieldLabel{"media_type", "Type de fichier", "File type"},
      FieldLabel{"size", "Taille", "Size"},
      FieldLabel{"sha256", "Empreinte SHA-256", "SHA-256 fingerprint"},
      FieldLabel{"keep_until", "À conserver jusqu’au", "Keep until"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Meeting> {
  static constexpr std::array rows{
      FieldLabel{"title", "Intitulé", "Title"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"takes_place_on", "Date", "Date"},
      FieldLabel{"time", "Heure", "Time"},
      FieldLabel{"place", "Lieu ou lien", "Place or link"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"agenda", "Ordre du jour", "Agenda"},
      FieldLabel{"minutes", "Compte rendu", "Minutes"},
      FieldLabel{"decisions", "Décisions", "Decisions"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<ActionItem> {
  static constexpr std::array rows{
      FieldLabel{"title", "Action", "Action"},
      FieldLabel{"meeting_id", "Réunion", "Meeting"},
      FieldLabel{"about", "Concerne", "About"},
      FieldLabel{"owner_id", "Responsable", "Owner"},
      FieldLabel{"organisation_id", "Organisme", "Organisation"},
      FieldLabel{"due_on", "À faire pour le", "Due on"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"done_on", "Faite le", "Done on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Indicator> {
  static constexpr std::array rows{
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"name", "Indicateur", "Name"},
      FieldLabel{"level", "Niveau", "Level"},
      FieldLabel{"definition", "Définition", "Definition"},
      FieldLabel{"unit", "Unité", "Unit"},
      FieldLabel{"ascending", "Doit augmenter", "Should rise"},
      FieldLabel{"baseline", "Valeur de départ", "Baseline"},
      FieldLabel{"baseline_on", "Date de la valeur de départ", "Baseline date"},
      FieldLabel{"target", "Cible", "Target"},
      FieldLabel{"target_on", "Échéance de la cible", "Target date"},
      FieldLabel{"disaggregation", "Ventilation", "Disaggregation"},
      FieldLabel{"verification", "Source de vérification", "Means of verification"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Measure> {
  static constexpr std::array rows{
      FieldLabel{"indicator_id", "Indicateur", "Indicator"},
      FieldLabel{"measured_on", "Relevé le", "Measured on"},
      FieldLabel{"category", "Catégorie", "Category"},
      FieldLabel{"value", "Valeur", "Value"},
      FieldLabel{"source", "Source", "Source"},
      FieldLabel{"comment", "Commentaire", "Comment"},
  };
};

template <>
struct FieldLabels<Deadline> {
  static constexpr std::array rows{
      FieldLabel{"title", "Échéance", "Title"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"due_on", "Pour le", "Due on"},
      FieldLabel{"about", "Concerne", "About"},
      FieldLabel{"owner_id", "Responsable", "Owner"},
      FieldLabel{"remind_days", "Rappel (jours avant)", "Reminder (days before)"},
      FieldLabel{"yearly", "Chaque année", "Every year"},
      FieldLabel{"done_on", "Faite le", "Done on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Report> {
  static constexpr std::array rows{
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"number", "N°", "Number"},
      FieldLabel{"title", "Titre", "Title"},
      FieldLabel{"period_start", "Début de la période", "Period starts on"},
      FieldLabel{"period_end", "Fin de la période", "Period ends on"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"frozen_at", "Figé le", "Frozen at"},
      FieldLabel{"sent_on", "Envoyé le", "Sent on"},
      FieldLabel{"accepted_on", "Accepté le", "Accepted on"},
      FieldLabel{"reopening_reason", "Motif de la réouverture", "Reason for reopening"},
      FieldLabel{"summary", "Synthèse", "Summary"},
      FieldLabel{"activities", "Activités menées", "Activities"},
      FieldLabel{"difficulties", "Difficultés rencontrées", "Difficulties"},
      FieldLabel{"lessons", "Enseignements et perspectives", "Lessons and outlook"},
      FieldLabel{"gap_comments", "Explication des écarts", "Comments on gaps"},
      FieldLabel{"justification", "Justification des alertes", "Justification of warnings"},
      FieldLabel{"signatory_id", "Signataire", "Signatory"},
      FieldLabel{"signed_on", "Certifié le", "Certified on"},
      FieldLabel{"signed_at", "Fait à", "Signed at"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Expertise> {
  static constexpr std::array rows{
      FieldLabel{"side", "Offre ou besoin", "Offer or need"},
      FieldLabel{"field", "Domaine", "Field"},
      FieldLabel{"organisation_id", "Organisme", "Organisation"},
      FieldLabel{"person_id", "Personne", "Person"},
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"remote", "À distance possible", "Possible remotely"},
      FieldLabel{"availability", "Disponibilité", "Availability"},
      FieldLabel{"languages", "Langues", "Languages"},
      FieldLabel{"description", "Description", "Description"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

}  // namespace lianes::wording
