#pragma once

#include <QtCore/QAbstractTableModel>

#include <map>
#include <optional>
#include <vector>

#include "lianes/app/participants.hpp"

namespace lianes::gui {

class Session;

// Who takes part in one mission or meeting, one row each.
class ParticipantsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Who, ForWhom, Role, Invited, Answer, Attended, kColumns };

  explicit ParticipantsModel(Session& session, QObject* parent = nullptr);

  void show(const std::optional<app::Occasion>& occasion);
  const Participation& at(int row) const;
  std::optional<int> rowOf(Uuid id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QString shown(const Participation& participation, int column) const;
  QString nameOf(EntityKind kind, Uuid id) const;

  Session& m_session;
  std::vector<Participation> m_people;
  mutable std::map<Uuid, QString> m_names;
};

}  // namespace lianes::gui
