#pragma once

#include "lianes/app/reports.hpp"

namespace lianes {

// What writes reports in every format. Where no Qt application runs yet, as in lianes-cli, the first job
// starts one without a screen.
app::Renderer reportRenderer();

}  // namespace lianes
