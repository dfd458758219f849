#pragma once

#include "gui/desk/navigator.hpp"
#include "gui/desk/page.hpp"

namespace lianes::gui {

class VouchersView;

// The vouchers of everything.
class VouchersPage : public Page {
  Q_OBJECT

 public:
  explicit VouchersPage(const Desk& desk, QWidget* parent = nullptr);

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;  // a filter of vouchers, or one voucher

 protected:
  void refresh() override;

 private:
  VouchersView* m_view;
};

}  // namespace lianes::gui
