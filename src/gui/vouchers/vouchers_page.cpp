#include "gui/vouchers/vouchers_page.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/page_title.hpp"
#include "gui/vouchers/vouchers_view.hpp"

namespace lianes::gui {

VouchersPage::VouchersPage(const Desk& desk, QWidget* parent)
    : Page(parent), m_view(new VouchersView(desk, this)) {
  auto* column = new QVBoxLayout(this);
  column->addWidget(new PageTitle(tr("Dépenses"), this));
  column->addWidget(m_view, 1);
  connect(m_view, &VouchersView::stateChanged, this, &Page::stateChanged);
}

bool VouchersPage::can(PageAction action) const { return m_view->can(action); }

void VouchersPage::run(PageAction action) { m_view->run(action); }

bool VouchersPage::reveal(const Target& target) {
  if (const auto* filter = std::get_if<store::ExpenseFilter>(&target)) {
    m_view->show(*filter);
    return true;
  }
  const auto* record = std::get_if<RecordReference>(&target);
  if (!record || record->kind != EntityKind::Expense) return false;
  m_view->choose(Id<Expense>(record->id));
  return true;
}

void VouchersPage::refresh() { m_view->refresh(); }

}  // namespace lianes::gui
