#pragma once

#include <QtCore/QString>
#include <QtGui/QPalette>

#include "gui/kit/figure_row.hpp"
#include "gui/kit/tile.hpp"
#include "lianes/app/overview.hpp"
#include "lianes/wording/language.hpp"

// What the dashboard says of an overview: contents of tiles and rows, without opening anything.
namespace lianes::gui {

// Who pays for a project, in the order of its bar; the legend shows them so.
enum class Payer { Collectivities, Ministry, Cofunders, Nobody };
QString payerName(Payer payer);
FigurePart payerPart(Payer payer, Money amount, const QPalette& palette);

TileContent consortiumTile(const app::ConsortiumOverview& consortium, const QPalette& palette);
TileContent envelopeTile(const funding::EnvelopePlan& envelope, const QPalette& palette);
TileContent spendingTile(const app::Overview& overview, const QPalette& palette);
TileContent dueTile(const app::Overview& overview, const QPalette& palette);

FigureRowContent projectRow(const app::ProjectOverview& project, Money largest, const QPalette& palette);
FigureRowContent missionRow(const app::MissionOverview& mission, const QPalette& palette);
FigureRowContent dueRow(const DueItem& due, Date today, wording::Language language);
FigureRowContent missingRow(const app::Missing& missing);

}  // namespace lianes::gui
