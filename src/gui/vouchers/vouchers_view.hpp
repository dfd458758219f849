#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/desk/page.hpp"
#include "gui/vouchers/voucher_table_model.hpp"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace lianes::gui {

class TableHabits;
class VoucherDetail;
class VoucherEntry;
class VoucherFilterBar;

// Vouchers as a list with its filter and totals, the chosen one in full, and the entry of new ones: of
// everything, or of one project inside that project's page.
class VouchersView : public QWidget {
  Q_OBJECT

 public:
  // With a project: only its vouchers, and new ones belong to it.
  explicit VouchersView(const Desk& desk, QWidget* parent = nullptr,
                        std::optional<Id<MicroProject>> project = std::nullopt);

  void refresh();  // the records may have changed

  void show(const store::ExpenseFilter& filter);
  void choose(Id<Expense> voucher);  // shown whatever the filter was

  bool can(PageAction action) const;
  void run(PageAction action);  // Requires: can(action)

 Q_SIGNALS:
  void stateChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void layOut();
  void prepareTable();
  void fitColumns();
  void fitLabel(int room, int least);
  void connectAll();
  void readChoices();
  void showFooter();
  void showChosen();
  void chooseRow(int row);
  void restoreChosen();
  void sumSelection();
  void copySelection();
  std::vector<store::ExpenseRowNumber> selectedNumbers() const;
  bool dropOn(const QObject* place, QEvent* event);
  bool importDropped(const QStringList& paths);
  QString ownerOfNewOnes() const;

  Desk m_desk;
  std::optional<Id<MicroProject>> m_project;  // whose vouchers alone are shown
  VoucherTableModel* m_model;
  VoucherFilterBar* m_filter;
  QTableView* m_table;
  TableHabits* m_habits = nullptr;
  VoucherDetail* m_detail;
  VoucherEntry* m_entry;
  QSplitter* m_parts;
  QLabel* m_guidance;
  QPushButton* m_begin;
  QPushButton* m_import;
  QLabel* m_sum;
  QLabel* m_selectionSum;
  QPushButton* m_showDetail;
  BackgroundQuery m_choices;
  BackgroundQuery m_selecting;
  BackgroundQuery m_copying;
  BackgroundQuery m_finding;
  QTimer m_selectSoon;
  std::optional<store::ExpenseRowNumber> m_chosen;  // comes back after the rows were read anew
};

}  // namespace lianes::gui
