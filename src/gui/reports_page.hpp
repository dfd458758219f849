#pragma once

#include <vector>

#include "gui/list_and_detail.hpp"
#include "lianes/app/reports.hpp"

class QLabel;
class QPushButton;
class QTabWidget;

namespace lianes::gui {

class BackgroundQuery;
class FieldsPanel;
class ReportChecksTab;
class ReportPreview;

// The reports to the ministry, and of the chosen one: how it reads, its texts, what stands in the way of
// freezing it. A frozen one is read only until it is reopened for a reason, and its export is what was
// frozen.
class ReportsPage : public ListAndDetail {
  Q_OBJECT

 public:
  explicit ReportsPage(const Desk& desk, QWidget* parent = nullptr);
  ~ReportsPage() override;

 protected:
  void showDetail(const std::optional<Record>& record) override;
  Record fresh() override;
  void editDetail() override;

 private:
  QWidget* makeHead(QWidget* parent);
  QWidget* makeTexts(QWidget* parent);
  void showHead(const std::optional<Report>& report);
  std::optional<Report> report() const;
  void askFreezing();
  void freeze(Id<Report> id, const std::vector<app::ReportFormat>& formats);
  void askReopening();
  void reopen(Id<Report> id, const QString& reason);
  void askExport();
  void exportInto(const QString& folder, const Report& report, const std::vector<app::ReportFormat>& formats);
  bool sayProblems(const Problems& problems);  // true when there are none

  BackgroundQuery* m_export;
  QLabel* m_head = nullptr;
  QLabel* m_news = nullptr;
  QPushButton* m_write = nullptr;
  QPushButton* m_reopen = nullptr;
  QPushButton* m_folder = nullptr;
  QTabWidget* m_tabs;
  FieldsPanel* m_facts = nullptr;
  FieldsPanel* m_texts = nullptr;
  ReportPreview* m_preview;
  ReportChecksTab* m_checks;
  QString m_lastFolder;
  std::optional<Uuid> m_detailOf;
};

}  // namespace lianes::gui
