#include "gui/desk/page.hpp"

namespace lianes::gui {

void Page::recordsChanged() {
  m_isStale = true;
  if (isVisible()) refreshIfStale();
}

bool Page::can(PageAction) const { return false; }

void Page::run(PageAction) {}

bool Page::canPrint() const { return false; }

void Page::print() {}

bool Page::reveal(const Target&) { return false; }

void Page::showEvent(QShowEvent* event) {
  refreshIfStale();
  QWidget::showEvent(event);
}

void Page::refreshIfStale() {
  if (!m_isStale) return;
  m_isStale = false;
  refresh();
}

}  // namespace lianes::gui
