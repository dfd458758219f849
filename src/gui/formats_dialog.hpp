#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "lianes/app/reports.hpp"

class QCheckBox;

namespace lianes::gui {

// In which formats a document is written; at least one is chosen before it agrees.
class FormatsDialog : public QDialog {
  Q_OBJECT

 public:
  FormatsDialog(const QString& title, const QString& guidance, const QString& action,
                QWidget* parent = nullptr);

  void accept() override;

 Q_SIGNALS:
  void chosen(const std::vector<app::ReportFormat>& formats);

 private:
  std::vector<app::ReportFormat> formats() const;

  std::vector<QCheckBox*> m_boxes;  // in the order of the formats
};

}  // namespace lianes::gui
