#pragma once

#include "wording/field_labels.hpp"

// Fields of the screens: budgets, who pays, vouchers.
namespace lianes::wording {

template <>
struct FieldLabels<BudgetVersion> {
  static constexpr std::array rows{
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"mission_id", "Mission", "Mission"},
      FieldLabel{"number", "N° de version", "Version number"},
      FieldLabel{"kind_of", "Nature", "Kind"},
      FieldLabel{"accounting_plan", "Nomenclature comptable", "Accounting nomenclature"},
      FieldLabel{"approved_on", "Approuvée le", "Approved on"},
      FieldLabel{"reason", "Motif de la révision", "Reason for the revision"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<BudgetLine> {
  static constexpr std::array rows{
      FieldLabel{"version_id", "Version du budget", "Budget version"},
      FieldLabel{"position", "Ordre", "Position"},
      FieldLabel{"side", "Charge ou ressource", "Expense or resource"},
      FieldLabel{"account", "Compte", "Account"},
      FieldLabel{"label", "Intitulé", "Label"},
      FieldLabel{"quantity", "Quantité", "Quantity"},
      FieldLabel{"unit", "Unité", "Unit"},
      FieldLabel{"unit_price", "Prix unitaire", "Unit price"},
      FieldLabel{"amount", "Montant", "Amount"},
      FieldLabel{"rate", "Taux de change (FCFA pour 1 €)", "Exchange rate (XOF for 1 EUR)"},
      FieldLabel{"eur", "Montant en euros", "Amount in euros"},
      FieldLabel{"in_kind", "Valorisation (en nature)", "In kind"},
      FieldLabel{"indirect", "Charge indirecte", "Indirect cost"},
      FieldLabel{"eligible", "Éligible", "Eligible"},
      FieldLabel{"funder_id", "Financeur", "Funder"},
      FieldLabel{"justification", "Calcul ou devis", "Calculation or quote"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Contribution> {
  static constexpr std::array rows{
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"organisation_id", "Collectivité", "Local authority"},
      FieldLabel{"amount", "Montant de la participation", "Contribution amount"},
      FieldLabel{"promised_on", "Promise le", "Promised on"},
      FieldLabel{"voted_amount", "Montant voté", "Amount voted"},
      FieldLabel{"voted_on", "Votée le", "Voted on"},
      FieldLabel{"deliberation_reference", "Référence de la délibération", "Council decision reference"},
      FieldLabel{"called_amount", "Montant appelé", "Amount called"},
      FieldLabel{"called_on", "Appelée le", "Called on"},
      FieldLabel{"received_amount", "Montant reçu", "Amount received"},
      FieldLabel{"received_on", "Reçue le", "Received on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Grant> {
  static constexpr std::array rows{
      FieldLabel{"title", "Intitulé", "Title"},
      FieldLabel{"funder_id", "Financeur", "Funder"},
      FieldLabel{"use", "Usage", "Use"},
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"sought_amount", "Montant sollicité", "Amount sought"},
      FieldLabel{"filed_on", "Dossier déposé le", "Filed on"},
      FieldLabel{"decided_on", "Décision du", "Decided on"},
      FieldLabel{"granted_amount", "Montant accordé", "Amount granted"},
      FieldLabel{"refusal_reason", "Motif du refus", "Reason for refusal"},
      FieldLabel{"reference", "Référence de la convention de subvention", "Grant agreement reference"},
      FieldLabel{"valid_from", "Dépenses éligibles à partir du", "Expenses eligible from"},
      FieldLabel{"valid_until", "Dépenses éligibles jusqu’au", "Expenses eligible until"},
      FieldLabel{"contact_id", "Contact chez le financeur", "Contact at the funder"},
      FieldLabel{"conditions", "Conditions", "Conditions"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Tranche> {
  static constexpr std::array rows{
      FieldLabel{"grant_id", "Subvention", "Grant"},
      FieldLabel{"year", "Année", "Year"},
      FieldLabel{"part", "Part", "Part"},
      FieldLabel{"amount", "Montant", "Amount"},
      FieldLabel{"depends_on_report_id", "Après acceptation du rapport", "After acceptance of the report"},
      FieldLabel{"expected_on", "Attendue le", "Expected on"},
      FieldLabel{"called_on", "Appelée le", "Called on"},
      FieldLabel{"received_amount", "Montant reçu", "Amount received"},
      FieldLabel{"received_on", "Reçue le", "Received on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<MissionShare> {
  static constexpr std::array rows{
      FieldLabel{"mission_id", "Mission", "Mission"},
      FieldLabel{"organisation_id", "Collectivité", "Local authority"},
      FieldLabel{"agreed", "Montant convenu", "Agreed amount"},
      FieldLabel{"called_on", "Appelée le", "Called on"},
      FieldLabel{"received_amount", "Montant reçu", "Amount received"},
      FieldLabel{"received_on", "Reçue le", "Received on"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Expense> {
  static constexpr std::array rows{
      FieldLabel{"number", "N° de pièce", "Voucher number"},
      FieldLabel{"project_id", "Micro-projet", "Micro-project"},
      FieldLabel{"mission_id", "Mission", "Mission"},
      FieldLabel{"nature", "Nature de la charge", "Cost nature"},
      FieldLabel{"spent_on", "Date de la dépense", "Date of the expense"},
      FieldLabel{"paid_on", "Payée le", "Paid on"},
      FieldLabel{"payment_method", "Moyen de paiement", "Payment method"},
      FieldLabel{"supplier", "Fournisseur", "Supplier"},
      FieldLabel{"supplier_reference", "N° de facture", "Invoice number"},
      FieldLabel{"label", "Objet", "Label"},
      FieldLabel{"account", "Compte", "Account"},
      FieldLabel{"amount", "Montant", "Amount"},
      FieldLabel{"rate", "Taux de change (FCFA pour 1 €)", "Exchange rate (XOF for 1 EUR)"},
      FieldLabel{"eur", "Montant en euros", "Amount in euros"},
      FieldLabel{"member_id", "Collectivité de rattachement", "Member authority"},
      FieldLabel{"in_kind", "Valorisation (en nature)", "In kind"},
      FieldLabel{"state", "État", "State"},
      FieldLabel{"state_reason", "Motif", "Reason"},
      FieldLabel{"budget_line_id", "Ligne de budget", "Budget line"},
      FieldLabel{"report_id", "Rapport de rattachement", "Report"},
      FieldLabel{"corrects_id", "Corrige la dépense", "Corrects the expense"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

template <>
struct FieldLabels<Imputation> {
  static constexpr std::array rows{
      FieldLabel{"expense_id", "Dépense", "Expense"},
      FieldLabel{"organisation_id", "Organisme financeur", "Funding organisation"},
      FieldLabel{"grant_id", "Subvention", "Grant"},
      FieldLabel{"amount", "Montant imputé", "Allocated amount"},
      FieldLabel{"note", "Observations", "Notes"},
  };
};

}  // namespace lianes::wording
