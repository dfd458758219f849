#pragma once

#include <QtWidgets/QFrame>

#include <optional>

#include "gui/kit/tones.hpp"

class QLabel;
class QToolButton;

namespace lianes::gui {

// One figure with its name above and « Expliquer » below.
class FigureTile : public QFrame {
  Q_OBJECT

 public:
  explicit FigureTile(const QString& name, QWidget* parent = nullptr);

  void setName(const QString& name);
  void setFigure(const QString& text, std::optional<Tone> tone = {});
  void setExplicable(bool isExplicable);
  QString figure() const;

 Q_SIGNALS:
  void explanationAsked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void paintTone();

  QLabel* m_name;
  QLabel* m_figure;
  QToolButton* m_explain;
  std::optional<Tone> m_tone;
};

}  // namespace lianes::gui
