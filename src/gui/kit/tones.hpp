#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

class QWidget;

namespace lianes::gui {

// What a colour says. A word or an icon always says it too: never the colour alone.
enum class Tone { Accent, Good, Warning, Bad, Muted };

// Readable as text on the base and window colours of the palette, light or dark.
QColor colourOf(Tone tone, const QPalette& palette);

// Writes in that colour what the widget says.
void tint(QWidget* widget, Tone tone);

// The colours of a chart's series, told apart also by those who do not see red and green apart; the eighth is
// followed by the first again.
QColor seriesColour(int place, const QPalette& palette);

}  // namespace lianes::gui
