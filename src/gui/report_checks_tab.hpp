#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/navigator.hpp"
#include "lianes/app/freezing.hpp"

class QLabel;
class QPushButton;
class QTableView;

namespace lianes::gui {

class BackgroundQuery;
class CellTableModel;

// What is to be set right, or justified by a sentence, before a report is frozen; and whether it can be.
class ReportChecksTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportChecksTab(const Desk& desk, QWidget* parent = nullptr);
  ~ReportChecksTab() override;

  void show(const std::optional<Report>& report);

 Q_SIGNALS:
  void freezingAsked();

 private:
  void showChecks(std::vector<report::ReportCheck> checks);
  void showState();
  const report::ReportCheck* current() const;
  void justify();
  void addJustification(const std::string& head, const QString& reason);

  Desk m_desk;
  BackgroundQuery* m_query;
  CellTableModel* m_model;
  QLabel* m_told;
  QTableView* m_table;
  QPushButton* m_open;
  QPushButton* m_justify;
  QPushButton* m_freeze;
  std::optional<Report> m_report;
  std::vector<report::ReportCheck> m_checks;
  bool m_isRead = false;  // the checks are those of the report
};

}  // namespace lianes::gui
