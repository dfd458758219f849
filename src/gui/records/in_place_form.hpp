#pragma once

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lianes/domain/record.hpp"

class QFormLayout;

namespace lianes::gui {

class FieldEditor;
class Session;
class TypingDraft;
class WrappedLabel;

// Some fields of one record, edited where they are read: a field that is left with another value says so by
// `edited`, with the record as it should be; whoever listens saves it, or shows by say() why not. What was
// typed stays until it is saved, the record is shown anew by reset(), or another one is shown; it is kept as
// a draft until it is saved.
class InPlaceForm : public QWidget {
  Q_OBJECT

 public:
  // Requires: fields of that kind.
  InPlaceForm(Session& session, EntityKind kind, std::vector<std::string_view> fields, QWidget* parent);
  ~InPlaceForm() override;

  void display(const Record& record);
  void reset();
  void say(const Problems& problems);  // each beside its field; empty: all is well

 Q_SIGNALS:
  void edited(const lianes::Record& record);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    std::size_t index;  // among the fields of the kind
    std::unique_ptr<FieldEditor> editor;
    WrappedLabel* problem;
  };

  void addRow(std::size_t index);
  void prepare(Row& row);
  void renewLists();
  void beginNamed(std::size_t at);
  void commit();
  void tryCommitting();
  void say(const Row& row, const Problem* problem);
  QJsonObject unsaved() const;

  Session& m_session;
  std::unique_ptr<TypingDraft> m_draft;
  EntityKind m_kind;
  QFormLayout* m_form;
  std::vector<Row> m_rows;
  std::optional<Record> m_record;
  std::optional<Record> m_emitted;  // not again while nothing more is typed
  bool m_listsAreStale = false;     // the records that a field may refer to have changed
};

}  // namespace lianes::gui
