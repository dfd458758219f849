#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/app/report_view.hpp"

class QLabel;
class QPushButton;
class QTableView;

namespace lianes::gui {

class CellTableModel;

// What is to be set right, or justified by a sentence, before a report is frozen; and whether it can be.
class ReportChecksTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportChecksTab(const Desk& desk, QWidget* parent = nullptr);

  // Without a view, it is still being read.
  void show(const std::optional<Report>& report, const app::ReportView* view);
  // Why a report cannot be frozen now whatever its checks say; empty: nothing.
  void hold(const QString& reason);

 Q_SIGNALS:
  void freezingAsked();

 private:
  void makeTable();
  void showChecks();
  void showState();
  QString reasonAgainstFreezing() const;
  const report::ReportCheck* current() const;
  void justify();
  void addJustification(const std::string& head, const QString& reason);

  Desk m_desk;
  CellTableModel* m_model;
  QLabel* m_told;
  QTableView* m_table;
  QPushButton* m_open;
  QPushButton* m_justify;
  QPushButton* m_freeze;
  QLabel* m_reason;
  std::optional<Report> m_report;
  std::vector<report::ReportCheck> m_checks;
  QString m_held;
  bool m_isRead = false;  // the checks are those of the report
};

}  // namespace lianes::gui
