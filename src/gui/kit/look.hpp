#pragma once

#include <QtCore/QObject>

#include "lianes/gui/preferences.hpp"

namespace lianes::gui {

// What tables measure themselves by, and when it changes; the theme and the font reach widgets by themselves.
class Look : public QObject {
  Q_OBJECT

 public:
  static Look& instance();

  int rowHeight() const;
  int textPercent() const { return m_textPercent; }
  int scaled(int width) const;  // of a column whose width is meant for letters of 100 %
  void set(Density density, int textPercent);

 Q_SIGNALS:
  void changed();

 private:
  Look() = default;

  Density m_density = Density::Comfortable;
  int m_textPercent = 100;
};

}  // namespace lianes::gui
