#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "gui/desk/page.hpp"
#include "lianes/domain/record.hpp"

namespace Ui {
class RecordsPage;
}

namespace lianes::gui {

class FilteredRows;
class RecordTableModel;

struct RecordsPageContent {
  EntityKind kind;
  std::vector<std::string_view> columns;
  QString guidance;  // what an empty page says: what belongs here and how it begins
};

// The records of one kind: a table with a filter, and the form of one record. A double click, F2 or Enter
// edits; Del removes, after which Undo brings the record back.
class RecordsPage : public Page {
  Q_OBJECT

 public:
  RecordsPage(const Desk& desk, const RecordsPageContent& content, QWidget* parent = nullptr);
  ~RecordsPage() override;

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

 private:
  void add();
  void edit();
  void removeSelected();
  void readAll();
  void choose(int row);
  void showForm(const Record& record);
  void showState();
  std::optional<int> selectedRow() const;

  Desk m_desk;
  Session& m_session;
  std::unique_ptr<Ui::RecordsPage> m_ui;
  RecordTableModel* m_model;
  FilteredRows* m_filtered;
};

}  // namespace lianes::gui
