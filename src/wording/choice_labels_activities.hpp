#pragma once

#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/entities.hpp"
#include "wording/choice_labels.hpp"

// Choices of the screens: what is done and told.
namespace lianes::wording {

template <>
struct ChoiceLabels<ProjectState> {
  static constexpr std::array rows{
      ChoiceLabel{"draft", {"En préparation", "Draft"}},
      ChoiceLabel{"active", {"En cours", "Active"}},
      ChoiceLabel{"suspended", {"Suspendu", "Suspended"}},
      ChoiceLabel{"cancelled", {"Abandonné", "Cancelled"}},
      ChoiceLabel{"completed", {"Achevé", "Completed"}},
  };
};

template <>
struct ChoiceLabels<MissionKind> {
  static constexpr std::array rows{
      ChoiceLabel{"exchange", {"Temps de rencontre", "Exchange meeting"}},
      ChoiceLabel{"training", {"Formation", "Training"}},
      ChoiceLabel{"follow_up", {"Mission de suivi", "Follow-up mission"}},
      ChoiceLabel{"expertise", {"Mission d’expertise", "Expert mission"}},
      ChoiceLabel{"closing", {"Clôture et évaluation", "Closing and evaluation"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<MissionState> {
  static constexpr std::array rows{
      ChoiceLabel{"planned", {"Prévue", "Planned"}},   ChoiceLabel{"confirmed", {"Confirmée", "Confirmed"}},
      ChoiceLabel{"held", {"Tenue", "Held"}},          ChoiceLabel{"moved", {"Déplacée", "Moved"}},
      ChoiceLabel{"remote", {"À distance", "Remote"}}, ChoiceLabel{"cancelled", {"Annulée", "Cancelled"}},
  };
};

template <>
struct ChoiceLabels<SecurityZone> {
  static constexpr std::array rows{
      ChoiceLabel{"green", {"Verte\u202f: vigilance normale", "Green: normal vigilance"}},
      ChoiceLabel{"yellow", {"Jaune\u202f: vigilance renforcée", "Yellow: enhanced vigilance"}},
      ChoiceLabel{"orange",
                  {"Orange\u202f: déconseillé sauf raison impérative",
                   "Orange: not advised without imperative reason"}},
      ChoiceLabel{"red", {"Rouge\u202f: formellement déconseillé", "Red: formally advised against"}},
  };
};

template <>
struct ChoiceLabels<SecurityDecision> {
  static constexpr std::array rows{
      ChoiceLabel{"pending", {"En attente", "Pending"}},
      ChoiceLabel{"go", {"Mission autorisée", "Go"}},
      ChoiceLabel{"no_go", {"Mission refusée", "No go"}},
  };
};

template <>
struct ChoiceLabels<ParticipationRole> {
  static constexpr std::array rows{
      ChoiceLabel{"elected", {"Élu(e)", "Elected representative"}},
      ChoiceLabel{"officer", {"Agent", "Officer"}},
      ChoiceLabel{"association", {"Association", "Association"}},
      ChoiceLabel{"malian_partner", {"Partenaire malien", "Malian partner"}},
      ChoiceLabel{"speaker", {"Intervenant(e)", "Speaker"}},
      ChoiceLabel{"organiser", {"Organisation", "Organiser"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<ParticipationAnswer> {
  static constexpr std::array rows{
      ChoiceLabel{"accepted", {"Acceptée", "Accepted"}},
      ChoiceLabel{"declined", {"Déclinée", "Declined"}},
      ChoiceLabel{"tentative", {"À confirmer", "Tentative"}},
  };
};

template <>
struct ChoiceLabels<DocumentKind> {
  static constexpr std::array rows{
      ChoiceLabel{"evidence", {"Pièce justificative", "Evidence"}},
      ChoiceLabel{"quote", {"Devis", "Quote"}},
      ChoiceLabel{"letter", {"Lettre d’intention", "Letter of intent"}},
      ChoiceLabel{"deliberation", {"Délibération", "Council decision"}},
      ChoiceLabel{"agreement", {"Convention", "Agreement"}},
      ChoiceLabel{"minutes", {"Compte rendu", "Minutes"}},
      ChoiceLabel{"security", {"Sécurité", "Security"}},
      ChoiceLabel{"photo", {"Photo", "Photo"}},
      ChoiceLabel{"report", {"Rapport", "Report"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<MeetingKind> {
  static constexpr std::array rows{
      ChoiceLabel{"mali_group", {"Groupe Mali", "Mali group"}},
      ChoiceLabel{"steering", {"Comité de pilotage", "Steering committee"}},
      ChoiceLabel{"partners", {"Rencontre de partenaires", "Partners’ meeting"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<MeetingState> {
  static constexpr std::array rows{
      ChoiceLabel{"planned", {"Prévue", "Planned"}},
      ChoiceLabel{"held", {"Tenue", "Held"}},
      ChoiceLabel{"cancelled", {"Annulée", "Cancelled"}},
  };
};

template <>
struct ChoiceLabels<ActionState> {
  static constexpr std::array rows{
      ChoiceLabel{"open", {"À faire", "To do"}},
      ChoiceLabel{"done", {"Faite", "Done"}},
      ChoiceLabel{"dropped", {"Abandonnée", "Dropped"}},
  };
};

template <>
struct ChoiceLabels<IndicatorLevel> {
  static constexpr std::array rows{
      ChoiceLabel{"output", {"Réalisation", "Output"}},
      ChoiceLabel{"outcome", {"Effet", "Outcome"}},
      ChoiceLabel{"impact", {"Impact", "Impact"}},
  };
};

template <>
struct ChoiceLabels<DeadlineKind> {
  static constexpr std::array rows{
      ChoiceLabel{"letter", {"Lettre d’intention", "Letter of intent"}},
      ChoiceLabel{"agreement", {"Convention", "Agreement"}},
      ChoiceLabel{"contribution", {"Participation", "Contribution"}},
      ChoiceLabel{"funding", {"Financement", "Funding"}},
      ChoiceLabel{"report", {"Rapport", "Report"}},
      ChoiceLabel{"mission", {"Mission", "Mission"}},
      ChoiceLabel{"declaration", {"Déclaration d’APD", "Aid declaration"}},
      ChoiceLabel{"other", {"Autre", "Other"}},
  };
};

template <>
struct ChoiceLabels<ReportKind> {
  static constexpr std::array rows{
      ChoiceLabel{"intermediate", {"Rapport intermédiaire", "Intermediate report"}},
      ChoiceLabel{"final", {"Rapport final", "Final report"}},
  };
};

template <>
struct ChoiceLabels<ReportState> {
  static constexpr std::array rows{
      ChoiceLabel{"draft", {"Brouillon", "Draft"}},
      ChoiceLabel{"frozen", {"Figé", "Frozen"}},
      ChoiceLabel{"sent", {"Envoyé", "Sent"}},
      ChoiceLabel{"accepted", {"Accepté", "Accepted"}},
  };
};

template <>
struct ChoiceLabels<ExpertiseSide> {
  static constexpr std::array rows{
      ChoiceLabel{"offered", {"Proposée", "Offered"}},
      ChoiceLabel{"needed", {"Recherchée", "Needed"}},
  };
};

template <>
struct ChoiceLabels<ExpertiseState> {
  static constexpr std::array rows{
      ChoiceLabel{"open", {"À rapprocher", "Open"}},
      ChoiceLabel{"matched", {"Mise en relation", "Matched"}},
      ChoiceLabel{"done", {"Apport réalisé", "Done"}},
      ChoiceLabel{"closed", {"Sans suite", "Closed"}},
  };
};

}  // namespace lianes::wording
