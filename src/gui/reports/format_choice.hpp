#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "lianes/app/reports.hpp"

class QCheckBox;

namespace lianes::gui {

// In which formats a document is written, out of those that it can have.
class FormatChoice : public QWidget {
  Q_OBJECT

 public:
  explicit FormatChoice(QWidget* parent = nullptr);

  // Chosen at first, of those offered.
  void offer(const std::vector<app::ReportFormat>& formats, const std::vector<app::ReportFormat>& chosen);
  // One that goes without saying: chosen, and cannot be left out.
  void insistOn(app::ReportFormat format);
  std::vector<app::ReportFormat> chosen() const;

 Q_SIGNALS:
  void changed();

 private:
  QCheckBox* boxOf(app::ReportFormat format) const { return m_boxes[static_cast<std::size_t>(format)]; }

  std::vector<QCheckBox*> m_boxes;  // in the order of the formats
};

}  // namespace lianes::gui
