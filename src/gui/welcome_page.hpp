#pragma once

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace lianes::gui {

// What the window shows while no file is open: begin, open, look around, or go on with a recent file.
class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(QWidget* parent = nullptr);
  ~WelcomePage() override;

  void showRecent(const QStringList& paths);

 Q_SIGNALS:
  void newAsked();
  void openAsked();
  void sampleAsked();
  void fileChosen(const QString& path);

 private:
  std::unique_ptr<Ui::WelcomePage> m_ui;
};

}  // namespace lianes::gui
