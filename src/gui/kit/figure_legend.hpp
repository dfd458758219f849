#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "gui/kit/figure_bar.hpp"

namespace lianes::gui {

// What the colours of the bars above stand for, on as many lines as it needs.
class FigureLegend : public QWidget {
  Q_OBJECT

 public:
  struct Entry {
    FigurePart part;  // its amount does not count
    QString name;
  };

  explicit FigureLegend(QWidget* parent = nullptr);

  void setEntries(std::vector<Entry> entries);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void measure();
  std::vector<QRect> places(int width) const;

  std::vector<Entry> m_entries;
  std::vector<int> m_widths;  // of the entries; asked for many times by each layout
};

}  // namespace lianes::gui
