#pragma once

#include "lianes/domain/date.hpp"

namespace lianes::gui {

class Session;

// The day it is where the computer stands, by the clock of the session.
Date today(const Session& session);

}  // namespace lianes::gui
