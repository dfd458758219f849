#pragma once

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class NewConsortiumDialog;
}

namespace lianes::gui {

// The two things a new consortium needs: its name, and the edition of the call whose rules it follows.
class NewConsortiumDialog : public QDialog {
  Q_OBJECT

 public:
  explicit NewConsortiumDialog(QWidget* parent);
  ~NewConsortiumDialog() override;

  void accept() override;

 Q_SIGNALS:
  void chosen(const QString& name, const QString& edition);

 private:
  std::unique_ptr<Ui::NewConsortiumDialog> m_ui;
};

}  // namespace lianes::gui
