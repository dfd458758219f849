#pragma once

#include <QtWidgets/QLabel>

namespace lianes::gui {

// The name of a page, at its head: larger than the text around it, whatever size that has.
class PageTitle : public QLabel {
  Q_OBJECT

 public:
  explicit PageTitle(QWidget* parent = nullptr);
  explicit PageTitle(const QString& text, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void dress();
};

}  // namespace lianes::gui
