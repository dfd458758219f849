#pragma once

#include <QtCore/QTimer>

#include <vector>

#include "gui/desk/background_query.hpp"
#include "gui/records/field_editor.hpp"

class QComboBox;
class QLineEdit;
class QStringListModel;

namespace lianes::gui {

// A choice among codes, or among the few records of another kind: what is shown differs from what is kept.
class ListEditor : public FieldEditor {
 public:
  ListEditor(const FieldDescription& field, QWidget* parent);

  void add(FieldValue value, const QString& shown);

  QWidget* widget() const override;
  void show(const FieldValue& value) override;
  Checked<FieldValue> value() const override;
  QJsonValue typed() const override;
  void retype(const QJsonValue& typed) override;
  void whenLeft(std::function<void()> left) override;
  void whenTyped(std::function<void()> typing) override;

 private:
  const FieldDescription& m_field;
  QComboBox* m_box;
  std::vector<FieldValue> m_values;
};

// A record among many: a line that proposes those whose name has the words typed, found by a worker.
class SearchEditor : public FieldEditor {
 public:
  SearchEditor(const FieldDescription& field, Session& session, QWidget* parent);

  QWidget* widget() const override;
  void show(const FieldValue& value) override;
  Checked<FieldValue> value() const override;
  QJsonValue typed() const override;
  void retype(const QJsonValue& typed) override;
  void whenLeft(std::function<void()> left) override;
  void whenTyped(std::function<void()> typing) override;

 private:
  struct Found {
    Uuid id;
    QString name;
  };
  static std::vector<Found> find(const store::ConsortiumFile& file, EntityKind kind, const std::string& text);
  void ask();
  void propose(std::vector<Found> found);
  QString nameOf(Uuid id) const;

  const FieldDescription& m_field;
  Session& m_session;
  QLineEdit* m_line;
  QStringListModel* m_names;
  BackgroundQuery m_query;
  QTimer m_pause;
  std::vector<Found> m_found;
  std::optional<Found> m_picked;
};

// One or the other, by how many records there are to choose from.
std::unique_ptr<FieldEditor> makeReferenceEditor(const FieldDescription& field, Session& session,
                                                 QWidget* parent);

}  // namespace lianes::gui
