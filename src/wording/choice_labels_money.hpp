#pragma once

#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/entities.hpp"
#include "wording/choice_labels.hpp"

// Choices of the screens: budgets, who pays, vouchers.
namespace lianes::wording {

template <>
struct ChoiceLabels<BudgetVersionKind> {
  static constexpr std::array rows{
      ChoiceLabel{"initial", {"Budget initial", "Initial budget"}},
      ChoiceLabel{"revised", {"Avenant", "Revised budget"}},
  };
};

template <>
struct ChoiceLabels<BudgetSide> {
  static constexpr std::array rows{
      ChoiceLabel{"expense", {"Charge", "Expense"}},
      ChoiceLabel{"resource", {"Ressource", "Resource"}},
  };
};

template <>
struct ChoiceLabels<GrantUse> {
  static constexpr std::array rows{
      ChoiceLabel{"leverage_envelope", {"Enveloppe de l’effet levier", "Leverage envelope"}},
      ChoiceLabel{"cofunding", {"Cofinancement", "Co-funding"}},
  };
};

template <>
struct ChoiceLabels<GrantState> {
  static constexpr std::array rows{
      ChoiceLabel{"sought", {"Sollicitée", "Sought"}},
      ChoiceLabel{"filed", {"Déposée", "Filed"}},
      ChoiceLabel{"granted", {"Accordée", "Granted"}},
      ChoiceLabel{"refused", {"Refusée", "Refused"}},
  };
};

template <>
struct ChoiceLabels<TranchePart> {
  static constexpr std::array rows{
      ChoiceLabel{"whole", {"Tranche entière", "Whole"}},
      ChoiceLabel{"advance", {"Avance", "Advance"}},
      ChoiceLabel{"balance", {"Solde", "Balance"}},
  };
};

template <>
struct ChoiceLabels<CostNature> {
  static constexpr std::array rows{
      ChoiceLabel{"direct", {"Directe", "Direct"}},
      ChoiceLabel{"pooled", {"Mutualisée", "Pooled"}},
      ChoiceLabel{"indirect", {"Indirecte", "Indirect"}},
  };
};

template <>
struct ChoiceLabels<PaymentMethod> {
  static constexpr std::array rows{
      ChoiceLabel{"transfer", {"Virement", "Transfer"}},
      ChoiceLabel{"card", {"Carte", "Card"}},
      ChoiceLabel{"cheque", {"Chèque", "Cheque"}},
      ChoiceLabel{"cash", {"Espèces", "Cash"}},
      ChoiceLabel{"mobile_money", {"Paiement mobile", "Mobile money"}},
  };
};

template <>
struct ChoiceLabels<ExpenseState> {
  static constexpr std::array rows{
      ChoiceLabel{"active", {"Active", "Active"}},
      ChoiceLabel{"parked", {"Mise de côté", "Parked"}},
      ChoiceLabel{"cancelled", {"Annulée", "Cancelled"}},
      ChoiceLabel{"refused", {"Refusée", "Refused"}},
  };
};

template <>
struct ChoiceLabels<AccountingPlan> {
  static constexpr std::array rows{
      ChoiceLabel{"cerfa_15059", {"Cerfa 15059", "Cerfa 15059"}},
      ChoiceLabel{"anc_2018", {"Règlement ANC 2018-06", "ANC 2018-06 regulation"}},
  };
};

template <>
struct ChoiceLabels<Currency> {
  static constexpr std::array rows{
      ChoiceLabel{"EUR", {"Euro", "Euro"}},
      ChoiceLabel{"XOF", {"Franc CFA", "CFA franc"}},
  };
};

}  // namespace lianes::wording
