#pragma once

#include "gui/kit/figure_bar.hpp"
#include "gui/kit/pressable.hpp"
#include "gui/kit/tones.hpp"

namespace lianes::gui {

// One line of a list of figures. Empty parts take no room.
struct FigureRowContent {
  QString icon{};  // its name in the icon theme
  QString lead{};  // before the title, such as a date
  QString title{};
  QString detail{};  // below the title, small
  std::vector<FigurePart> parts{};
  qint64 whole = 0;
  QString value{};          // at the right
  Tone tone = Tone::Muted;  // of the value
  QString told{};           // every figure in words, for a screen reader and the tooltip
};

// A line that is pressed to open what it is about.
class FigureRow : public Pressable {
  Q_OBJECT

 public:
  explicit FigureRow(QWidget* parent = nullptr);

  void setContent(FigureRowContent content);
  const FigureRowContent& content() const { return m_content; }
  int leadWidth() const;
  int valueWidth() const;
  void setColumns(int leadWidth, int valueWidth);  // the same in all rows of a list

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QFont small() const;

  FigureRowContent m_content;
  int m_leadWidth = 0;
  int m_valueWidth = 0;
};

}  // namespace lianes::gui
