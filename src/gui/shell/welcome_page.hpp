#pragma once

#include <QtWidgets/QWidget>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class WelcomePage;
}

namespace lianes::gui {

// What the window shows while no file is open: begin, open, look around, go back to a backup, or go on with a
// recent file. A recent file that is not there any more is said to be missing, and can be taken off the list.
class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(QWidget* parent = nullptr);
  ~WelcomePage() override;

  void showRecent();

 Q_SIGNALS:
  void newAsked();
  void openAsked();
  void sampleAsked();
  void backupsAsked();
  void fileChosen(const QString& path);

 private:
  void removeChosen();
  void showChosen();

  std::unique_ptr<Ui::WelcomePage> m_ui;
};

}  // namespace lianes::gui
