#include "gui/missions/mission_variants_model.hpp"

#include <QtGui/QFont>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {

MissionVariantsModel::MissionVariantsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void MissionVariantsModel::show(std::vector<app::MissionView> views) {
  beginResetModel();
  m_views = std::move(views);
  m_members.clear();
  for (const auto& view : m_views) {
    for (const auto& member : view.members) {
      const bool isKnown = std::any_of(m_members.begin(), m_members.end(),
                                       [&](const Member& each) { return each.id == member.member; });
      if (!isKnown) m_members.push_back({member.member, onScreen(member.name)});
    }
  }
  std::sort(m_members.begin(), m_members.end(),
            [](const Member& a, const Member& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
  endResetModel();
}

const app::MissionView& MissionVariantsModel::at(int column) const {
  require(column > 0 && column < columnCount(), "a column of a variant");
  return m_views[static_cast<std::size_t>(column - 1)];
}

int MissionVariantsModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_views.empty()) return 0;
  return kFixedRows + static_cast<int>(m_members.size());
}

int MissionVariantsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || m_views.empty() ? 0 : 1 + static_cast<int>(m_views.size());
}

QVariant MissionVariantsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row();
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role == Qt::FontRole && (row == Cost || row == Balance)) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return index.column() == 0 ? rowName(row) : shown(at(index.column()), row);
}

QString MissionVariantsModel::rowName(int row) const {
  switch (row) {
    case Place:
      return tr("Lieu");
    case Dates:
      return tr("Dates");
    case State:
      return tr("État");
    case Cost:
      return tr("Coût");
    case Other:
      return tr("Autres financements");
    case Cap:
      return tr("Plafond d’une collectivité");
    case Shares:
      return tr("Parts des collectivités");
    case Balance:
      return tr("Solde à financer");
    default:
      return QStringLiteral("    ") + m_members[static_cast<std::size_t>(row - kFixedRows)].name;
  }
}

QString MissionVariantsModel::shown(const app::MissionView& view, int row) const {
  const auto amount = [](Money money) { return shownAmount(money); };
  switch (row) {
    case Place:
      return view.isIfCancelled ? QString() : onScreen(view.mission.place);
    case Dates: {
      const auto& [from, until] = std::pair(view.mission.startsOn, view.mission.endsOn);
      if (view.isIfCancelled || !from) return {};
      if (!until || *until == *from) return onScreen(formatFrench(*from));
      return tr("%1 au %2").arg(onScreen(formatFrench(*from)), onScreen(formatFrench(*until)));
    }
    case State:
      return onScreen(wording::choiceLabel(view.isIfCancelled ? MissionState::Cancelled : view.mission.state,
                                           m_session.language()));
    case Cost:
      return amount(view.cost);
    case Other:
      return amount(view.otherFunding);
    case Cap:
      return view.plan.cap ? amount(*view.plan.cap) : tr("aucun");
    case Shares:
      return amount(view.shares);
    case Balance:
      return amount(view.plan.balance);
    default:
      break;
  }
  const auto& wanted = m_members[static_cast<std::size_t>(row - kFixedRows)].id;
  for (const auto& member : view.members) {
    if (member.member == wanted) {
      return member.reduced ? tr("%1 (réduite)").arg(amount(member.plan.share)) : amount(member.plan.share);
    }
  }
  return QStringLiteral("–");
}

QVariant MissionVariantsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
  }
  if (section == 0 || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  const auto& view = at(section);
  if (view.isIfCancelled) return tr("Si elle était annulée");
  return onScreen(view.mission.title);
}

}  // namespace lianes::gui
