#include "gui/projects/project_list.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/records/record_table_model.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kCellHeight = 56;
constexpr int kCellMargin = 10;
constexpr int kCellBarHeight = 4;
constexpr int kWhole = 100;  // percent

Tone toneOfState(ProjectState state) {
  switch (state) {
    case ProjectState::Active:
      return Tone::Accent;
    case ProjectState::Completed:
      return Tone::Good;
    case ProjectState::Suspended:
      return Tone::Warning;
    case ProjectState::Cancelled:
      return Tone::Bad;
    case ProjectState::Draft:
      break;
  }
  return Tone::Muted;
}

}  // namespace

ProjectList::ProjectList(Session& session, QObject* parent)
    : FilteredRows(parent),
      m_session(session),
      m_records(new RecordTableModel(session, EntityKind::MicroProject,
                                     {"title", "code", "partnership_id", "field", "place", "state"}, this)) {
  setSourceModel(m_records);
}

void ProjectList::reload() {
  m_records->reload();
  while (m_records->canFetchMore({})) m_records->fetchMore({});
}

void ProjectList::setPercents(std::map<Uuid, int> percents) {
  m_percents = std::move(percents);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const Record& ProjectList::recordAt(int row) const {
  return m_records->recordAt(mapToSource(index(row, 0)).row());
}

std::optional<int> ProjectList::rowOf(Uuid id) const {
  const auto row = m_records->rowOf(id);
  if (!row) return std::nullopt;
  const auto shown = mapFromSource(m_records->index(*row, 0));
  return shown.isValid() ? std::optional(shown.row()) : std::nullopt;
}

QVariant ProjectList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.column() > 0) return FilteredRows::data(index, role);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role < Qt::UserRole) {
    return FilteredRows::data(index, role);
  }
  const auto project = fromRecord<MicroProject>(recordAt(index.row()));
  const auto title = onScreen(project.title);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
    return project.code.empty() ? title : onScreen(project.code) + QStringLiteral(" · ") + title;
  }
  if (role == StateRole) return onScreen(wording::choiceLabel(project.state, m_session.language()));
  if (role == StateToneRole) return static_cast<int>(toneOfState(project.state));
  const auto percent = m_percents.find(project.id.uuid());
  if (role == PercentRole && percent != m_percents.end()) return percent->second;
  return {};
}

QSize ProjectListCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), std::max(kCellHeight, 2 * option.fontMetrics.height() + kCellBarHeight + 20)};
}

void ProjectListCell::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
  auto option = given;
  initStyleOption(&option, index);
  option.text.clear();
  const auto* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

  const bool isChosen = option.state.testFlag(QStyle::State_Selected);
  const auto& palette = option.palette;
  const auto text = palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
  const auto tone = static_cast<Tone>(index.data(ProjectList::StateToneRole).toInt());
  const auto percent = index.data(ProjectList::PercentRole);
  const auto box = option.rect.adjusted(kCellMargin, 8, -kCellMargin, -8);
  const int height = option.fontMetrics.height();
  painter->save();
  auto bold = option.font;
  bold.setBold(true);
  painter->setFont(bold);
  painter->setPen(text);
  const auto title = QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, box.width());
  painter->drawText(QRect(box.left(), box.top(), box.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                    title);

  painter->setFont(option.font);
  const QRect second(box.left(), box.top() + height, box.width(), height);
  painter->setPen(isChosen ? text : colourOf(tone, palette));
  const auto state = index.data(ProjectList::StateRole).toString();
  painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter, state);
  if (percent.isValid()) {
    painter->setPen(isChosen ? text : colourOf(Tone::Muted, palette));
    auto funded = tr("financé à %1 %").arg(percent.toInt());
    const auto needed = option.fontMetrics.horizontalAdvance(state + u' ' + funded);
    if (needed > second.width()) funded = shownPercent(std::int64_t{percent.toInt()});
    painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, funded);
    auto track = text;
    track.setAlphaF(0.2F);
    const QRect bar(box.left(), box.bottom() - kCellBarHeight + 1, box.width(), kCellBarHeight);
    painter->fillRect(bar, track);
    const auto found = colourOf(percent.toInt() >= kWhole ? Tone::Good : Tone::Accent, palette);
    painter->fillRect(QRect(bar.left(), bar.top(), bar.width() * percent.toInt() / kWhole, kCellBarHeight),
                      isChosen ? text : found);
  }
  painter->restore();
}

}  // namespace lianes::gui
