#pragma once

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lianes/domain/record.hpp"

class QFormLayout;
class QLabel;

namespace lianes::gui {

class FieldEditor;
class Session;
class TypingDraft;

// Some fields of one record, edited where they stand: each is saved as a step of its own when it is left, and
// what is wrong stands below it while the text typed stays, and is kept as a draft. Follows the file when
// told.
class FieldsPanel : public QWidget {
  Q_OBJECT

 public:
  // The fields of each column, from top to bottom. Requires: fields of that kind, one column or two.
  FieldsPanel(Session& session, EntityKind kind, std::vector<std::vector<std::string_view>> columns,
              QWidget* parent = nullptr);
  ~FieldsPanel() override;

  // Saves what was typed into the record before, then shows this one; nothing empties the panel.
  void show(const std::optional<Record>& record);
  void save();  // what stands in the editors and is not saved yet

  bool eventFilter(QObject* watched, QEvent* event) override;

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  struct Row {
    std::size_t index;  // among the fields of the kind
    std::unique_ptr<FieldEditor> editor;
    QLabel* problem;
    std::optional<FieldValue> refused{};  // what stands there though the file did not take it
  };

  void build();
  void addRow(QFormLayout* form, std::string_view name);
  void watch(std::size_t at);
  void saveRow(Row& row);
  void trySaving(Row& row);
  QJsonObject unsaved() const;
  void saveRefused();
  void say(const Row& row, const Problem* problem);
  bool holdsFocus(const Row& row) const;
  bool isUntouched() const;

  Session& m_session;
  std::unique_ptr<TypingDraft> m_draft;
  EntityKind m_kind;
  std::vector<std::vector<std::string_view>> m_columns;
  std::optional<Record> m_record;
  QWidget* m_fields = nullptr;
  std::vector<std::unique_ptr<Row>> m_rows;
  bool m_isSaving = false;
  int m_making = 0;  // how often the controls were made
};

}  // namespace lianes::gui
