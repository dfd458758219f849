#pragma once

#include <cstdint>

class QWidget;

namespace lianes::gui {

enum class ClipboardAct : std::uint8_t { Cut, Copy, Paste, SelectAll };

// Whether the control does something with it now: a text that is typed or read, a table. Null: nothing does.
bool canDo(ClipboardAct act, const QWidget* control);

// As its keys in that control do it. Requires: canDo.
void doIn(QWidget* control, ClipboardAct act);

}  // namespace lianes::gui
