#pragma once

#include <QtCore/QString>

#include <functional>

#include "lianes/domain/problem.hpp"
#include "lianes/store/step.hpp"

class QWidget;

namespace lianes::gui {

class Prompts;
class Session;

// What became of a step that was to be taken back.
struct Undone {
  Problems problems{};     // it stands
  QString told{};          // what was done, a sentence
  bool isInstead = false;  // a step of its own, which Redo does not give back
};

// Takes a step back: the next one of Undo, or any one. Where it froze a report, that is reopened instead, as
// the page of reports does it, which asks why; where it noted that one was sent or accepted, a question says
// so first. `then` hears nothing when the person gives up. Requires: a file that can be written.
void takeBack(Session& session, Prompts& prompts, QWidget* parent, const store::Step& step,
              std::function<void(const Undone&)> then);

// The same of the step on top of Undo; nothing where there is none.
void takeBackNext(Session& session, Prompts& prompts, QWidget* parent,
                  std::function<void(const Undone&)> then);

}  // namespace lianes::gui
