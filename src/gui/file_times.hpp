#pragma once

#include <QtCore/QDateTime>

#include "gui/recent_files.hpp"
#include "gui/text.hpp"
#include "lianes/domain/date.hpp"

namespace lianes::gui {

// A moment of the file in the time of this computer: wording::ShownMoment.
inline std::string shownFileMoment(Instant at) {
  const auto moment = QDateTime::fromMSecsSinceEpoch(at.millisecondsSince1970());
  return fromScreen(
      QCoreApplication::translate("Moments", "%1 à %2")
          .arg(moment.toString(QStringLiteral("dd/MM/yyyy")), moment.toString(QStringLiteral("HH:mm"))));
}

}  // namespace lianes::gui
