#pragma once

#include <QtWidgets/QDialog>

namespace lianes::gui {

// What the newest version brings, as the changelog tells it.
QString newestNews();

class NewsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit NewsDialog(QWidget* parent = nullptr);
};

}  // namespace lianes::gui
