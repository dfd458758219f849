#include "gui/kit/card.hpp"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/pressable.hpp"
#include "gui/kit/tones.hpp"

namespace lianes::gui {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(title, this)), m_note(new QLabel(this)), m_body(new QVBoxLayout) {
  setAccessibleName(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 12, 8, 8);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(8, 0, 8, 0);
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addStretch();
  head->addWidget(m_note);
  column->addLayout(head);
  m_body->setSpacing(0);
  column->addLayout(m_body);
  dress();
}

void Card::setNote(const QString& note) { m_note->setText(note); }

void Card::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
}

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCard(painter, rect(), palette());
}

void Card::dress() {
  auto strong = font();
  strong.setWeight(QFont::DemiBold);
  if (m_title->font() != strong) m_title->setFont(strong);
  auto colours = m_note->palette();
  const auto muted = colourOf(Tone::Muted, palette());
  if (colours.color(QPalette::WindowText) == muted) return;
  colours.setColor(QPalette::WindowText, muted);
  m_note->setPalette(colours);
}

}  // namespace lianes::gui
