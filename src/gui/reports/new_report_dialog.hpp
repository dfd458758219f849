#pragma once

#include <vector>

#include "gui/records/new_record_dialog.hpp"
#include "lianes/domain/date.hpp"

class QComboBox;

namespace lianes::gui {

// A new report: of which kind, over which period. The periods that one usually wants are offered; any other
// can be typed.
class NewReportDialog : public NewRecordDialog {
  Q_OBJECT

 public:
  NewReportDialog(Session& session, QWidget* parent);

 private:
  struct OfferedPeriod {
    QString title;
    Date from;
    Date to;
  };

  void addFields();
  void offerPeriods();
  void showPeriod(int place);
  void nameByKind();

  std::vector<OfferedPeriod> m_offered;
  QComboBox* m_period;
};

}  // namespace lianes::gui
