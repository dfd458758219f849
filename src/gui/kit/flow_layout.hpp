#pragma once

#include <QtWidgets/QLayout>

#include <memory>
#include <vector>

namespace lianes::gui {

// Widgets side by side on as many lines as their width needs, none narrower than it wants to be. Those that
// may grow share what a line leaves.
class FlowLayout : public QLayout {
  Q_OBJECT

 public:
  explicit FlowLayout(int gap, QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  QLayoutItem* itemAt(int place) const override;
  QLayoutItem* takeAt(int place) override;
  int count() const override { return static_cast<int>(m_items.size()); }

  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize minimumSize() const override;
  QSize sizeHint() const override;
  void setGeometry(const QRect& area) override;

 private:
  struct Line {
    std::vector<QLayoutItem*> items{};
    int width = 0;
    int height = 0;
  };
  std::vector<Line> lines(int width) const;

  std::vector<std::unique_ptr<QLayoutItem>> m_items;
  int m_gap;
};

}  // namespace lianes::gui
