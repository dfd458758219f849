#pragma once

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

#include "gui/desk/background_query.hpp"
#include "lianes/app/journal_search.hpp"

namespace lianes::gui {

class Session;

// The steps of the file that were asked for, newest first, read by a worker a stretch at a time: when, who,
// what. What stood there stays until the answer to the next question is there.
class JournalModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { When, Who, What, kColumns };

  explicit JournalModel(Session& session, QObject* parent = nullptr);

  const store::Step& stepAt(int row) const;
  void show(app::JournalQuery query);
  void reload();
  bool isReading() const { return m_asked.isRunning() || m_older.isRunning(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 private:
  Session& m_session;
  app::JournalQuery m_query;
  std::vector<store::Step> m_steps;
  std::optional<store::StepNumber> m_next;
  BackgroundQuery m_asked;
  BackgroundQuery m_older;  // of what is shown
};

}  // namespace lianes::gui
