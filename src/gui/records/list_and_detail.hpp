#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gui/desk/page.hpp"
#include "lianes/domain/record.hpp"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace lianes::gui {

class FilteredRows;
class RecordTableModel;

// A page with the records of one kind on the left, filtered as one types, and the chosen one on the right.
// What follows fills the right side.
class ListAndDetail : public Page {
  Q_OBJECT

 public:
  struct Content {
    EntityKind kind;
    std::vector<std::string_view> columns;
    QString title;
    QString addText;   // of the button that begins one
    QString guidance;  // what an empty page says
    int sortedColumn = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
  };

  ListAndDetail(const Desk& desk, const Content& content, QWidget* parent = nullptr);

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

  virtual void showDetail(const std::optional<Record>& record) = 0;
  virtual Record fresh() = 0;       // what Add begins with
  virtual void editDetail() = 0;    // puts the cursor into its first field
  void setDetail(QWidget* detail);  // once, by the constructor of what follows

  // A page may ask more of what is begun before it adds it.
  virtual void add();
  void showAdded(Uuid added);  // what was added: chosen, with the cursor in its first field

  // What stands in the head besides the usual buttons, and a bar between the head and the rest.
  void addToHead(QWidget* button);
  void addBar(QWidget* bar);

  std::optional<Record> chosen() const;
  void choose(Uuid id);

  Desk m_desk;

 private:
  void removeChosen();
  void showState();
  void readAll();

  RecordTableModel* m_model;
  FilteredRows* m_sorted;
  QHBoxLayout* m_head;
  QSplitter* m_split;
  QLineEdit* m_filter;
  QTableView* m_table;
  QPushButton* m_add;
  QPushButton* m_history;
  QPushButton* m_remove;
  QLabel* m_guidance;
  QPushButton* m_begin;
  QWidget* m_empty;
  std::optional<Uuid> m_shown;
  bool m_isReading = false;
};

}  // namespace lianes::gui
