#pragma once

#include <string>

#include "lianes/report/model.hpp"

// Cells as people read them; PDF, ODT and HTML share it, so that they say the same.
namespace lianes::render {

// "1 234,50 €", "−12,5 %", "12/03/2021", "—"; in English "€1,234.50", "12 March 2021". Cleaned; empty for an
// empty cell.
std::string shownText(const report::Cell& cell, const report::Column& column, wording::Language language);

// Of a figure that stands in no column.
std::string shownText(const report::Cell& cell, wording::Language language);

// "1 234,50 €" with a minus that is one.
std::string shownAmount(Money amount, wording::Language language);

// Whether cells of this type stand at the right.
bool isRightAligned(report::ColumnType type);

// A date of the cover and the footer: "12 mars 2021".
std::string longDate(Date date, wording::Language language);

// One of two, by the language.
std::string_view either(wording::Language language, std::string_view french, std::string_view english);

}  // namespace lianes::render
