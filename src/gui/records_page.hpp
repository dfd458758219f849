#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "gui/page.hpp"
#include "lianes/domain/record.hpp"

class QSortFilterProxyModel;

namespace Ui {
class RecordsPage;
}

namespace lianes::gui {

class RecordTableModel;
class Session;

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
  RecordsPage(Session& session, const RecordsPageContent& content, QWidget* parent = nullptr);
  ~RecordsPage() override;

  void add();
  void edit();
  void removeSelected();

 Q_SIGNALS:
  void refused(const QString& sentence);
  void removed(const QString& name);

 protected:
  void refresh() override;

 private:
  void showForm(const Record& record);
  void showState();
  void fitColumns();
  std::optional<int> selectedRow() const;

  Session& m_session;
  std::unique_ptr<Ui::RecordsPage> m_ui;
  RecordTableModel* m_model;
  QSortFilterProxyModel* m_filtered;
};

}  // namespace lianes::gui
