#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>

// Text crosses from the layers below, which write UTF-8, to the screen and back here.
namespace lianes::gui {

inline QString onScreen(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string fromScreen(const QString& text) { return text.toStdString(); }

}  // namespace lianes::gui
