#pragma once

#include <QtCore/QString>

#include <cstdint>

#include "lianes/domain/money.hpp"
#include "lianes/wording/language.hpp"

// How amounts and numbers stand on the screen: one form for each language of the window, wherever they stand.
// Days are written day/month/year in both. What a person types is read in either form.
namespace lianes::gui {

wording::Language screenLanguage();

QString shownAmount(Money amount);         // "1 234,50 €", "€1,234.50"
QString shownWithoutUnit(Money amount);    // "1 234,50", "1,234.50"
QString shownWholeEuros(double euros);     // "1 234 €", "€1,234"; only for drawings
QString shownDecimal(QString decimal);     // "2,5" as the layers below write it: "2,5", "2.5"
QString shownCount(std::int64_t number);   // "1 234", "1,234"
QString shownPercent(std::int64_t whole);  // "45 %", "45%"
QString shownShare(double percent);        // "−4,5 %", "−4.5%"

}  // namespace lianes::gui
