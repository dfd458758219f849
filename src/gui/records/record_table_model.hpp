#pragma once

#include <QtCore/QAbstractTableModel>

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/domain/record.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::gui {

class Session;

// The records of one kind as the rows of a table, by name, read from the file a page at a time as the view
// scrolls. A cell shows its field as people read it; a reference shows the name of what it refers to.
class RecordTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  // Requires: fields of that kind.
  RecordTableModel(Session& session, EntityKind kind, std::vector<std::string_view> fields,
                   QObject* parent = nullptr);

  EntityKind kind() const { return m_kind; }
  const Record& recordAt(int row) const;
  std::optional<int> rowOf(Uuid id) const;

  void reload();  // keeps as many rows as were read

  // Only the records that meet them, from the next reload on. Requires: fields of that kind, values they
  // take.
  void setFilters(std::vector<store::FieldFilter> filters) { m_filters = std::move(filters); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 private:
  struct Column {
    std::string_view field;
    std::size_t index;
    FieldType type;
    std::optional<EntityKind> target;
  };

  QString shownValue(const Column& column, const FieldValue& value) const;
  QString nameOfTarget(EntityKind kind, Uuid id) const;
  store::RecordPage read(const std::optional<store::RecordPlace>& after, std::size_t most) const;

  Session& m_session;
  EntityKind m_kind;
  std::vector<Column> m_columns;
  std::vector<store::FieldFilter> m_filters;
  std::vector<Record> m_records;
  std::optional<store::RecordPlace> m_next;
  mutable std::map<Uuid, QString> m_names;  // of what cells refer to; forgotten at each reload
};

}  // namespace lianes::gui
