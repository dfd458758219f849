#pragma once

class QComboBox;

namespace lianes::gui {

// A box whose rows are found by any part of their text; what is typed adds no row.
void findByTyping(QComboBox* box);

// For a box that takes no new names: once it is left, first letters that one row alone begins with stand for
// it.
void completeWhenLeft(QComboBox* box);

}  // namespace lianes::gui
