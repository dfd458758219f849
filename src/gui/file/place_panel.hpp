#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace lianes::gui {

class PlaceKeeper;

// The second place of the open file's backups: where, how the last copy there went, and what can be done.
class PlacePanel : public QFrame {
  Q_OBJECT

 public:
  explicit PlacePanel(PlaceKeeper& keeper, QWidget* parent = nullptr);

 Q_SIGNALS:
  void placeAsked();  // which folder it is to be

 private:
  void tell();
  QString sentence() const;

  PlaceKeeper& m_keeper;
  QLabel* m_text;
  QPushButton* m_choose;
  QPushButton* m_copy;
  QPushButton* m_forget;
  bool m_isOnSameDisk = false;
  QString m_folder;
};

}  // namespace lianes::gui
