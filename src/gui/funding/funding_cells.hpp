#pragma once

#include <memory>

#include "gui/funding/derivation_view.hpp"
#include "gui/records/cell_table_model.hpp"
#include "lianes/app/funding_view.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/funding/simulation.hpp"
#include "lianes/wording/language.hpp"

// What the pages about money share: one reading of the file, and cells made of its figures.
namespace lianes::gui {

using FundingFacts = std::shared_ptr<const app::FundingView>;

QString amountText(Money amount, wording::Language language);
QString figureText(funding::Figure figure, wording::Language language);  // with a capital

QString problemSentence(const Problem& problem, wording::Language language);

Cell amountCell(Money amount, wording::Language language);
Cell amountCell(const std::optional<Money>& amount, wording::Language language);  // empty for nothing

// A cell that can explain itself, from the plan of the file.
Cell explainedCell(Money amount, const app::FigurePlace& place, const FundingFacts& facts,
                   wording::Language language);

// The sources of that reading.
SourceFinder finderOf(const FundingFacts& facts);

// « before | after | difference » of one figure; `after` can explain itself from the plan it belongs to.
CellRow differenceRow(const funding::FigureDifference& difference, const FundingFacts& facts,
                      const std::shared_ptr<const funding::Scenario>& after, wording::Language language);

}  // namespace lianes::gui
