#pragma once

#include <QtWidgets/QFrame>

#include <optional>

#include "gui/desk/displacement.hpp"
#include "gui/file/clock_watch.hpp"
#include "lianes/store/consortium_file.hpp"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lianes::gui {

// Above the page when there is something to know of the open file: that it cannot be written, why, and who
// holds it; what lay beside it; what it lacks; that a clock was wrong. What can be done about it stands
// beside it.
class FileBanner : public QFrame {
  Q_OBJECT

 public:
  explicit FileBanner(QWidget* parent = nullptr);

  // Hides itself where there is nothing to say. `displacement`: of a file that is not in its place.
  void showReport(const store::OpenReport& report,
                  const std::optional<Displacement>& displacement = std::nullopt);
  // Steps that a wrong clock dated; none: what was said of them goes.
  void showDates(const std::vector<WrongDates>& wrong);
  // The file is only read, and is not what it was when it was opened.
  void showOutdated();

 Q_SIGNALS:
  void reopenAsked();
  void lockBreakAsked();
  void displacedAsked();  // what can be done with a file that has been replaced or removed
  void datesAsked();      // what can be done with steps that are dated in the future

 private:
  void showTexts();
  QPushButton* addButton(const char* name, const QString& text);

  store::OpenReport m_report;
  std::optional<Displacement> m_displacement;
  std::vector<WrongDates> m_wrong;
  QLabel* m_text;
  QLabel* m_icon = nullptr;
  QVBoxLayout* m_buttons;
  QPushButton* m_displaced;
  QPushButton* m_dates;
  QPushButton* m_reopen;
  QPushButton* m_breakLock;
  QPushButton* m_dismiss;
};

// "Awa (ordinateur BUREAU, depuis le 12/03/2021 à 14:32)".
QString holderOnScreen(const store::Holder& holder);

}  // namespace lianes::gui
