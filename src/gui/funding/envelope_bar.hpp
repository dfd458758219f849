#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "lianes/domain/money.hpp"

namespace lianes::gui {

// How much of the envelope is used, and how far the claims go beyond it. The figures stand beside it.
class EnvelopeBar : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  void setAmounts(std::optional<Money> granted, Money used, Money asked);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::optional<Money> m_granted;
  Money m_used;
  Money m_asked;
};

}  // namespace lianes::gui
