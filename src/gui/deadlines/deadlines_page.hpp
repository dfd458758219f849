#pragma once

#include <optional>
#include <vector>

#include "gui/desk/page.hpp"
#include "lianes/domain/due.hpp"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace lianes::gui {

class BackgroundQuery;
class DeadlinesModel;
class LongQuery;

// Everything that has a date, typed or following from other records, grouped by how near it is. Enter opens
// the record behind; what is a matter of a tick is ticked here.
class DeadlinesPage : public Page {
  Q_OBJECT

 public:
  explicit DeadlinesPage(const Desk& desk, QWidget* parent = nullptr);

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

 private:
  void makeHead();
  void makeTree();
  void showItems(std::vector<DueItem> items);
  void showFiltered();
  void showState();
  void openRecord();
  void finish();
  void add();
  void edit();
  void remove();
  void askCalendar();
  void writeCalendar(const QString& folder);
  const DueItem* chosen() const;
  bool isTyped() const;

  Desk m_desk;
  BackgroundQuery* m_query;
  LongQuery* m_writing;
  DeadlinesModel* m_model;
  QLabel* m_summary;
  QLineEdit* m_filter;
  QCheckBox* m_withDone;
  QPushButton* m_add;
  QPushButton* m_done;
  QPushButton* m_open;
  QPushButton* m_remove;
  QPushButton* m_calendar;
  QTreeView* m_tree;
  std::vector<DueItem> m_items;
  std::optional<RecordReference> m_wanted;  // asked for while the list was being read
};

}  // namespace lianes::gui
