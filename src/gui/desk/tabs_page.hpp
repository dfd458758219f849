#pragma once

#include <vector>

#include "gui/desk/page.hpp"

class QTabWidget;

namespace lianes::gui {

// Several pages on one line of the navigation, one tab each.
class TabsPage : public Page {
  Q_OBJECT

 public:
  explicit TabsPage(QWidget* parent = nullptr);

  void add(Page* page, const QString& title);  // the page becomes a child
  void showFirst();

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool canPrint() const override;
  void print() override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

 private:
  Page* current() const;

  QTabWidget* m_tabs;
  std::vector<Page*> m_pages;
};

}  // namespace lianes::gui
