#include "gui/journal/journal_model.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <iterator>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kStretchesAtOnce = 10;  // until there is a step to show

app::JournalFound findSteps(const store::ConsortiumFile& file, app::JournalQuery query) {
  app::JournalFound found;
  for (int stretch = 0; stretch < kStretchesAtOnce; ++stretch) {
    found = app::searchJournal(file, query);
    if (!found.steps.empty() || !found.next) break;
    query.before = found.next;
  }
  return found;
}

}  // namespace

JournalModel::JournalModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_asked(session, this), m_older(session, this) {
  reload();
}

const store::Step& JournalModel::stepAt(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the journal");
  return m_steps[static_cast<std::size_t>(row)];
}

void JournalModel::show(app::JournalQuery query) {
  m_query = std::move(query);
  m_query.language = m_session.language();
  reload();
}

void JournalModel::reload() {
  m_older.drop();
  if (!m_session.isOpen()) return;
  m_asked.ask([query = m_query](store::ConsortiumFile& file) { return findSteps(file, query); },
              [this](app::JournalFound found) {
                beginResetModel();
                m_steps = std::move(found.steps);
                m_next = found.next;
                endResetModel();
              });
}

int JournalModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant JournalModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto& step = stepAt(index.row());
  switch (index.column()) {
    case When:
      return QLocale().toString(QDateTime::fromMSecsSinceEpoch(step.at.millisecondsSince1970()),
                                QStringLiteral("dd/MM/yyyy HH:mm"));
    case Who:
      return onScreen(step.author);
    default:
      return onScreen(wording::stepTitle(step, m_session.language()));
  }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case When:
      return tr("Quand");
    case Who:
      return tr("Qui");
    case What:
      return tr("Quoi");
    default:
      return {};
  }
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_next.has_value() && m_session.isOpen() && !isReading();
}

void JournalModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  auto query = m_query;
  query.before = m_next;
  m_older.ask([query = std::move(query)](store::ConsortiumFile& file) { return findSteps(file, query); },
              [this](app::JournalFound older) {
                m_next = older.next;
                if (older.steps.empty()) return;
                beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(older.steps.size()) - 1);
                std::move(older.steps.begin(), older.steps.end(), std::back_inserter(m_steps));
                endInsertRows();
              });
}

}  // namespace lianes::gui
