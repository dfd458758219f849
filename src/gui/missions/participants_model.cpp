#include "gui/missions/participants_model.hpp"

#include <QtGui/QIcon>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {

ParticipantsModel::ParticipantsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void ParticipantsModel::show(const std::optional<app::Occasion>& occasion) {
  beginResetModel();
  m_names.clear();
  m_people.clear();
  if (occasion && m_session.isOpen())
    m_people = m_session.readOrNothing(
        [&](const store::ConsortiumFile& file) { return app::participantsOf(file, *occasion); });
  endResetModel();
}

const Participation& ParticipantsModel::at(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the table");
  return m_people[static_cast<std::size_t>(row)];
}

std::optional<int> ParticipantsModel::rowOf(Uuid id) const {
  const auto found = std::find_if(m_people.begin(), m_people.end(),
                                  [&](const Participation& each) { return each.id.uuid() == id; });
  if (found == m_people.end()) return std::nullopt;
  return static_cast<int>(found - m_people.begin());
}

int ParticipantsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int ParticipantsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant ParticipantsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& participation = at(index.row());
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return shown(participation, index.column());
  if (role != Qt::DecorationRole) return {};
  if (index.column() == Answer && participation.answer) {
    switch (*participation.answer) {
      case ParticipationAnswer::Accepted:
        return QIcon::fromTheme(QStringLiteral("dialog-ok-apply"));
      case ParticipationAnswer::Declined:
        return QIcon::fromTheme(QStringLiteral("dialog-cancel"));
      case ParticipationAnswer::Tentative:
        return QIcon::fromTheme(QStringLiteral("question"));
    }
  }
  if (index.column() == Attended && participation.attended) {
    return QIcon::fromTheme(*participation.attended ? QStringLiteral("dialog-ok-apply")
                                                    : QStringLiteral("dialog-cancel"));
  }
  return {};
}

QString ParticipantsModel::shown(const Participation& participation, int column) const {
  const auto language = m_session.language();
  switch (column) {
    case Who:
      return nameOf(EntityKind::Person, participation.person.uuid());
    case ForWhom:
      return participation.forOrganisation
                 ? nameOf(EntityKind::Organisation, participation.forOrganisation->uuid())
                 : QString();
    case Role:
      return onScreen(wording::choiceLabel(participation.role, language));
    case Invited:
      return participation.invitedOn ? onScreen(formatFrench(*participation.invitedOn)) : QString();
    case Answer:
      return participation.answer ? onScreen(wording::choiceLabel(*participation.answer, language))
                                  : QString();
    case Attended:
      if (!participation.attended) return {};
      return *participation.attended ? tr("Oui") : tr("Non");
    default:
      return {};
  }
}

QVariant ParticipantsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Who:
      return tr("Qui");
    case ForWhom:
      return tr("Au titre de");
    case Role:
      return tr("Rôle");
    case Invited:
      return tr("Invitation");
    case Answer:
      return tr("Réponse");
    case Attended:
      return tr("Présence");
    default:
      return {};
  }
}

QString ParticipantsModel::nameOf(EntityKind kind, Uuid id) const {
  const auto known = m_names.find(id);
  if (known != m_names.end()) return known->second;
  const auto record = m_session.find(kind, id);
  return m_names.emplace(id, record ? onScreen(m_session.nameOf(*record)) : QString()).first->second;
}

}  // namespace lianes::gui
