#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QWidget>

#include <vector>

namespace lianes::gui {

// A part of a bar; what is open is hatched, so that it reads as missing without its colour.
struct FigurePart {
  qint64 amount;  // of any unit, the same for all parts of a bar
  QColor colour;
  bool isOpen = false;
};

// Paints the parts side by side on a track that stands for `whole`; what exceeds it fills the track.
void paintFigureBar(QPainter& painter, const QRect& area, const std::vector<FigurePart>& parts, qint64 whole);

// A bar by itself. Its figures stand beside it as text: it says nothing to a screen reader.
class FigureBar : public QWidget {
  Q_OBJECT

 public:
  explicit FigureBar(QWidget* parent = nullptr);

  void setFigures(std::vector<FigurePart> parts, qint64 whole);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<FigurePart> m_parts;
  qint64 m_whole = 0;
};

}  // namespace lianes::gui
