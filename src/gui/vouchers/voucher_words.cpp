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

QString voucherTitle(const Expense& expense) {
  return inVouchers(QT_TRANSLATE_NOOP("Vouchers", "n° %1 du %2, %3, %4"))
      .arg(QString::number(expense.number), onScreen(formatFrench(expense.spentOn)), onScreen(expense.label),
           shownAmount(expense.amount));
}

}  // namespace lianes::gui
