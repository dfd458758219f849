#pragma once

#include "lianes/domain/date.hpp"

namespace lianes::gui {

// The computer's day, which only the window knows.
Date today();

}  // namespace lianes::gui
