#pragma once

#include <QtCore/QBuffer>
#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/report.hpp"

class QLabel;
class QPdfDocument;
class QPdfView;
class QToolButton;

namespace lianes::gui {

class LongQuery;

// A report as it is printed now, page by page, made by a worker each time it is shown; a frozen one as it was
// frozen. The place one had scrolled to stays.
class ReportPreview : public QWidget {
  Q_OBJECT

 public:
  explicit ReportPreview(const Desk& desk, QWidget* parent = nullptr);
  ~ReportPreview() override;

  // Of the whole report, or an extract of some projects.
  void show(const std::optional<Report>& report, std::vector<Id<MicroProject>> projects);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void makeTools(QWidget* tools);
  void ask();
  void showPages(const QByteArray& pdf);
  void zoomBy(double factor);
  void showState();

  Desk m_desk;
  LongQuery* m_query;
  QLabel* m_state;
  QLabel* m_page;
  QPdfView* m_view;
  QPdfDocument* m_document;
  QToolButton* m_fit = nullptr;
  QBuffer m_bytes;  // what the document reads
  std::optional<Report> m_report;
  std::vector<Id<MicroProject>> m_projects;
  std::optional<Id<Report>> m_shown;
  bool m_isStale = false;
};

}  // namespace lianes::gui
