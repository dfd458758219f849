#pragma once

#include <QtWidgets/QDialog>

#include <memory>
#include <vector>

#include "gui/dialog_draft.hpp"
#include "lianes/domain/entities/report.hpp"
#include "lianes/domain/record.hpp"

class QComboBox;
class QLabel;

namespace lianes::gui {

class FieldEditor;
class Session;

// A new report: of which kind, over which period. The periods that one usually wants are offered; any other
// can be typed.
class NewReportDialog : public QDialog {
  Q_OBJECT

 public:
  NewReportDialog(Session& session, QWidget* parent);
  ~NewReportDialog() override;

  void accept() override;

 Q_SIGNALS:
  void created(const lianes::Uuid& report);

 private:
  struct Row {
    std::size_t index;  // among the fields of a report
    std::unique_ptr<FieldEditor> editor;
    QLabel* problem;
  };
  struct OfferedPeriod {
    QString title;
    Date from;
    Date to;
  };

  void offerPeriods();
  void followTyping();
  QWidget* makeForm();
  FieldEditor& editorOf(std::string_view field);
  void showPeriod(int place);
  void nameByKind();
  void say(const Problems& problems);

  Session& m_session;
  Record m_record;
  std::vector<OfferedPeriod> m_offered;
  std::vector<Row> m_rows;
  QComboBox* m_period;
  QLabel* m_others;  // what is wrong with no field of the form
  DialogDraft m_draft;
};

}  // namespace lianes::gui
