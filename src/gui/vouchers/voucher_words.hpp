#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

#include <optional>

#include "lianes/app/voucher_doubts.hpp"
#include "lianes/store/expense_rows.hpp"
#include "lianes/store/voucher_names.hpp"
#include "lianes/wording/language.hpp"

// How vouchers are spoken of, wherever they are shown.
namespace lianes::gui {

QString stateWord(ExpenseState state, wording::Language language);  // "Annulée"
QString eligibilityWord(const std::optional<store::Verdict>& verdict);
QIcon eligibilityIcon(const std::optional<store::Verdict>& verdict);

// Every reason, a line each; for an eligible voucher that nothing is against it.
QString verdictSentences(const std::optional<store::Verdict>& verdict, wording::Language language);

// Whether a voucher is eligible, whether it is justified and whether it is paid are three answers, of which
// none follows from another: the report counts what is eligible, and lists what is not justified.
QString justifiedWord(const store::ExpenseRow& row);
QString justifiedSentence(const store::ExpenseRow& row);
QString paidWord(const Expense& expense);  // "Oui"; "Non" until a day of payment is noted
QString paidSentence(const Expense& expense, wording::Language language);
QString doubtSentence(const app::VoucherDoubt& doubt);

// "12 pièces, 4 530,20 €", and which of them are cancelled.
QString sumSentence(const store::ExpenseSum& sum);

// "n° ORCH-2021-12 du 3/04/2021, Ciment, 45,00 €"
QString voucherTitle(const Expense& expense, const store::VoucherNames& names);

}  // namespace lianes::gui
