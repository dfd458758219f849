#include "gui/kit/tile.hpp"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "gui/kit/wrapped_label.hpp"

namespace lianes::gui {
namespace {

constexpr int kTileIcon = 22;

QLabel* quietLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setAttribute(Qt::WA_TransparentForMouseEvents);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

Tile::Tile(const QString& icon, const QString& title, QWidget* parent)
    : Pressable(parent),
      m_icon(quietLabel(this)),
      m_title(quietLabel(this)),
      m_state(quietLabel(this)),
      m_figure(quietLabel(this)),
      m_caption(quietLabel(this)),
      m_bar(new FigureBar(this)),
      m_lines(new WrappedLabel(this)),
      m_iconName(icon) {
  setRaised(true);
  m_title->setText(title);
  m_lines->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_caption->setAlignment(Qt::AlignBottom | Qt::AlignLeft);
  setAccessibleName(title);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_icon);
  head->addWidget(m_title);
  head->addStretch();
  column->addLayout(head);
  auto* figure = new QHBoxLayout;
  figure->setSpacing(8);
  figure->addWidget(m_figure);
  figure->addWidget(m_caption);
  figure->addStretch();
  column->addLayout(figure);
  column->addWidget(m_bar);
  column->addWidget(m_state);
  column->addWidget(m_lines);
  column->addStretch();
  dress();
}

void Tile::setContent(const TileContent& content) {
  m_figure->setText(content.figure);
  m_caption->setText(content.caption);
  m_state->setText(content.state);
  m_state->setVisible(!content.state.isEmpty());
  m_bar->setFigures(content.parts, content.whole);
  m_lines->showText(content.lines.join(u'\n'));
  m_lines->setVisible(!content.lines.isEmpty());
  m_tone = content.tone;
  QStringList told{content.figure + u' ' + content.caption};
  if (!content.state.isEmpty()) told += content.state;
  setAccessibleDescription((told + content.lines).join(QStringLiteral(". ")));
  dress();
}

void Tile::changeEvent(QEvent* event) {
  Pressable::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
}

void Tile::dress() {
  auto large = font();
  large.setPointSizeF(font().pointSizeF() * 1.9);
  large.setWeight(QFont::DemiBold);
  if (m_figure->font() != large) m_figure->setFont(large);
  auto strong = font();
  strong.setWeight(QFont::DemiBold);
  if (m_title->font() != strong) m_title->setFont(strong);
  const auto tint = [this](QLabel* label, Tone tone) {
    auto colours = label->palette();
    colours.setColor(QPalette::WindowText, colourOf(tone, palette()));
    if (label->palette().color(QPalette::WindowText) != colours.color(QPalette::WindowText)) {
      label->setPalette(colours);
    }
  };
  tint(m_state, m_tone);
  tint(m_lines, Tone::Muted);
  tint(m_caption, Tone::Muted);
  m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(kTileIcon));
}

}  // namespace lianes::gui
