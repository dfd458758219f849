#include "gui/kit/figure_tile.hpp"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace lianes::gui {
namespace {

constexpr qreal kFigureScale = 1.25;

void paintText(QWidget* widget, const QColor& colour) {
  auto palette = widget->palette();
  if (palette.color(QPalette::WindowText) == colour) return;
  palette.setColor(QPalette::WindowText, colour);
  widget->setPalette(palette);
}

}  // namespace

FigureTile::FigureTile(const QString& name, QWidget* parent)
    : QFrame(parent), m_name(new QLabel(this)), m_figure(new QLabel(this)), m_explain(new QToolButton(this)) {
  setFrameShape(QFrame::StyledPanel);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto font = m_figure->font();
  font.setPointSizeF(font.pointSizeF() * kFigureScale);
  font.setBold(true);
  m_figure->setFont(font);
  m_figure->setObjectName(QStringLiteral("figure"));
  m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_figure->setTextFormat(Qt::PlainText);
  m_explain->setText(tr("Expliquer"));
  m_explain->setIcon(QIcon::fromTheme(QStringLiteral("help-hint")));
  m_explain->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_explain->setAutoRaise(true);
  m_explain->setFocusPolicy(Qt::StrongFocus);
  connect(m_explain, &QToolButton::clicked, this, &FigureTile::explanationAsked);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 8, 4);
  column->setSpacing(4);
  column->addWidget(m_name);
  column->addWidget(m_figure);
  column->addWidget(m_explain, 0, Qt::AlignLeft);
  setName(name);
  paintTone();
}

void FigureTile::setName(const QString& name) {
  m_name->setText(name);
  m_figure->setAccessibleName(name);
  m_explain->setAccessibleName(tr("Expliquer\u202f: %1").arg(name));
}

void FigureTile::setFigure(const QString& text, std::optional<Tone> tone) {
  m_figure->setText(text);
  m_tone = tone;
  paintTone();
}

void FigureTile::setExplicable(bool isExplicable) { m_explain->setEnabled(isExplicable); }

QString FigureTile::figure() const { return m_figure->text(); }

void FigureTile::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) paintTone();
  QFrame::changeEvent(event);
}

void FigureTile::paintTone() {
  paintText(m_name, colourOf(Tone::Muted, palette()));
  paintText(m_figure, m_tone ? colourOf(*m_tone, palette()) : palette().color(QPalette::WindowText));
}

}  // namespace lianes::gui
