#pragma once

#include <cstdint>

namespace lianes::gui {

enum class Theme : std::uint8_t { Light, Dark, HighContrast };

// Style, colours and icons of the whole application. Requires: a QApplication.
void applyTheme(Theme theme);

}  // namespace lianes::gui
