#include "gui/deadlines/deadlines_model.hpp"

#include <QtGui/QFont>
#include <QtGui/QIcon>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/due_text.hpp"

namespace lianes::gui {
namespace {

// Of the index of an item: one more than the place of its group. Heads have 0.
constexpr quintptr kGroupHead = 0;

QString dueIcon(DueGroup group) {
  switch (group) {
    case DueGroup::Overdue:
      return QStringLiteral("dialog-warning");
    case DueGroup::Week:
      return QStringLiteral("view-calendar-upcoming-events");
    case DueGroup::Month:
    case DueGroup::Later:
      return QStringLiteral("view-calendar-day");
    case DueGroup::Done:
      return QStringLiteral("dialog-ok-apply");
  }
  return {};
}

}  // namespace

DeadlinesModel::DeadlinesModel(Session& session, QObject* parent)
    : QAbstractItemModel(parent), m_session(session) {}

void DeadlinesModel::show(std::vector<DueItem> items, Date today) {
  beginResetModel();
  m_today = today;
  m_groups.clear();
  for (const auto group :
       {DueGroup::Overdue, DueGroup::Week, DueGroup::Month, DueGroup::Later, DueGroup::Done}) {
    Group found{group, {}};
    for (const auto& item : items) {
      if (groupOf(item, today) == group) found.items.push_back(item);
    }
    if (group == DueGroup::Done) std::reverse(found.items.begin(), found.items.end());
    if (!found.items.empty()) m_groups.push_back(std::move(found));
  }
  endResetModel();
}

const DueItem* DeadlinesModel::itemAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == kGroupHead) return nullptr;
  return &m_groups[index.internalId() - 1].items[static_cast<std::size_t>(index.row())];
}

QModelIndex DeadlinesModel::indexOf(const RecordReference& record) const {
  for (std::size_t group = 0; group < m_groups.size(); ++group) {
    const auto& items = m_groups[group].items;
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const DueItem& item) { return item.record == record; });
    if (found != items.end()) return createIndex(static_cast<int>(found - items.begin()), 0, group + 1);
  }
  return {};
}

std::size_t DeadlinesModel::count(DueGroup group) const {
  for (const auto& each : m_groups) {
    if (each.group == group) return each.items.size();
  }
  return 0;
}

QModelIndex DeadlinesModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupHead);
}

QModelIndex DeadlinesModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == kGroupHead) return {};
  return createIndex(static_cast<int>(index.internalId()) - 1, 0, kGroupHead);
}

int DeadlinesModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  if (parent.internalId() != kGroupHead || parent.column() != 0) return 0;
  return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].items.size());
}

int DeadlinesModel::columnCount(const QModelIndex&) const { return kColumns; }

QVariant DeadlinesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto* item = itemAt(index);
  if (!item) return headOf(m_groups[static_cast<std::size_t>(index.row())], index, role);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return shown(*item, index.column());
  if (role == Qt::ForegroundRole && index.column() == Far && groupOf(*item, *m_today) == DueGroup::Overdue) {
    return colourOf(Tone::Bad, QApplication::palette());
  }
  return {};
}

QVariant DeadlinesModel::headOf(const Group& group, const QModelIndex& index, int role) const {
  if (role == Qt::FontRole) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (index.column() != 0) return {};
  if (role == Qt::DecorationRole) return QIcon::fromTheme(dueIcon(group.group));
  if (role != Qt::DisplayRole) return {};
  return tr("%1 (%2)")
      .arg(onScreen(wording::groupTitle(group.group, m_session.language())))
      .arg(group.items.size());
}

QString DeadlinesModel::shown(const DueItem& item, int column) const {
  switch (column) {
    case When:
      return onScreen(formatFrench(item.date));
    case What:
      return onScreen(wording::sentence(item, m_session.language()));
    case Who: {
      if (!item.owner || !m_session.isOpen()) return {};
      const auto owner = m_session.find(EntityKind::Person, *item.owner);
      return owner ? onScreen(m_session.nameOf(*owner)) : QString();
    }
    case Far:
      return distance(item);
    default:
      return {};
  }
}

QString DeadlinesModel::distance(const DueItem& item) const {
  if (item.done) return tr("fait");
  const auto days = item.date.daysSince(*m_today);
  if (days == 0) return tr("aujourd’hui");
  if (days == 1) return tr("demain");
  if (days == -1) return tr("hier");
  return days > 0 ? tr("dans %1 jours").arg(days) : tr("en retard de %1 jours").arg(-days);
}

QVariant DeadlinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case When:
      return tr("Date");
    case What:
      return tr("Échéance");
    case Who:
      return tr("Responsable");
    case Far:
      return tr("Délai");
    default:
      return {};
  }
}

}  // namespace lianes::gui
