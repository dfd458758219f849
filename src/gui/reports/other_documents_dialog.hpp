#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "lianes/app/reports.hpp"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace lianes::gui {

class FormatChoice;
class Session;

// Documents besides the reports: which one, of whom or what, in which formats. Chosen here; written by who
// asked.
class OtherDocumentsDialog : public QDialog {
  Q_OBJECT

 public:
  OtherDocumentsDialog(Session& session, QWidget* parent);

  void accept() override;

 Q_SIGNALS:
  void chosen(const lianes::app::Order& order, const std::vector<lianes::app::ReportFormat>& formats);

 private:
  // Someone or something that a document can be about.
  struct Subject {
    QString title;
    app::Order order;  // but for its kind
  };

  void makeForm(QFormLayout* form);
  void showKind();
  void showState();
  std::vector<Subject> subjectsOf(app::OutputKind kind) const;
  std::vector<Subject> members() const;
  std::vector<Subject> projects() const;
  std::vector<Subject> meetings() const;
  std::vector<Subject> missions() const;
  std::vector<Subject> reports() const;
  app::OutputKind kind() const;
  app::Order order() const;

  Session& m_session;
  Date m_from;  // of the consortium, as far as it has come
  Date m_to;
  QComboBox* m_kind;
  QLabel* m_told;
  QLabel* m_subjectLabel;
  QComboBox* m_subject;
  QLabel* m_yearLabel;
  QComboBox* m_year;
  FormatChoice* m_formats;
  QPushButton* m_agree = nullptr;
  std::vector<Subject> m_subjects;
};

}  // namespace lianes::gui
