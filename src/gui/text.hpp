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

inline std::string fromScreen(const QString& text) { return text.toStdString(); }

inline std::filesystem::path pathFromScreen(const QString& text) {
  return std::filesystem::path(text.toStdU16String());
}

}  // namespace lianes::gui
