#pragma once

#include <QtWidgets/QLabel>

#include <map>

namespace lianes::gui {

// Plain text on as many lines as it needs. Layouts ask a wrapped text for its height at the same few widths
// again and again while a window settles: each is worked out once. A label that may not be as wide as what it
// is given has the height of the width it takes, which layouts do not see to.
class WrappedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit WrappedLabel(QWidget* parent = nullptr);

  void showText(const QString& text);
  int heightForWidth(int given) const override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  mutable std::map<int, int> m_heights;
};

}  // namespace lianes::gui
