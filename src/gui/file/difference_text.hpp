#pragma once

#include <QtCore/QString>

#include <cstdint>

#include "lianes/store/backup.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

// What two states of a file are to each other, for the heads of what differs.
enum class DifferenceTitles : std::uint8_t {
  GoingBack,  // from the file to a backup of it
  TwoStates   // one that was set apart, and the file that stands in its place
};

// What differs between the records and steps of two states of a file, as rich text: a list each, of forty at
// most. Empty when the two say the same.
QString differenceText(const store::RestoreDifference& difference, DifferenceTitles titles,
                       wording::Language language);

}  // namespace lianes::gui
