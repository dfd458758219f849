#pragma once

#include <QtCore/QString>

#include <filesystem>
#include <string>
#include <string_view>

// Text crosses from the layers below, which write UTF-8, to the screen and back here.
namespace lianes::gui {

inline QString onScreen(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Words from below begin small; what begins with them on the screen does not.
inline QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

inline std::string fromScreen(const QString& text) { return text.toStdString(); }

inline std::filesystem::path pathFromScreen(const QString& text) {
  return std::filesystem::path(text.toStdU16String());
}

}  // namespace lianes::gui
