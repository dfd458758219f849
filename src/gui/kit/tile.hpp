#pragma once

#include <QtCore/QStringList>

#include "gui/kit/figure_bar.hpp"
#include "gui/kit/pressable.hpp"
#include "gui/kit/tones.hpp"

class QLabel;

namespace lianes::gui {

class WrappedLabel;

// What a tile shows.
struct TileContent {
  QString figure;   // large
  QString caption;  // beside the figure: what it counts
  Tone tone = Tone::Muted;
  QString state;  // a word for the tone
  std::vector<FigurePart> parts{};
  qint64 whole = 0;
  QStringList lines{};
};

// One subject of a consortium on a card: a large figure, a bar, a few lines. Pressing it opens what is
// behind. Its accessible description holds every figure.
class Tile : public Pressable {
  Q_OBJECT

 public:
  Tile(const QString& icon, const QString& title, QWidget* parent = nullptr);

  void setContent(const TileContent& content);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void dress();

  QLabel* m_icon;
  QLabel* m_title;
  QLabel* m_state;
  QLabel* m_figure;
  QLabel* m_caption;
  FigureBar* m_bar;
  WrappedLabel* m_lines;
  QString m_iconName;
  Tone m_tone = Tone::Muted;
};

}  // namespace lianes::gui
