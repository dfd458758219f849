#include "gui/funding/envelope_bar.hpp"

#include <QtGui/QPainter>

#include <algorithm>

#include "gui/kit/tones.hpp"

namespace lianes::gui {
namespace {

constexpr int kBarHeight = 16;
constexpr qreal kRound = 4;

}  // namespace

void EnvelopeBar::setAmounts(std::optional<Money> granted, Money used, Money asked) {
  m_granted = granted;
  m_used = used;
  m_asked = asked;
  update();
}

QSize EnvelopeBar::sizeHint() const { return {200, kBarHeight}; }

// The whole width is the larger of the envelope and the claims; what is asked in vain is hatched.
void EnvelopeBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF whole(0.5, 0.5, width() - 1.0, kBarHeight - 1.0);
  const auto full = std::max({m_granted.value_or(Money()), m_asked, Money::cents(1)});
  const auto partOf = [&](Money amount) {
    auto part = whole;
    part.setWidth(whole.width() * static_cast<qreal>(amount.minor()) / static_cast<qreal>(full.minor()));
    return part;
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().alternateBase());
  painter.drawRoundedRect(whole, kRound, kRound);
  if (m_granted && m_asked > *m_granted) {
    painter.setBrush(QBrush(colourOf(Tone::Bad, palette()), Qt::BDiagPattern));
    painter.drawRoundedRect(partOf(m_asked), kRound, kRound);
  }
  painter.setBrush(colourOf(Tone::Accent, palette()));
  painter.drawRoundedRect(partOf(m_used), kRound, kRound);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(colourOf(Tone::Muted, palette()));
  painter.drawRoundedRect(whole, kRound, kRound);
}

}  // namespace lianes::gui
