#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

#include <optional>

#include "lianes/store/expense_rows.hpp"
#include "lianes/wording/language.hpp"

// How vouchers are spoken of, wherever they are shown.
namespace lianes::gui {

QString stateWord(ExpenseState state, wording::Language language);  // "Annulée"
QString eligibilityWord(const std::optional<store::Verdict>& verdict);
QIcon eligibilityIcon(const std::optional<store::Verdict>& verdict);

// Every reason, a line each; for an eligible voucher that nothing is against it.
QString verdictSentences(const std::optional<store::Verdict>& verdict, wording::Language language);

// "12 pièces, 4 530,20 €", and which of them are cancelled.
QString sumSentence(const store::ExpenseSum& sum);

// "n° 12 du 3/04/2021, Ciment, 45,00 €"
QString voucherTitle(const Expense& expense);

}  // namespace lianes::gui
