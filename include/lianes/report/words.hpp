#pragma once

#include <string>

#include "lianes/report/checks.hpp"
#include "lianes/report/figures.hpp"
#include "lianes/report/gaps.hpp"
#include "lianes/wording/language.hpp"

// How a window speaks of the parts of a report in its own language. The documents themselves are French, as
// the ministry reads them; so are the names that records and lists of accounts give.
namespace lianes::report {

std::string sentenceOf(const ReportCheck& check, wording::Language language);

std::string titleOf(const NamedFigure& figure, wording::Language language);

std::string labelOf(const Gap& gap, wording::Language language);

}  // namespace lianes::report
