#pragma once

#include "lianes/domain/entity_kind.hpp"
#include "wording/label.hpp"

#include <array>

namespace lianes::wording {

struct KindLabel {
  EntityKind kind;
  Label one;
  Label several;
};

// In the order of EntityKind.
constexpr std::array kKindLabels{
    KindLabel{EntityKind::Call, {"Appel à projets", "Call"}, {"Appels à projets", "Calls"}},
    KindLabel{EntityKind::CallRule, {"Règle de l’appel", "Call rule"}, {"Règles de l’appel", "Call rules"}},
    KindLabel{EntityKind::Consortium, {"Consortium", "Consortium"}, {"Consortiums", "Consortia"}},
    KindLabel{EntityKind::Organisation, {"Organisme", "Organisation"}, {"Organismes", "Organisations"}},
    KindLabel{EntityKind::Person, {"Personne", "Person"}, {"Personnes", "People"}},
    KindLabel{EntityKind::Mandate, {"Mandat", "Mandate"}, {"Mandats", "Mandates"}},
    KindLabel{EntityKind::Membership, {"Adhésion", "Membership"}, {"Adhésions", "Memberships"}},
    KindLabel{EntityKind::Agreement,
              {"Convention de partenariat", "Partnership agreement"},
              {"Conventions de partenariat", "Partnership agreements"}},
    KindLabel{EntityKind::Partnership, {"Partenariat", "Partnership"}, {"Partenariats", "Partnerships"}},
    KindLabel{
        EntityKind::MicroProject, {"Micro-projet", "Micro-project"}, {"Micro-projets", "Micro-projects"}},
    KindLabel{EntityKind::BudgetVersion,
              {"Version du budget", "Budget version"},
              {"Versions du budget", "Budget versions"}},
    KindLabel{
        EntityKind::BudgetLine, {"Ligne de budget", "Budget line"}, {"Lignes de budget", "Budget lines"}},
    KindLabel{
        EntityKind::Contribution, {"Participation", "Contribution"}, {"Participations", "Contributions"}},
    KindLabel{EntityKind::Grant, {"Subvention", "Grant"}, {"Subventions", "Grants"}},
    KindLabel{EntityKind::Tranche, {"Tranche", "Tranche"}, {"Tranches", "Tranches"}},
    KindLabel{EntityKind::Mission, {"Mission", "Mission"}, {"Missions", "Missions"}},
    KindLabel{EntityKind::MissionShare,
              {"Quote-part de mission", "Mission share"},
              {"Quotes-parts de mission", "Mission shares"}},
    KindLabel{EntityKind::Participation, {"Participant", "Participant"}, {"Participants", "Participants"}},
    KindLabel{EntityKind::Expense, {"Dépense", "Expense"}, {"Dépenses", "Expenses"}},
    KindLabel{
        EntityKind::Imputation, {"Imputation", "Funding allocation"}, {"Imputations", "Funding allocations"}},
    KindLabel{EntityKind::Document, {"Document", "Document"}, {"Documents", "Documents"}},
    KindLabel{EntityKind::Meeting, {"Réunion", "Meeting"}, {"Réunions", "Meetings"}},
    KindLabel{EntityKind::ActionItem, {"Action à mener", "Action item"}, {"Actions à mener", "Action items"}},
    KindLabel{EntityKind::Indicator, {"Indicateur", "Indicator"}, {"Indicateurs", "Indicators"}},
    KindLabel{EntityKind::Measure, {"Relevé", "Measure"}, {"Relevés", "Measures"}},
    KindLabel{EntityKind::Deadline, {"Échéance", "Deadline"}, {"Échéances", "Deadlines"}},
    KindLabel{EntityKind::Report, {"Rapport", "Report"}, {"Rapports", "Reports"}},
    KindLabel{EntityKind::Expertise, {"Expertise", "Expertise"}, {"Expertises", "Expertise"}},
};

}  // namespace lianes::wording
