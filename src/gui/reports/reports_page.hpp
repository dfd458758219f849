#pragma once

#include <vector>

#include "gui/desk/report_orders.hpp"
#include "gui/records/list_and_detail.hpp"
#include "lianes/app/report_view.hpp"

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace lianes::gui {

class LongQuery;
class ReportAsideTab;
class ReportChangesTab;
class ReportChecksTab;
class ReportGapsTab;
class ReportPreview;
class ReportTextsTab;
class WorkBar;

// The reports to the ministry, and of the chosen one: how it reads, its texts, its gaps, what waits, what
// changed, what stands in the way of freezing it. A frozen one is read only until it is reopened for a
// reason, and its export is what was frozen. Other documents of the consortium are made from here too.
class ReportsPage : public ListAndDetail {
  Q_OBJECT

 public:
  explicit ReportsPage(const Desk& desk, QWidget* parent = nullptr);
  ~ReportsPage() override;

  bool canPrint() const override;
  void print() override;

 protected:
  void showDetail(const std::optional<Record>& record) override;
  void add() override;
  Record fresh() override;
  void editDetail() override;

 private:
  QWidget* makeHead(QWidget* parent);
  void makeTabs(QWidget* parent);
  void makeNews();
  void showHead(const std::optional<Report>& report);
  void showButtons();
  void showView(const std::optional<Report>& report, const app::ReportView* view);
  void readView(const Report& report);
  void listProjects();
  void showPreview();
  bool canWriteDocuments() const;

  void askFreezing();
  void freeze(Id<Report> id, const std::vector<app::ReportFormat>& formats);
  void askReopening();
  void reopen(Id<Report> id, const QString& reason);
  void askState();
  void noteState(Id<Report> id, ReportState state, const QString& day);
  void askExport();
  void askOthers();
  void askFolder(const WantedDocument& wanted);
  void exportInto(const QString& folder, const WantedDocument& wanted);
  void tell(const QString& news, const QString& folder = {});
  void tellNotWritten(const QString& refusal, const WantedDocument& wanted);
  bool sayProblems(const Problems& problems);  // true when there are none

  LongQuery* m_reading;
  WorkBar* m_work;
  QPushButton* m_others;
  QWidget* m_newsBox = nullptr;
  QLabel* m_news = nullptr;
  QPushButton* m_folder = nullptr;
  QPushButton* m_elsewhere = nullptr;
  QLabel* m_head = nullptr;
  QPushButton* m_write = nullptr;
  QPushButton* m_print = nullptr;
  QPushButton* m_reopen = nullptr;
  QPushButton* m_sent = nullptr;
  QToolButton* m_projects = nullptr;
  QTabWidget* m_tabs = nullptr;
  ReportPreview* m_preview = nullptr;
  ReportTextsTab* m_texts = nullptr;
  ReportGapsTab* m_gaps = nullptr;
  ReportAsideTab* m_aside = nullptr;
  ReportChangesTab* m_changes = nullptr;
  ReportChecksTab* m_checks = nullptr;
  QString m_lastFolder;
  std::optional<WantedDocument> m_notWritten;               // waits for another folder
  std::optional<std::vector<app::ReportFormat>> m_formats;  // of the last export
  std::optional<Report> m_report;
  std::vector<Id<MicroProject>> m_chosen;  // projects of an extract; empty: the whole programme
};

}  // namespace lianes::gui
