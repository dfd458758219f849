#include "lianes/gui/theme.hpp"

#include <QtGui/QIcon>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTextEdit>

// Qt wants this outside every namespace.
static void loadIcons() { Q_INIT_RESOURCE(icons); }

namespace lianes::gui {
namespace {

struct Colours {
  QRgb window;
  QRgb base;
  QRgb alternate;
  QRgb text;
  QRgb button;
  QRgb accent;
  QRgb onAccent;
  QRgb link;
  QRgb faint;  // text of what is disabled, placeholders
};

Colours coloursOf(Theme theme) {
  switch (theme) {
    case Theme::Light:
      return {0xf3f4f5, 0xffffff, 0xf7f8f9, 0x202326, 0xfbfbfc, 0x1a6b8f, 0xffffff, 0x1a6b8f, 0x70757a};
    case Theme::Dark:
      return {0x24272b, 0x1b1e21, 0x212529, 0xe8eaed, 0x31353a, 0x2f86ae, 0xffffff, 0x7cc7ea, 0x8f959b};
    case Theme::HighContrast:
      return {0x000000, 0x000000, 0x141414, 0xffffff, 0x000000, 0xffe000, 0x000000, 0xffe000, 0xc0c0c0};
  }
  return {};
}

QPalette paletteOf(Theme theme) {
  const auto colours = coloursOf(theme);
  const auto colour = [](QRgb value) { return QColor::fromRgb(value); };
  QPalette palette(colour(colours.button), colour(colours.window));
  palette.setColor(QPalette::WindowText, colour(colours.text));
  palette.setColor(QPalette::Text, colour(colours.text));
  palette.setColor(QPalette::ButtonText, colour(colours.text));
  palette.setColor(QPalette::Base, colour(colours.base));
  palette.setColor(QPalette::AlternateBase, colour(colours.alternate));
  palette.setColor(QPalette::ToolTipBase, colour(colours.base));
  palette.setColor(QPalette::ToolTipText, colour(colours.text));
  palette.setColor(QPalette::Highlight, colour(colours.accent));
  palette.setColor(QPalette::HighlightedText, colour(colours.onAccent));
  palette.setColor(QPalette::Link, colour(colours.link));
  palette.setColor(QPalette::LinkVisited, colour(colours.link));
  palette.setColor(QPalette::PlaceholderText, colour(colours.faint));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, colour(colours.faint));
  }
  return palette;
}

// Fusion draws the edges of what one types and ticks in darker than the window: on a dark one they would be
// unseen.
class EdgesSeen : public QProxyStyle {
 public:
  EdgesSeen() : QProxyStyle(QStringLiteral("Fusion")) {}

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto area = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath edge;
    if (element == PE_IndicatorCheckBox) edge.addRect(area);
    if (element == PE_IndicatorRadioButton) edge.addEllipse(area);
    if (element == PE_FrameLineEdit) edge.addRoundedRect(area, kCorner, kCorner);
    if (element == PE_Frame && isTypedInto(widget)) edge.addRect(area);
    draw(edge, option, painter);
  }

  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!(control == CC_ComboBox && box && box->frame) && !(control == CC_SpinBox && spin && spin->frame))
      return;
    QPainterPath edge;
    edge.addRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    draw(edge, option, painter);
  }

 private:
  static constexpr qreal kCorner = 2;

  static bool isTypedInto(const QWidget* widget) {
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
  }

  static void draw(const QPainterPath& edge, const QStyleOption* option, QPainter* painter) {
    if (edge.isEmpty()) return;
    const bool hasFocus = option->state.testFlag(State_HasFocus) && option->state.testFlag(State_Enabled);
    auto colour = option->palette.color(QPalette::PlaceholderText);
    if (!option->state.testFlag(State_Enabled)) colour.setAlphaF(kFaint);
    if (hasFocus) colour = option->palette.color(QPalette::Highlight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->strokePath(edge, colour);
    painter->restore();
  }

  static constexpr float kFaint = 0.5F;
};

// The colour of links is read when a text is set.
void recolourLinks() {
  const auto widgets = QApplication::allWidgets();
  for (auto* widget : widgets) {
    auto* browser = qobject_cast<QTextBrowser*>(widget);
    if (browser && !browser->source().isEmpty()) browser->reload();
    auto* label = qobject_cast<QLabel*>(widget);
    if (!label || !label->text().contains(QLatin1String("<a "))) continue;
    const auto text = label->text();
    label->setText({});
    label->setText(text);
  }
}

}  // namespace

void applyTheme(Theme theme) {
  if (theme == Theme::Light) {
    QApplication::setStyle(QStringLiteral("Fusion"));
  } else {
    QApplication::setStyle(new EdgesSeen);
  }
  QApplication::setPalette(paletteOf(theme));
  loadIcons();
  // What Qt’s own dialogs want besides comes from the machine, if it is there.
  QIcon::setThemeSearchPaths({QStringLiteral(":/icons"), QStringLiteral("/usr/share/icons")});
  QIcon::setFallbackThemeName(QStringLiteral("breeze"));
  QIcon::setThemeName(theme == Theme::Light ? QStringLiteral("lianes") : QStringLiteral("lianes-dark"));
  recolourLinks();
}

}  // namespace lianes::gui
