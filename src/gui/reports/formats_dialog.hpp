#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "lianes/app/reports.hpp"

namespace lianes::gui {

class FormatChoice;

// What most people want of a document.
std::vector<app::ReportFormat> usualFormats();

// In which formats a document is written; at least one is chosen before it agrees.
class FormatsDialog : public QDialog {
  Q_OBJECT

 public:
  struct Content {
    QString title;
    QString guidance;
    QString action;                                          // what the button that agrees says
    std::vector<app::ReportFormat> formats;                  // that there are
    std::vector<app::ReportFormat> chosen = usualFormats();  // of them, at first
  };

  explicit FormatsDialog(const Content& content, QWidget* parent = nullptr);

  FormatChoice& choice() { return *m_choice; }
  void accept() override;

 Q_SIGNALS:
  void chosen(const std::vector<app::ReportFormat>& formats);

 private:
  FormatChoice* m_choice;
};

}  // namespace lianes::gui
