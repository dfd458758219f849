#include "gui/shell/page_stack.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

#include "gui/desk/session.hpp"
#include "gui/kit/fitted_area.hpp"
#include "gui/kit/row_icons.hpp"

namespace lianes::gui {
namespace {

// A page stands in an area of its own, which scrolls where the window is smaller than the page can be.
QWidget* areaOf(const Page& page) { return page.parentWidget()->parentWidget(); }

}  // namespace

PageStack::PageStack(const Desk& desk, QListWidget* column, QStackedWidget* pages)
    : QObject(pages), m_desk(desk), m_column(column), m_stack(pages) {
  m_column->setItemDelegate(new RowIcons(m_column));
  connect(m_column, &QListWidget::currentRowChanged, this, &PageStack::choose);
}

void PageStack::fill() {
  {
    const QSignalBlocker quiet(m_column);
    m_entries = navigation();
    m_pages.assign(m_entries.size(), nullptr);
    for (const auto& entry : m_entries) {
      m_column->addItem(new QListWidgetItem(QIcon::fromTheme(entry.icon), entry.title));
    }
    m_column->setCurrentRow(0);
  }
  choose(0);
}

void PageStack::clear() {
  const QSignalBlocker quiet(m_column);
  m_column->clear();
  m_behind.clear();
  m_ahead.clear();
  m_place = kNoPage;
  // Hiding saves what stands in fields, which tells all pages: while each of them is whole.
  for (auto* page : m_pages) {
    if (page) page->hide();
  }
  for (auto* page : m_pages) {
    if (page) delete areaOf(*page);  // and the page in it
  }
  m_pages.clear();
  m_entries.clear();
}

Page& PageStack::pageAt(int place) {
  auto*& page = m_pages[static_cast<std::size_t>(place)];
  if (!page) {
    const auto& entry = m_entries[static_cast<std::size_t>(place)];
    page = entry.make(m_desk, entry, m_stack);
    page->setAccessibleName(entry.title);
    connect(page, &Page::stateChanged, this, &PageStack::stateChanged);
    auto* area = new FittedArea(m_stack);
    area->setAccessibleName(entry.title);
    area->hold(page);
    m_stack->addWidget(area);
  }
  return *page;
}

Page* PageStack::current() const {
  return m_place == kNoPage ? nullptr : m_pages[static_cast<std::size_t>(m_place)];
}

QString PageStack::currentId() const {
  return m_place == kNoPage ? QString() : m_entries[static_cast<std::size_t>(m_place)].id;
}

void PageStack::show(int place) { m_column->setCurrentRow(place); }

void PageStack::show(const QString& id) {
  for (std::size_t place = 0; place < m_entries.size(); ++place) {
    if (m_entries[place].id == id) return show(static_cast<int>(place));
  }
}

bool PageStack::reveal(const Target& target) {
  for (int place = 0; place < static_cast<int>(m_entries.size()); ++place) {
    if (!pageAt(place).reveal(target)) continue;
    show(place);
    return true;
  }
  return false;
}

void PageStack::recordsChanged() {
  for (auto* page : m_pages) {
    if (page) page->recordsChanged();
  }
}

void PageStack::choose(int place) {
  if (place < 0 || place == m_place) return;
  const int from = m_place;
  if (!put(place) || from == kNoPage) return;
  m_behind.push_back(from);
  m_ahead.clear();
  Q_EMIT stateChanged();
}

// The column calls this amid work of its own, which Qt does not tidy up after an exception.
bool PageStack::put(int place) {
  const auto shown = m_desk.session.read([&](const store::ConsortiumFile&) {
    auto& page = pageAt(place);
    m_place = place;
    m_stack->setCurrentWidget(areaOf(page));
    Q_EMIT pageChanged();
    return true;
  });
  const QSignalBlocker quiet(m_column);
  m_column->setCurrentRow(m_place);
  return shown && m_place == place;
}

void PageStack::leaveTo(std::vector<int>& from, std::vector<int>& onto) {
  if (from.empty()) return;
  const int left = m_place;
  if (!put(from.back())) return;
  from.pop_back();
  onto.push_back(left);
  Q_EMIT stateChanged();
}

}  // namespace lianes::gui
