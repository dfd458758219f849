#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include "lianes/wording/language.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

class PlaceKeeper;

// Above the page: that the last copy in the second place is long ago, or why none could be made, with what
// can be done about it; how far the one is that was asked for here.
class PlaceBar : public QFrame {
  Q_OBJECT

 public:
  PlaceBar(PlaceKeeper& keeper, wording::Language language, QWidget* parent = nullptr);

  void putOff();  // until another file is opened, or another thing is to be told

 private:
  void tell();
  QString sentence() const;

  PlaceKeeper& m_keeper;
  wording::Language m_language;
  QLabel* m_text;
  QPushButton* m_copy;
  QPushButton* m_later;
  QTimer m_ticking;
  QString m_putOff;  // what a person does not want to be told again
  bool m_isAsked = false;
};

}  // namespace lianes::gui
