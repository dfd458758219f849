#include "gui/desk/tabs_page.hpp"

#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace lianes::gui {

TabsPage::TabsPage(QWidget* parent) : Page(parent), m_tabs(new QTabWidget(this)) {
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_tabs);
  connect(m_tabs, &QTabWidget::currentChanged, this, &Page::stateChanged);
}

void TabsPage::add(Page* page, const QString& title) {
  connect(page, &Page::stateChanged, this, &Page::stateChanged);
  m_pages.push_back(page);
  m_tabs->addTab(page, title);
  m_tabs->tabBar()->setVisible(m_pages.size() > 1);
}

void TabsPage::showFirst() { m_tabs->setCurrentIndex(0); }

bool TabsPage::can(PageAction action) const { return current() && current()->can(action); }

void TabsPage::run(PageAction action) { current()->run(action); }

bool TabsPage::canPrint() const { return current() && current()->canPrint(); }

void TabsPage::print() { current()->print(); }

bool TabsPage::reveal(const Target& target) {
  const auto found =
      std::find_if(m_pages.begin(), m_pages.end(), [&](Page* page) { return page->reveal(target); });
  if (found == m_pages.end()) return false;
  m_tabs->setCurrentWidget(*found);
  return true;
}

void TabsPage::refresh() {
  for (auto* page : m_pages) page->recordsChanged();
}

Page* TabsPage::current() const {
  return m_pages.empty() ? nullptr : m_pages[static_cast<std::size_t>(m_tabs->currentIndex())];
}

}  // namespace lianes::gui
