#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/app/report_view.hpp"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace lianes::gui {

class CellTableModel;
class LongQuery;

// The vouchers that wait for a later report, to take them in again; and those that this one counts, to leave
// some to the next one.
class ReportAsideTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportAsideTab(const Desk& desk, QWidget* parent = nullptr);
  ~ReportAsideTab() override;

  // Without a view, it is still being read.
  void show(const std::optional<Report>& report, const app::ReportView* view);

 private:
  void makeTable();
  void makeButtons();
  void choose();
  void askCounted();
  void showVouchers(std::vector<report::Voucher> vouchers);
  void showState();
  bool showsCounted() const;
  std::vector<Id<Expense>> selected() const;
  void take();
  void park();
  void perform(const Result<store::StepRequest, Problems>& step);

  Desk m_desk;
  LongQuery* m_query;
  CellTableModel* m_model;
  QComboBox* m_which;
  QLabel* m_told;
  QTableView* m_table;
  QPushButton* m_open;
  QPushButton* m_take;
  QPushButton* m_park;
  std::optional<Report> m_report;
  std::vector<report::Voucher> m_aside;
  std::vector<report::Voucher> m_shown;  // by row
};

}  // namespace lianes::gui
