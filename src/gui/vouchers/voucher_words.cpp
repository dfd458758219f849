#include "gui/vouchers/voucher_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

QString inVouchers(const char* text) { return QCoreApplication::translate("Vouchers", text); }

}  // namespace

QString stateWord(ExpenseState state, wording::Language language) {
  return capitalised(onScreen(wording::choiceLabel(state, language)));
}

QString eligibilityWord(const std::optional<store::Verdict>& verdict) {
  if (!verdict) return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Inconnu"));
  return verdict->empty() ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Oui"))
                          : inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Non"));
}

QIcon eligibilityIcon(const std::optional<store::Verdict>& verdict) {
  if (!verdict) return QIcon::fromTheme(QStringLiteral("emblem-question"));
  return QIcon::fromTheme(verdict->empty() ? QStringLiteral("emblem-success")
                                           : QStringLiteral("emblem-error"));
}

QString verdictSentences(const std::optional<store::Verdict>& verdict, wording::Language language) {
  if (!verdict) {
    return inVouchers(QT_TRANSLATE_NOOP(
        "Vouchers", "Éligibilité inconnue\u202f: les règles de l’appel manquent ou se contredisent."));
  }
  if (verdict->empty()) {
    return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Éligible\u202f: rien ne s’y oppose."));
  }
  QStringList lines;
  for (const auto reason : *verdict) {
    lines.append(capitalised(onScreen(wording::sentence(reason, language))) + u'.');
  }
  return lines.join(u'\n');
}

QString justifiedWord(const store::ExpenseRow& row) {
  return row.hasEvidence ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Oui"))
                         : inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Non"));
}

QString justifiedSentence(const store::ExpenseRow& row) {
  return row.hasEvidence
             ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Justifiée\u202f: un justificatif est joint."))
             : inVouchers(QT_TRANSLATE_NOOP(
                   "Vouchers",
                   "Pas encore justifiée\u202f: joignez la facture ou le reçu. Cela ne change pas son "
                   "éligibilité\u202f; le rapport la signale."));
}

QString paidWord(const Expense& expense) {
  return expense.paidOn ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Oui"))
                        : inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Non"));
}

QString paidSentence(const Expense& expense, wording::Language language) {
  if (!expense.paidOn) {
    return inVouchers(QT_TRANSLATE_NOOP(
        "Vouchers",
        "Pas encore payée\u202f: aucun jour de paiement n’est noté. Modifier… permet de le noter."));
  }
  const auto day = onScreen(formatFrench(*expense.paidOn));
  if (!expense.paymentMethod) {
    return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Payée le %1.")).arg(day);
  }
  return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "Payée le %1 (%2)."))
      .arg(day, onScreen(wording::choiceLabel(*expense.paymentMethod, language)));
}

QString doubtSentence(const app::VoucherDoubt& doubt) {
  if (doubt.kind == app::VoucherDoubtKind::Negative) {
    return inVouchers(
               QT_TRANSLATE_NOOP(
                   "Vouchers",
                   "⚠ Le montant est négatif\u202f: %1. Est-ce bien un avoir ou un remboursement\u202f?"))
        .arg(shownAmount(doubt.amount));
  }
  return inVouchers(
             QT_TRANSLATE_NOOP("Vouchers",
                               "⚠ %1 à elle seule, c’est plus que tout le budget (%2). Le montant et la "
                               "devise sont-ils justes\u202f?"))
      .arg(shownAmount(doubt.amount), shownAmount(doubt.budget));
}

QString sumSentence(const store::ExpenseSum& sum) {
  const auto count = shownCount(sum.count);
  const auto pieces = sum.count > 1 ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "%1 pièces")).arg(count)
                                    : inVouchers(QT_TRANSLATE_NOOP("Vouchers", "%1 pièce")).arg(count);
  const auto euros = shownAmount(sum.eur);
  if (sum.cancelled == 0) return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "%1, %2")).arg(pieces, euros);
  const auto cancelled = shownCount(sum.cancelled);
  return (sum.cancelled > 1 ? inVouchers(QT_TRANSLATE_NOOP("Vouchers", "%1 dont %2 annulées, %3 sans elles"))
                            : inVouchers(QT_TRANSLATE_NOOP("Vouchers", "%1 dont %2 annulée, %3 sans elle")))
      .arg(pieces, cancelled, euros);
}

QString voucherTitle(const Expense& expense, const store::VoucherNames& names) {
  return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "n° %1 du %2, %3, %4"))
      .arg(onScreen(names.textOf(expense)), onScreen(formatFrench(expense.spentOn)), onScreen(expense.label),
           shownAmount(expense.amount));
}

}  // namespace lianes::gui
