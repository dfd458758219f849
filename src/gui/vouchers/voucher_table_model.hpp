#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "gui/desk/background_query.hpp"
#include "lianes/store/expense_rows.hpp"

namespace lianes::gui {

class Session;

// One voucher as a table shows it.
struct VoucherLine {
  store::ExpenseRow row;
  QString owner;  // its project or mission
  QString member;
  QString number;  // "ORCH-2021-1"
};

// Lines of the vouchers at those rows, for a worker.
std::vector<std::optional<VoucherLine>> readVoucherLines(const store::ConsortiumFile& file,
                                                         const std::vector<store::ExpenseRowNumber>& rows);

// The vouchers of a filter, each one a row from the start, however many there are: where they lie is read by
// a worker, and what stands in them only where somebody looks. A row that has not arrived yet shows an
// ellipsis.
class VoucherTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    Number,
    Day,
    Owner,
    Supplier,
    Label,
    Account,
    Amount,
    Euros,
    Eligible,
    Evidence,
    Paid,
    State,
    ColumnCount
  };

  explicit VoucherTableModel(Session& session, QObject* parent = nullptr);

  // Each is answered later, by modelReset or, when the rows are the same ones, by dataChanged.
  void setFilter(const store::ExpenseFilter& filter);
  void sort(int column, Qt::SortOrder order) override;
  void reload();

  const store::ExpenseFilter& filter() const { return m_filter; }
  const std::vector<store::ExpenseRowNumber>& numbers() const { return m_numbers; }
  std::optional<int> placeOf(store::ExpenseRowNumber number) const;

  // Nothing until it has arrived, which dataChanged then says.
  const VoucherLine* lineAt(int row) const;

  // Of all rows; nothing until it has been summed up.
  const std::optional<store::ExpenseSum>& sum() const { return m_sum; }
  bool isLoading() const { return m_listing.isRunning(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  static QString text(const VoucherLine& line, int column, wording::Language language);
  static QString headOf(int column);
  static bool canSort(int column);

 Q_SIGNALS:
  void listed();  // the rows are those of the filter
  void summed();

 private:
  using Page = std::vector<std::optional<VoucherLine>>;

  void take(std::vector<store::ExpenseRowNumber> numbers);
  void want(int page) const;
  void fetch();
  void keep(const std::vector<int>& pages, std::vector<std::optional<VoucherLine>> lines);
  void dropFarPages(int from);
  void sumUp();
  QVariant decoration(const VoucherLine& line, int column) const;
  QString explanation(const VoucherLine& line, int column) const;

  Session& m_session;
  store::ExpenseFilter m_filter;
  store::ExpenseSort m_sort = store::ExpenseSort::Day;
  bool m_isDescending = true;
  std::vector<store::ExpenseRowNumber> m_numbers;
  std::unordered_map<int, Page> m_pages;
  mutable std::set<int> m_stale;  // pages that a step may have changed
  mutable std::vector<int> m_wanted;
  mutable QTimer m_fetchSoon;
  BackgroundQuery m_listing;
  BackgroundQuery m_fetching;
  BackgroundQuery m_summing;
  std::optional<store::ExpenseSum> m_sum;
};

}  // namespace lianes::gui
