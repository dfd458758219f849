#pragma once

#include <QtCore/QAbstractTableModel>

#include <optional>

#include "lianes/app/mission_view.hpp"

namespace lianes::gui {

class Session;

// Who owes what of one mission, a row for each collectivité. What is agreed is typed into its cell.
class MissionSharesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Member, People, Agreed, Share, Marks, CalledOn, Received, kColumns };

  explicit MissionSharesModel(Session& session, QObject* parent = nullptr);

  void show(std::optional<app::MissionView> view);
  const app::MissionShareView& at(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

 Q_SIGNALS:
  void refused(const QString& sentence);

 private:
  QString shown(const app::MissionShareView& share, int column) const;

  Session& m_session;
  std::optional<app::MissionView> m_view;
};

}  // namespace lianes::gui
