#include "gui/kit/problem_label.hpp"

#include "gui/kit/tones.hpp"

namespace lianes::gui {

ProblemLabel::ProblemLabel(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("problem"));
  setWordWrap(true);
  tint(this, Tone::Bad);
  hide();
}

void ProblemLabel::say(const QString& sentence) {
  setText(sentence);
  setVisible(!sentence.isEmpty());
}

}  // namespace lianes::gui
