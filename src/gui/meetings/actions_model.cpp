#include "gui/meetings/actions_model.hpp"

#include <QtGui/QIcon>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {

ActionsModel::ActionsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void ActionsModel::show(const std::optional<Meeting>& meeting) {
  beginResetModel();
  m_actions.clear();
  if (meeting && m_session.isOpen())
    m_actions = m_session.readOrNothing(
        [&](const store::ConsortiumFile& file) { return app::actionsOf(file, *meeting); });
  endResetModel();
}

const app::MeetingAction& ActionsModel::at(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the table");
  return m_actions[static_cast<std::size_t>(row)];
}

std::optional<int> ActionsModel::rowOf(Uuid id) const {
  const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                  [&](const auto& each) { return each.action.id.uuid() == id; });
  if (found == m_actions.end()) return std::nullopt;
  return static_cast<int>(found - m_actions.begin());
}

int ActionsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int ActionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant ActionsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& row = at(index.row());
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return shown(row, index.column());
  if (role != Qt::DecorationRole || index.column() != State) return {};
  if (row.action.state == ActionState::Done) return QIcon::fromTheme(QStringLiteral("dialog-ok-apply"));
  if (row.action.state == ActionState::Dropped) return QIcon::fromTheme(QStringLiteral("dialog-cancel"));
  const bool isLate = row.action.dueOn && *row.action.dueOn < today(m_session);
  return QIcon::fromTheme(isLate ? QStringLiteral("dialog-warning") : QStringLiteral("view-calendar-tasks"));
}

QString ActionsModel::shown(const app::MeetingAction& row, int column) const {
  const auto& action = row.action;
  switch (column) {
    case What:
      return onScreen(action.title);
    case Owner: {
      const auto owner = action.owner ? m_session.find(EntityKind::Person, action.owner->uuid())
                         : action.organisation
                             ? m_session.find(EntityKind::Organisation, action.organisation->uuid())
                             : std::nullopt;
      return owner ? onScreen(m_session.nameOf(*owner)) : tr("personne encore");
    }
    case Due:
      return action.dueOn ? onScreen(formatFrench(*action.dueOn)) : QString();
    case State: {
      auto state = onScreen(wording::choiceLabel(action.state, m_session.language()));
      if (action.state == ActionState::Done && action.doneOn) {
        state = tr("%1 le %2").arg(state, onScreen(formatFrench(*action.doneOn)));
      } else if (action.state == ActionState::Open && action.dueOn && *action.dueOn < today(m_session)) {
        state = tr("%1, en retard").arg(state);
      }
      return state;
    }
    case From:
      return row.isCarried ? tr("reportée de %1").arg(onScreen(row.from)) : tr("cette réunion");
    default:
      return {};
  }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case What:
      return tr("Action");
    case Owner:
      return tr("Qui");
    case Due:
      return tr("Pour le");
    case State:
      return tr("État");
    case From:
      return tr("Décidée par");
    default:
      return {};
  }
}

}  // namespace lianes::gui
