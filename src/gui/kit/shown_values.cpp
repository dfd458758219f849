#include "gui/kit/shown_values.hpp"

#include <QtCore/QLocale>

#include "gui/kit/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/directory_text.hpp"

namespace lianes::gui {
namespace {

bool isEnglish() { return screenLanguage() == wording::Language::English; }

QString withPercentSign(const QString& number) {
  return number + (isEnglish() ? QStringLiteral("%") : QStringLiteral("\u202f%"));
}

}  // namespace

wording::Language screenLanguage() {
  return QLocale().language() == QLocale::English ? wording::Language::English : wording::Language::French;
}

QString shownAmount(Money amount) {
  return onScreen(isEnglish() ? formatEnglish(amount) : formatFrench(amount));
}

// The French form puts U+00A0 before its unit and inside it alone; the English one has its unit in front.
QString shownWithoutUnit(Money amount) {
  const auto text = shownAmount(amount);
  if (!isEnglish()) return text.left(text.indexOf(QChar::Nbsp));
  QString number;
  for (const auto character : text) {
    if (!character.isLetter() && character != u'€' && character != QChar::Nbsp) number += character;
  }
  return number;
}

QString shownWholeEuros(double euros) {
  const auto number = QLocale().toString(euros, 'f', 0);
  return isEnglish() ? u'€' + number : number + QStringLiteral("\u00a0€");
}

QString shownDecimal(QString decimal) { return isEnglish() ? decimal.replace(u',', u'.') : decimal; }

QString shownCount(std::int64_t number) { return onScreen(wording::groupedDigits(number, screenLanguage())); }

QString shownPercent(std::int64_t whole) { return withPercentSign(QString::number(whole)); }

QString shownShare(double percent) {
  return withPercentSign(QLocale().toString(percent, 'f', 1).replace(u'-', QChar(0x2212)));
}

}  // namespace lianes::gui
