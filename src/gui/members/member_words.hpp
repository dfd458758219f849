#pragma once

#include <QtCore/QString>

#include "gui/kit/tones.hpp"
#include "lianes/app/members.hpp"

class QWidget;

// How the pages of members say what `app` knows of them.
namespace lianes::gui {

QString letterSentence(const app::MemberStatement& member, std::optional<Date> deadline);  // whole
QString letterCell(const app::MemberStatement& member);                                    // for a table
std::optional<Tone> letterTone(app::LetterState state);

QString agreementSentence(const Agreement& agreement);
QString agreementCell(const app::MemberStatement& member);  // of the last version
QString mandatePeriod(const Mandate& mandate);

// Rich text in that tone, as it looks on the widget.
QString coloured(const QString& text, std::optional<Tone> tone, const QWidget* on);

}  // namespace lianes::gui
