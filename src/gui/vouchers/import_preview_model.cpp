#include "gui/vouchers/import_preview_model.hpp"

#include <QtGui/QBrush>
#include <QtGui/QGuiApplication>

#include <utility>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/vouchers/import_words.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

store::VoucherOwner ownerOfRow(const app::ImportRow& row) {
  if (row.expense.project) return *row.expense.project;
  if (row.expense.mission) return *row.expense.mission;
  return {};
}

bool isNumberColumn(int column) {
  return column == ImportPreviewModel::Line || column == ImportPreviewModel::Amount ||
         column == ImportPreviewModel::Euros;
}

// What could not be read shows nothing rather than what stands in its place.
bool isUnread(const app::ImportRow& row, std::initializer_list<exchange::ExpenseColumn> columns) {
  if (row.state == app::ImportState::SetAside) return row.expense.amount.isZero();
  if (row.state != app::ImportState::Refused) return false;
  for (const auto& remark : row.remarks) {
    for (const auto column : columns) {
      if (remark.column == column) return true;
    }
  }
  return false;
}

}  // namespace

ImportPreviewModel::ImportPreviewModel(wording::Language language, QObject* parent)
    : QAbstractTableModel(parent), m_language(language) {}

void ImportPreviewModel::show(std::shared_ptr<const app::ImportPreview> preview, OwnerNames owners) {
  beginResetModel();
  m_preview = std::move(preview);
  m_owners = std::move(owners);
  m_taken.clear();
  if (m_preview) {
    for (const auto& row : m_preview->rows) m_taken.push_back(app::isTakenAtFirst(row));
  }
  endResetModel();
  Q_EMIT takenChanged();
}

const app::ImportRow& ImportPreviewModel::rowAt(int row) const {
  return m_preview->rows[static_cast<std::size_t>(row)];
}

std::vector<const app::ImportRow*> ImportPreviewModel::taken() const {
  std::vector<const app::ImportRow*> rows;
  for (std::size_t at = 0; at < m_taken.size(); ++at) {
    if (m_taken[at]) rows.push_back(&m_preview->rows[at]);
  }
  return rows;
}

void ImportPreviewModel::take(int row, bool isTaken) {
  const auto at = static_cast<std::size_t>(row);
  if (!app::isTakeable(rowAt(row)) || m_taken[at] == isTaken) return;
  m_taken[at] = isTaken;
  Q_EMIT dataChanged(index(row, Line), index(row, Line), {Qt::CheckStateRole});
  Q_EMIT takenChanged();
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_taken.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ImportPreviewModel::text(const app::ImportRow& row, int column) const {
  using exchange::ExpenseColumn;
  const auto& expense = row.expense;
  const bool isAmountUnread =
      isUnread(row, {ExpenseColumn::Amount, ExpenseColumn::AmountXof, ExpenseColumn::Currency});
  switch (column) {
    case Line:
      return QString::number(row.line);
    case State:
      return importStateWord(row.state);
    case Day:
      return isUnread(row, {ExpenseColumn::Day}) ? QString() : onScreen(formatFrench(expense.spentOn));
    case Owner: {
      const auto name = m_owners.find(ownerOfRow(row));
      if (name != m_owners.end()) return name->second;
      return isUnread(row, {ExpenseColumn::Project, ExpenseColumn::Mission}) ? QString()
                                                                             : tr("Commun à tous");
    }
    case Supplier:
      return onScreen(expense.supplier);
    case Label:
      return onScreen(expense.label);
    case Amount:
      return isAmountUnread ? QString() : shownAmount(expense.amount);
    case Euros:
      return isAmountUnread ? QString() : shownAmount(expense.eur);
    case Where:
      return remarkedColumns(row, m_language);
    case Why:
      return remarkSentences(row, m_language);
    default:
      return {};
  }
}

QVariant ImportPreviewModel::order(const app::ImportRow& row, int column) const {
  switch (column) {
    case Line:
      return QVariant::fromValue(static_cast<qulonglong>(row.line));
    case State:
      return static_cast<int>(row.state);
    case Day:
      return onScreen(row.expense.spentOn.text());
    case Amount:
    case Euros:
      return QVariant::fromValue(static_cast<qlonglong>(row.expense.eur.minor()));
    default:
      return text(row, column).toLower();
  }
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& row = rowAt(index.row());
  const int column = index.column();
  if (role == Qt::DisplayRole) return text(row, column);
  if (role == Qt::ToolTipRole) return column == Why ? QVariant(text(row, column)) : QVariant();
  if (role == Order) return order(row, column);
  if (role == Qt::DecorationRole && column == State) return importStateIcon(row.state);
  if (role == Qt::CheckStateRole && column == Line && app::isTakeable(row)) {
    return m_taken[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
  }
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role == Qt::ForegroundRole && column == State && row.state == app::ImportState::Refused) {
    return QBrush(colourOf(Tone::Bad, QGuiApplication::palette()));
  }
  return {};
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  const QStringList heads{
      tr("Ligne"),       tr("État"),    tr("Colonne"), tr("Pourquoi"), tr("Date"),
      tr("Fournisseur"), tr("Libellé"), tr("Montant"), tr("En euros"), tr("Projet ou mission")};
  return heads.value(section);
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (!index.isValid() || index.column() != Line) return flags;
  if (app::isTakeable(rowAt(index.row()))) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

bool ImportPreviewModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.column() != Line) return false;
  take(index.row(), value.toInt() == Qt::Checked);
  return true;
}

void ImportStateFilter::setState(std::optional<app::ImportState> state) {
  m_state = state;
  invalidateFilter();
}

bool ImportStateFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  const auto* model = static_cast<const ImportPreviewModel*>(sourceModel());
  return !m_state || model->rowAt(row).state == *m_state;
}

}  // namespace lianes::gui
