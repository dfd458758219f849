#pragma once

#include <QtCore/QAbstractTableModel>

#include <vector>

#include "lianes/app/mission_view.hpp"

namespace lianes::gui {

class Session;

// A mission and its variants side by side, a column each; a row for each figure and each collectivité.
class MissionVariantsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit MissionVariantsModel(Session& session, QObject* parent = nullptr);

  void show(std::vector<app::MissionView> views);
  const app::MissionView& at(int column) const;  // after the first column, which names the rows

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  enum Row { Place, Dates, State, Cost, Other, Cap, Shares, Balance, kFixedRows };
  struct Member {
    Id<Organisation> id;
    QString name;
  };

  QString rowName(int row) const;
  QString shown(const app::MissionView& view, int row) const;

  Session& m_session;
  std::vector<app::MissionView> m_views;
  std::vector<Member> m_members;
};

}  // namespace lianes::gui
