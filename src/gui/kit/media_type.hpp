#pragma once

#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>

#include <string>

#include "gui/kit/text.hpp"

namespace lianes::gui {

// What a file holds, as the system knows it; where it knows no types at all, bytes.
inline std::string mediaTypeOf(const QFileInfo& file) {
  const auto name = QMimeDatabase().mimeTypeForFile(file).name();
  return name.isEmpty() ? "application/octet-stream" : fromScreen(name);
}

}  // namespace lianes::gui
