#pragma once

#include <QtCore/QAbstractItemModel>

#include <array>
#include <optional>
#include <vector>

#include "lianes/domain/due.hpp"

namespace lianes::gui {

class Session;

// What falls due, grouped by how near it is: overdue, 7 days, 30 days, later, done. Groups without anything
// are left out.
class DeadlinesModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { When, What, Who, Far, kColumns };

  explicit DeadlinesModel(Session& session, QObject* parent = nullptr);

  void show(std::vector<DueItem> items, Date today);
  const DueItem* itemAt(const QModelIndex& index) const;  // nothing for the head of a group
  QModelIndex indexOf(const RecordReference& record) const;
  std::size_t count(DueGroup group) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Group {
    DueGroup group;
    std::vector<DueItem> items;
  };

  QVariant headOf(const Group& group, const QModelIndex& index, int role) const;
  QString shown(const DueItem& item, int column) const;
  QString distance(const DueItem& item) const;

  Session& m_session;
  std::vector<Group> m_groups;
  std::optional<Date> m_today;
};

}  // namespace lianes::gui
