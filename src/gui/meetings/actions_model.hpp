#pragma once

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

#include "lianes/app/meetings.hpp"

namespace lianes::gui {

class Session;

// The actions that a meeting has on its table: those it decided, then those carried from earlier ones.
class ActionsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { What, Owner, Due, State, From, kColumns };

  explicit ActionsModel(Session& session, QObject* parent = nullptr);

  void show(const std::optional<Meeting>& meeting);
  const app::MeetingAction& at(int row) const;
  std::optional<int> rowOf(Uuid id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString shown(const app::MeetingAction& row, int column) const;

  Session& m_session;
  std::vector<app::MeetingAction> m_actions;
};

}  // namespace lianes::gui
