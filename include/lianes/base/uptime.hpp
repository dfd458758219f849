#pragma once

#include <cstdint>

namespace lianes {

// Milliseconds since the computer was started, those it slept included. Setting the clock does not change it.
std::int64_t millisecondsUp();

}  // namespace lianes
