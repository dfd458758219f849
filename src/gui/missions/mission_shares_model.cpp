#include "gui/missions/mission_shares_model.hpp"

#include <QtCore/QStringList>
#include <QtGui/QIcon>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

bool isShareAmount(int column) {
  return column == MissionSharesModel::Agreed || column == MissionSharesModel::Share ||
         column == MissionSharesModel::Received;
}

}  // namespace

MissionSharesModel::MissionSharesModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void MissionSharesModel::show(std::optional<app::MissionView> view) {
  beginResetModel();
  m_view = std::move(view);
  endResetModel();
}

const app::MissionShareView& MissionSharesModel::at(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the table");
  return m_view->members[static_cast<std::size_t>(row)];
}

int MissionSharesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->members.size());
}

int MissionSharesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant MissionSharesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& share = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return shown(share, index.column());
    case Qt::EditRole:
      if (index.column() != Agreed || !share.record || !share.record->agreed) return QString();
      return shownAmount(*share.record->agreed);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isShareAmount(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
      if (index.column() != Marks || (!share.plan.capped && !share.reduced)) return {};
      return QIcon::fromTheme(share.reduced ? QStringLiteral("dialog-warning")
                                            : QStringLiteral("dialog-information"));
    default:
      return {};
  }
}

QString MissionSharesModel::shown(const app::MissionShareView& share, int column) const {
  const auto& record = share.record;
  switch (column) {
    case Member:
      return onScreen(share.name);
    case People: {
      QStringList names;
      for (const auto& name : share.people) names.append(onScreen(name));
      return names.join(QStringLiteral(", "));
    }
    case Agreed:
      if (record && record->agreed) return shownAmount(*record->agreed);
      return tr("le plafond");
    case Share:
      return shownAmount(share.plan.share);
    case Marks:
      if (share.reduced) return tr("Réduite");
      return share.plan.capped ? tr("Plafonnée") : QString();
    case CalledOn:
      return record && record->calledOn ? onScreen(formatFrench(*record->calledOn)) : QString();
    case Received:
      return record && record->receivedAmount ? shownAmount(*record->receivedAmount) : QString();
    default:
      return {};
  }
}

QVariant MissionSharesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (isShareAmount(section) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Member:
      return tr("Collectivité");
    case People:
      return tr("Présente par");
    case Agreed:
      return tr("Convenu");
    case Share:
      return tr("Part");
    case Marks:
      return tr("Remarque");
    case CalledOn:
      return tr("Appelée le");
    case Received:
      return tr("Reçu");
    default:
      return {};
  }
}

Qt::ItemFlags MissionSharesModel::flags(const QModelIndex& index) const {
  const auto plain = QAbstractTableModel::flags(index);
  const bool canType = index.isValid() && index.column() == Agreed && m_session.isWritable();
  return canType ? plain | Qt::ItemIsEditable : plain;
}

bool MissionSharesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !index.isValid() || index.column() != Agreed) return false;
  const auto typed = fromScreen(value.toString().trimmed());
  std::optional<Money> agreed;
  if (!typed.empty()) {
    const auto amount = parseTypedMoney(typed, Currency::Eur);
    if (!amount) {
      Q_EMIT refused(
          onScreen(wording::fieldSentence(EntityKind::MissionShare, amount.error(), m_session.language())));
      return false;
    }
    agreed = *amount;
  }
  const auto& share = at(index.row());
  if ((share.record ? share.record->agreed : std::nullopt) == agreed) return false;
  const auto problems = m_session.performFrom([&](const store::ConsortiumFile& file) {
    return app::agreedShareStep(file, m_view->mission.id, share, agreed, m_session.newId());
  });
  if (problems.empty()) return true;  // the page is told of the step, and shows the mission anew
  Q_EMIT refused(
      onScreen(wording::fieldSentence(EntityKind::MissionShare, problems.front(), m_session.language())));
  return false;
}

}  // namespace lianes::gui
