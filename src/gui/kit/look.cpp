#include "gui/kit/look.hpp"

namespace lianes::gui {
namespace {

constexpr int kComfortableRow = 28;
constexpr int kCompactRow = 22;
constexpr int kWholePercent = 100;

}  // namespace

Look& Look::instance() {
  static Look look;
  return look;
}

int Look::rowHeight() const {
  return (m_density == Density::Compact ? kCompactRow : kComfortableRow) * m_textPercent / kWholePercent;
}

int Look::scaled(int width) const { return width * m_textPercent / kWholePercent; }

void Look::set(Density density, int textPercent) {
  m_density = density;
  m_textPercent = textPercent;
  Q_EMIT changed();
}

}  // namespace lianes::gui
