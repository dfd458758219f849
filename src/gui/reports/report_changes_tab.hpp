#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/app/report_view.hpp"

class QLabel;
class QTableView;

namespace lianes::gui {

class CellTableModel;

// What changed since the last frozen report: members and rules, key figures, and the vouchers it had counted.
class ReportChangesTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportChangesTab(const Desk& desk, QWidget* parent = nullptr);

  // Without a view, it is still being read.
  void show(const std::optional<Report>& report, const app::ReportView* view);

 private:
  void showChanges(const report::Changes& changes);

  Desk m_desk;
  CellTableModel* m_model;
  QLabel* m_told;
  QTableView* m_table;
  std::optional<Id<Report>> m_shown;
};

}  // namespace lianes::gui
