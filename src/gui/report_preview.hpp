#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/navigator.hpp"
#include "lianes/domain/entities/report.hpp"

class QLabel;
class QTextBrowser;

namespace lianes::gui {

class BackgroundQuery;

// A report as it reads now, made by a worker each time it is shown; a frozen one as it was frozen. The place
// one had scrolled to stays.
class ReportPreview : public QWidget {
  Q_OBJECT

 public:
  explicit ReportPreview(const Desk& desk, QWidget* parent = nullptr);
  ~ReportPreview() override;

  void show(const std::optional<Report>& report);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void ask();
  void showText(const QString& html);

  Desk m_desk;
  BackgroundQuery* m_query;
  QLabel* m_state;
  QTextBrowser* m_text;
  std::optional<Report> m_report;
  std::optional<Id<Report>> m_shown;
  bool m_isStale = false;
};

}  // namespace lianes::gui
