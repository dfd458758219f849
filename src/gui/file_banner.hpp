#pragma once

#include <QtWidgets/QFrame>

#include "lianes/store/consortium_file.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

// Above the page while the open file cannot be written: why, who holds it and since when, and what can be
// done about it.
class FileBanner : public QFrame {
  Q_OBJECT

 public:
  explicit FileBanner(QWidget* parent = nullptr);

  // Hides itself for a file that can be written.
  void showReport(const store::OpenReport& report);

 Q_SIGNALS:
  void reopenAsked();
  void lockBreakAsked();

 private:
  QLabel* m_text;
  QPushButton* m_reopen;
  QPushButton* m_breakLock;
};

// "Awa (ordinateur BUREAU, depuis le 12/03/2021 à 14:32)".
QString holderOnScreen(const store::Holder& holder);

}  // namespace lianes::gui
