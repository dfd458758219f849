#include "gui/kit/figure_list.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace lianes::gui {

FigureList::FigureList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
}

void FigureList::setEntries(std::vector<Entry> entries) {
  m_entries = std::move(entries);
  while (m_rows.size() > m_entries.size()) {
    delete m_rows.back();
    m_rows.pop_back();
  }
  while (m_rows.size() < m_entries.size()) {
    auto* row = new FigureRow(this);
    const auto place = m_rows.size();
    connect(row, &QAbstractButton::clicked, this, [this, place] {
      const auto open = m_entries[place].open;  // what it opens may change the entries
      if (open) open();
    });
    m_column->addWidget(row);
    m_rows.push_back(row);
  }
  for (std::size_t place = 0; place < m_rows.size(); ++place) {
    m_rows[place]->setContent(m_entries[place].content);
  }
  align();
}

void FigureList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) align();
}

void FigureList::align() {
  int lead = 0;
  int value = 0;
  for (const auto* row : m_rows) {
    lead = std::max(lead, row->leadWidth());
    value = std::max(value, row->valueWidth());
  }
  for (auto* row : m_rows) row->setColumns(lead, value);
}

}  // namespace lianes::gui
