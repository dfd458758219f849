#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include "gui/kit/text.hpp"
#include "lianes/domain/date.hpp"

namespace lianes::gui {

inline QDateTime fileMoment(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.millisecondsSince1970()); }

// A moment of the file in the time of this computer: wording::ShownMoment.
inline std::string shownFileMoment(Instant at) {
  const auto moment = fileMoment(at);
  return fromScreen(
      QCoreApplication::translate("Moments", "%1 à %2")
          .arg(moment.toString(QStringLiteral("dd/MM/yyyy")), moment.toString(QStringLiteral("HH:mm"))));
}

}  // namespace lianes::gui
