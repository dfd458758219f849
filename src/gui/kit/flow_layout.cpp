#include "gui/kit/flow_layout.hpp"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace lianes::gui {

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int place) const {
  return place < 0 || place >= count() ? nullptr : m_items[static_cast<std::size_t>(place)].get();
}

QLayoutItem* FlowLayout::takeAt(int place) {
  if (place < 0 || place >= count()) return nullptr;
  auto* taken = m_items[static_cast<std::size_t>(place)].release();
  m_items.erase(m_items.begin() + place);
  return taken;
}

std::vector<FlowLayout::Line> FlowLayout::lines(int width) const {
  std::vector<Line> made;
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;  // hidden
    const auto size = item->sizeHint();
    if (made.empty() || made.back().width + m_gap + size.width() > width) {
      made.push_back({{item.get()}, size.width(), size.height()});
      continue;
    }
    auto& line = made.back();
    line.items.push_back(item.get());
    line.width += m_gap + size.width();
    line.height = std::max(line.height, size.height());
  }
  return made;
}

int FlowLayout::heightForWidth(int width) const {
  int height = 0;
  for (const auto& line : lines(width)) height += line.height + (height > 0 ? m_gap : 0);
  return height;
}

QSize FlowLayout::minimumSize() const {
  QSize least;
  for (const auto& item : m_items) {
    if (!item->isEmpty()) least = least.expandedTo(item->sizeHint());
  }
  return least;
}

QSize FlowLayout::sizeHint() const {
  const auto all = lines(QWIDGETSIZE_MAX);
  return all.empty() ? QSize() : QSize(all.front().width, all.front().height);
}

void FlowLayout::setGeometry(const QRect& area) {
  QLayout::setGeometry(area);
  int top = area.top();
  for (const auto& line : lines(area.width())) {
    int growing = 0;
    for (const auto* item : line.items) growing += (item->expandingDirections() & Qt::Horizontal) ? 1 : 0;
    int left = area.left();
    int room = std::max(0, area.width() - line.width);
    for (auto* item : line.items) {
      const bool grows = (item->expandingDirections() & Qt::Horizontal) != 0;
      const int more = grows ? room / growing-- : 0;
      room -= more;
      const int width = item->sizeHint().width() + more;
      item->setGeometry({left, top, width, line.height});
      left += width + m_gap;
    }
    top += line.height + m_gap;
  }
}

}  // namespace lianes::gui
