#include "gui/records/record_table_model.hpp"

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/budget_entry.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kRowsAtOnce = 200;

bool readsAsNumber(FieldType type) {
  return type == FieldType::Integer || type == FieldType::Money || type == FieldType::Ratio;
}

}  // namespace

RecordTableModel::RecordTableModel(Session& session, EntityKind kind, std::vector<std::string_view> fields,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_kind(kind) {
  const auto& description = describe(kind);
  for (const auto field : fields) {
    const auto index = description.indexOf(field);
    require(index.has_value(), "a column shows a field of its kind");
    const auto& described = description.fields[*index];
    m_columns.push_back({described.name, *index, described.type, described.target});
  }
  reload();
}

const Record& RecordTableModel::recordAt(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the table");
  return m_records[static_cast<std::size_t>(row)];
}

std::optional<int> RecordTableModel::rowOf(Uuid id) const {
  const auto found =
      std::find_if(m_records.begin(), m_records.end(), [&](const Record& record) { return record.id == id; });
  if (found == m_records.end()) return std::nullopt;
  return static_cast<int>(found - m_records.begin());
}

store::RecordPage RecordTableModel::read(const std::optional<store::RecordPlace>& after,
                                         std::size_t most) const {
  auto page = store::listRecords(m_session.file(),
                                 {.kind = m_kind, .filters = m_filters, .after = after, .most = most});
  require(page.ok(), "the filters of a table are of its fields");
  return std::move(page).value();
}

void RecordTableModel::reload() {
  beginResetModel();
  m_names.clear();
  const auto most = std::max(kRowsAtOnce, m_records.size());
  m_records.clear();
  m_next.reset();
  if (m_session.isOpen()) {
    auto page = read({}, most);
    m_records = std::move(page.records);
    m_next = std::move(page.next);
  }
  endResetModel();
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& column = m_columns[static_cast<std::size_t>(index.column())];
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (readsAsNumber(column.type) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return shownValue(column, recordAt(index.row()).values[column.index]);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const auto& column = m_columns[static_cast<std::size_t>(section)];
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (readsAsNumber(column.type) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  return capitalised(onScreen(wording::fieldLabel(m_kind, column.field, m_session.language())));
}

bool RecordTableModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_next.has_value();
}

void RecordTableModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  auto page = read(m_next, kRowsAtOnce);
  m_next = std::move(page.next);
  if (page.records.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.records.size()) - 1);
  std::move(page.records.begin(), page.records.end(), std::back_inserter(m_records));
  endInsertRows();
}

QString RecordTableModel::shownValue(const Column& column, const FieldValue& value) const {
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (const auto* id = std::get_if<Uuid>(&value); id && column.target)
    return nameOfTarget(*column.target, *id);
  if (const auto* reference = std::get_if<RecordReference>(&value)) {
    return nameOfTarget(reference->kind, reference->id);
  }
  // A factor is shown as it was decided (7/3), a measured value as the decimal that was written.
  const bool isMeasured = m_kind == EntityKind::Indicator || m_kind == EntityKind::Measure;
  if (const auto* ratio = std::get_if<Ratio>(&value); ratio && isMeasured) {
    return shownDecimal(onScreen(app::formatQuantity(*ratio)));
  }
  return onScreen(wording::fieldText(m_kind, column.field, value, m_session.language()));
}

QString RecordTableModel::nameOfTarget(EntityKind kind, Uuid id) const {
  const auto known = m_names.find(id);
  if (known != m_names.end()) return known->second;
  const auto record = m_session.find(kind, id);
  return m_names.emplace(id, record ? onScreen(m_session.nameOf(*record)) : QString()).first->second;
}

}  // namespace lianes::gui
