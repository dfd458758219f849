#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include <map>
#include <optional>

#include "gui/records/filtered_rows.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/record.hpp"

namespace lianes::gui {

class RecordTableModel;
class Session;

// The projects as a list to choose from: each with its name, its state, and how much of its money is found.
class ProjectList : public FilteredRows {
  Q_OBJECT

 public:
  enum Role { StateRole = Qt::UserRole, StateToneRole, PercentRole };

  ProjectList(Session& session, QObject* parent = nullptr);

  void reload();
  void setPercents(std::map<Uuid, int> percents);
  const Record& recordAt(int row) const;
  std::optional<int> rowOf(Uuid id) const;

  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  Session& m_session;
  RecordTableModel* m_records;
  std::map<Uuid, int> m_percents;
};

// Two lines and a bar.
class ProjectListCell : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace lianes::gui
