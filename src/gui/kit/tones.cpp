#include "gui/kit/tones.hpp"

#include <QtWidgets/QWidget>

#include <array>

namespace lianes::gui {
namespace {

struct TwoColours {
  QRgb onLight;
  QRgb onDark;
};

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor chosen(const TwoColours& colours, const QPalette& palette) {
  return QColor::fromRgb(isDark(palette) ? colours.onDark : colours.onLight);
}

// The palette of Okabe and Ito, darkened where light ones would be lost on white.
constexpr std::array<TwoColours, 8> kSeries{{{0x0072b2, 0x4aa8e0},
                                             {0xd55e00, 0xf0894a},
                                             {0x009e73, 0x35c79f},
                                             {0xcc79a7, 0xe3a3c6},
                                             {0xe69f00, 0xf0b73d},
                                             {0x56b4e9, 0x8ccff5},
                                             {0x7a6a00, 0xe8df6a},
                                             {0x666666, 0xaaaaaa}}};

}  // namespace

QColor colourOf(Tone tone, const QPalette& palette) {
  switch (tone) {
    case Tone::Accent:
      return chosen({0x1a6b8f, 0x5cb8dd}, palette);
    case Tone::Good:
      return chosen({0x1d7a3e, 0x5fce86}, palette);
    case Tone::Warning:
      return chosen({0x9a5b00, 0xf2b04a}, palette);
    case Tone::Bad:
      return chosen({0xb3261e, 0xff8a80}, palette);
    case Tone::Muted:
      return chosen({0x5f6368, 0xa8adb3}, palette);
  }
  return {};
}

void tint(QWidget* widget, Tone tone) {
  auto palette = widget->palette();
  palette.setColor(QPalette::WindowText, colourOf(tone, palette));
  widget->setPalette(palette);
}

QColor seriesColour(int place, const QPalette& palette) {
  return chosen(kSeries[static_cast<std::size_t>(place) % kSeries.size()], palette);
}

}  // namespace lianes::gui
