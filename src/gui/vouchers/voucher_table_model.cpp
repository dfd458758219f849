#include "gui/vouchers/voucher_table_model.hpp"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/vouchers/voucher_words.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/voucher_names.hpp"

namespace lianes::gui {
namespace {

constexpr int kRowsOfPage = 64;
constexpr std::size_t kPagesAtOnce = 4;
constexpr std::size_t kPagesKept = 128;

struct VoucherColumn {
  const char* head;
  bool isNumber;
  std::optional<store::ExpenseSort> sort;
};

constexpr std::array<VoucherColumn, VoucherTableModel::ColumnCount> kVoucherColumns{{
    {QT_TRANSLATE_NOOP("VoucherTableModel", "N°"), false, store::ExpenseSort::Number},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Date"), false, store::ExpenseSort::Day},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Projet, mission"), false, store::ExpenseSort::Project},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Fournisseur"), false, store::ExpenseSort::Supplier},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Libellé"), false, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Compte"), false, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Montant"), true, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Euros"), true, store::ExpenseSort::Amount},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Éligible"), false, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Justifiée"), false, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "Payée"), false, {}},
    {QT_TRANSLATE_NOOP("VoucherTableModel", "État"), false, {}},
}};

const VoucherColumn& described(int column) { return kVoucherColumns[static_cast<std::size_t>(column)]; }

// Names of records that many vouchers share, each looked up once.
class SharedNames {
 public:
  explicit SharedNames(const store::ConsortiumFile& file) : m_file(file) {}

  template <class Entity>
  QString of(const std::optional<Id<Entity>>& id) {
    if (!id) return {};
    const auto known = m_names.find(id->uuid());
    if (known != m_names.end()) return known->second;
    const auto record = m_file.find(Description<Entity>::kind, id->uuid());
    return m_names.emplace(id->uuid(), record ? onScreen(store::nameIn(m_file, *record)) : QString())
        .first->second;
  }

 private:
  const store::ConsortiumFile& m_file;
  std::map<Uuid, QString> m_names;
};

}  // namespace

std::vector<std::optional<VoucherLine>> readVoucherLines(const store::ConsortiumFile& file,
                                                         const std::vector<store::ExpenseRowNumber>& rows) {
  std::vector<std::optional<VoucherLine>> lines;
  lines.reserve(rows.size());
  SharedNames names(file);
  const store::VoucherNames numbers(file);
  for (auto& row : store::readExpenses(file, rows)) {
    if (!row) {
      lines.emplace_back();
      continue;
    }
    auto owner = row->expense.project ? names.of(row->expense.project) : names.of(row->expense.mission);
    auto member = names.of(row->expense.member);
    auto number = onScreen(numbers.textOf(row->expense));
    lines.push_back(VoucherLine{std::move(*row), std::move(owner), std::move(member), std::move(number)});
  }
  return lines;
}

VoucherTableModel::VoucherTableModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent),
      m_session(session),
      m_listing(session, this),
      m_fetching(session, this),
      m_summing(session, this) {
  m_fetchSoon.setSingleShot(true);
  m_fetchSoon.setInterval(0);
  connect(&m_fetchSoon, &QTimer::timeout, this, &VoucherTableModel::fetch);
}

void VoucherTableModel::setFilter(const store::ExpenseFilter& filter) {
  m_filter = filter;
  reload();
}

void VoucherTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= ColumnCount || !canSort(column)) return;
  m_sort = *described(column).sort;
  m_isDescending = order == Qt::DescendingOrder;
  reload();
}

void VoucherTableModel::reload() {
  if (!m_session.isOpen()) return;
  m_listing.ask(
      [filter = m_filter, sort = m_sort, isDescending = m_isDescending](store::ConsortiumFile& file) {
        return store::expenseRows(file, filter, sort, isDescending);
      },
      [this](std::vector<store::ExpenseRowNumber> numbers) { take(std::move(numbers)); });
}

void VoucherTableModel::take(std::vector<store::ExpenseRowNumber> numbers) {
  m_fetching.drop();
  m_wanted.clear();
  m_summing.drop();
  m_sum.reset();
  if (numbers == m_numbers) {
    for (const auto& [page, lines] : m_pages) m_stale.insert(page);
    if (!m_numbers.empty()) {
      Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
  } else {
    beginResetModel();
    m_numbers = std::move(numbers);
    m_pages.clear();
    m_stale.clear();
    endResetModel();
  }
  Q_EMIT listed();
  // The rows that somebody looks at come first; the view asks for them when it paints.
  QTimer::singleShot(0, this, [this] {
    if (!m_fetching.isRunning() && m_wanted.empty()) sumUp();
  });
}

void VoucherTableModel::sumUp() {
  if (m_sum || m_summing.isRunning() || !m_session.isOpen()) return;
  m_summing.ask([numbers = m_numbers](store::ConsortiumFile& file) { return store::sumOf(file, numbers); },
                [this](store::ExpenseSum sum) {
                  m_sum = sum;
                  Q_EMIT summed();
                });
}

std::optional<int> VoucherTableModel::placeOf(store::ExpenseRowNumber number) const {
  const auto found = std::find(m_numbers.begin(), m_numbers.end(), number);
  if (found == m_numbers.end()) return std::nullopt;
  return static_cast<int>(found - m_numbers.begin());
}

const VoucherLine* VoucherTableModel::lineAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const int page = row / kRowsOfPage;
  const auto found = m_pages.find(page);
  if (found == m_pages.end() || m_stale.contains(page)) want(page);
  if (found == m_pages.end()) return nullptr;
  const auto& line = found->second[static_cast<std::size_t>(row % kRowsOfPage)];
  return line ? &*line : nullptr;
}

// Who scrolls on no longer wants what has gone by.
void VoucherTableModel::want(int page) const {
  if (std::find(m_wanted.begin(), m_wanted.end(), page) != m_wanted.end()) return;
  if (m_wanted.size() == kPagesAtOnce) m_wanted.erase(m_wanted.begin());
  m_wanted.push_back(page);
  if (!m_fetching.isRunning() && !m_fetchSoon.isActive()) m_fetchSoon.start();
}

void VoucherTableModel::fetch() {
  if (m_wanted.empty() || m_fetching.isRunning() || !m_session.isOpen()) return;
  const auto pages = std::exchange(m_wanted, {});
  std::vector<store::ExpenseRowNumber> asked;
  for (const int page : pages) {
    const auto first = m_numbers.begin() + page * kRowsOfPage;
    const auto left = static_cast<int>(m_numbers.end() - first);
    asked.insert(asked.end(), first, first + std::min(kRowsOfPage, left));
    m_stale.erase(page);
  }
  m_fetching.ask([asked](store::ConsortiumFile& file) { return readVoucherLines(file, asked); },
                 [this, pages](std::vector<std::optional<VoucherLine>> lines) {
                   keep(pages, std::move(lines));
                   if (m_wanted.empty()) return sumUp();
                   m_fetchSoon.start();
                 });
}

void VoucherTableModel::keep(const std::vector<int>& pages, std::vector<std::optional<VoucherLine>> lines) {
  auto next = lines.begin();
  for (const int page : pages) {
    const int first = page * kRowsOfPage;
    const int count = std::min(kRowsOfPage, rowCount() - first);
    Page kept(std::make_move_iterator(next), std::make_move_iterator(next + count));
    next += count;
    m_pages.insert_or_assign(page, std::move(kept));
    Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
  }
  dropFarPages(pages.back());
}

void VoucherTableModel::dropFarPages(int from) {
  while (m_pages.size() > kPagesKept) {
    const auto farthest = std::max_element(m_pages.begin(), m_pages.end(), [&](const auto& a, const auto& b) {
      return std::abs(a.first - from) < std::abs(b.first - from);
    });
    m_stale.erase(farthest->first);
    m_pages.erase(farthest);
  }
}

int VoucherTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int VoucherTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant VoucherTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (described(index.column()).isNumber ? Qt::AlignRight : Qt::AlignLeft));
  }
  const bool isOfLine = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::DecorationRole ||
                        role == Qt::FontRole || role == Qt::ForegroundRole;
  if (!isOfLine) return {};
  const auto* line = lineAt(index.row());
  if (!line) return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
  const bool isCancelled = line->row.expense.state == ExpenseState::Cancelled;
  if (role == Qt::DisplayRole) return text(*line, index.column(), m_session.language());
  if (role == Qt::ToolTipRole) return explanation(*line, index.column());
  if (role == Qt::DecorationRole) return decoration(*line, index.column());
  if (!isCancelled) return {};
  if (role == Qt::ForegroundRole) return colourOf(Tone::Muted, QGuiApplication::palette());
  QFont font;
  font.setStrikeOut(index.column() != State);
  return font;
}

QVariant VoucherTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (described(section).isNumber ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role == Qt::DisplayRole) return headOf(section);
  return {};
}

QString VoucherTableModel::headOf(int column) {
  return QCoreApplication::translate("VoucherTableModel", described(column).head);
}

bool VoucherTableModel::canSort(int column) { return described(column).sort.has_value(); }

QString VoucherTableModel::text(const VoucherLine& line, int column, wording::Language language) {
  const auto& expense = line.row.expense;
  switch (column) {
    case Number:
      return line.number;
    case Day:
      return onScreen(formatFrench(expense.spentOn));
    case Owner:
      return line.owner.isEmpty() ? tr("Commun") : line.owner;
    case Supplier:
      return onScreen(expense.supplier);
    case Label:
      return onScreen(expense.label);
    case Account:
      return onScreen(expense.account);
    case Amount:
      return shownAmount(expense.amount);
    case Euros:
      return shownAmount(expense.eur);
    case Eligible:
      return eligibilityWord(line.row.verdict);
    case Evidence:
      return justifiedWord(line.row);
    case Paid:
      return paidWord(expense);
    case State:
      return stateWord(expense.state, language);
    default:
      return {};
  }
}

QVariant VoucherTableModel::decoration(const VoucherLine& line, int column) const {
  if (column == Eligible) return eligibilityIcon(line.row.verdict);
  if (column == Evidence) {
    return QIcon::fromTheme(line.row.hasEvidence ? QStringLiteral("mail-attachment")
                                                 : QStringLiteral("data-warning"));
  }
  return {};
}

QString VoucherTableModel::explanation(const VoucherLine& line, int column) const {
  if (column == Eligible) return verdictSentences(line.row.verdict, m_session.language());
  if (column == Evidence) return justifiedSentence(line.row);
  if (column == Paid) return paidSentence(line.row.expense, m_session.language());
  if (column == State && !line.row.expense.stateReason.empty()) {
    return onScreen(line.row.expense.stateReason);
  }
  return text(line, column, m_session.language());
}

}  // namespace lianes::gui
