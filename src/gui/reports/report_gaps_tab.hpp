#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/app/report_view.hpp"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTableView;

namespace lianes::gui {

class CellTableModel;

// Where what was spent is not what was planned, account by account, and the comment on each: written below,
// saved as a step when it is left. Those that ask for one come first.
class ReportGapsTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportGapsTab(const Desk& desk, QWidget* parent = nullptr);

  // Without a view, it is still being read.
  void show(const std::optional<Report>& report, const app::ReportView* view);
  void save();

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeTable();
  void showGaps();
  void showComment();
  void tell(const app::ReportView& view);
  QString labelOf(const report::Gap& gap) const;

  Desk m_desk;
  CellTableModel* m_model;
  QLabel* m_told;
  QCheckBox* m_all;
  QTableView* m_table;
  QLabel* m_label;
  QPlainTextEdit* m_comment;
  std::optional<Report> m_report;
  std::vector<report::Gap> m_gaps;   // all of them
  std::vector<report::Gap> m_shown;  // by row
  std::string m_account;             // of the comment that stands in the editor
  bool m_hasThreshold = false;
};

}  // namespace lianes::gui
