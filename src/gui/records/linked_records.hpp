#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <string_view>
#include <vector>

#include "gui/desk/navigator.hpp"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace lianes::gui {

class RecordTableModel;

// The records of one kind that belong to another one, such as the indicators of a project: a table with its
// buttons, and forms that begin with that link. Del removes, after which Undo brings the record back.
class LinkedRecords : public QWidget {
  Q_OBJECT

 public:
  struct Content {
    EntityKind kind;
    std::string_view link;  // the field that refers to the owner
    std::vector<std::string_view> columns;
    QString title;
    QString add;                    // the text of the button
    QString guidance;               // of an empty list
    bool isAddedElsewhere = false;  // the button asks by `addAsked`
  };

  LinkedRecords(const Desk& desk, const Content& content, QWidget* parent = nullptr);

  void setOwner(const std::optional<RecordReference>& owner);
  const std::optional<RecordReference>& owner() const { return m_owner; }
  void refresh();
  std::optional<Record> selected() const;
  bool choose(Uuid id);
  bool canRemove() const;
  void removeSelected();
  QTableView* table() const { return m_table; }
  void addButton(QPushButton* button);  // among those of the head; enabled while a record is chosen

 Q_SIGNALS:
  void addAsked();
  void selectionChanged();

 private:
  FieldValue linkValue() const;
  void add();
  void edit();
  void showState();

  Desk m_desk;
  Content m_content;
  std::optional<RecordReference> m_owner;
  RecordTableModel* m_model;
  QTableView* m_table;
  QLabel* m_guidance;
  QPushButton* m_add;
  QPushButton* m_edit;
  QPushButton* m_remove;
  QHBoxLayout* m_head;
  std::vector<QPushButton*> m_others;
};

}  // namespace lianes::gui
