#pragma once

#include <optional>
#include <vector>

#include "gui/desk/page.hpp"
#include "gui/records/rows_model.hpp"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTableView;
class QVBoxLayout;

namespace lianes::gui {

struct ListDetailContent {
  QString id;  // of its table, in the settings
  QString title;
  std::vector<TableColumn> columns;
  QString guidance;                            // what an empty page says: what belongs here and how it begins
  QString addText;                             // of the button that begins it
  Qt::Orientation direction = Qt::Horizontal;  // the detail right of the list, or below it
};

// A filtered list of records, and everything about the chosen one beside it. A page says what its rows and
// its detail are; one record is chosen as long as there are any. Enter or F2 goes from the row into its
// detail, Del removes the record, after which Undo brings it back.
class ListDetailPage : public Page {
  Q_OBJECT

 public:
  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  ListDetailPage(const Desk& desk, const ListDetailContent& content, QWidget* parent);

  // Asks the file for the rows, and ends by showRows, now or later.
  virtual void read() = 0;
  virtual void add() = 0;
  // Shows the detail of chosen(), read anew.
  virtual void showChosen() = 0;
  // The row to choose for a record; nothing when it belongs to another page.
  virtual std::optional<RecordReference> rowShowing(const RecordReference& record) const = 0;

  void refresh() override;
  void showRows(std::vector<TableRow> rows);
  void choose(const RecordReference& record);  // now, or once its row is there
  void setGroup(const QString& group);
  virtual void showAll();  // whatever words and group kept some rows alone
  std::optional<RecordReference> chosen() const;

  // Puts what was refused and why where everyone sees it; true when nothing was.
  bool perform(const store::StepRequest& step);

  const Desk& desk() const { return m_desk; }
  Session& session() const { return m_desk.session; }
  QTableView* table() const { return m_table; }
  QHBoxLayout* buttons() const { return m_buttons; }  // of the head, before the adding one
  QVBoxLayout* above() const { return m_above; }      // between the head and the list
  void setDetail(QWidget* detail);                    // becomes a child

 private:
  void makeHead(const ListDetailContent& content);
  void makeTable(const ListDetailContent& content);
  void removeChosen();
  void showState();
  void enterDetail();
  void selectRow(int row);

  Desk m_desk;
  RowsModel* m_model;
  RowsFilter* m_filter;
  QVBoxLayout* m_column;
  QVBoxLayout* m_above;
  QHBoxLayout* m_buttons;
  QLineEdit* m_words;
  QPushButton* m_add;
  QWidget* m_empty;
  QPushButton* m_begin;
  QSplitter* m_splitter;
  QTableView* m_table;
  QLabel* m_count;
  QScrollArea* m_detail;
  std::optional<RecordReference> m_wanted;  // chosen once its row is there
  std::optional<RecordReference> m_shown;
};

}  // namespace lianes::gui
