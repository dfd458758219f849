#pragma once

#include <optional>
#include <string>

#include "lianes/funding/mission.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What stands next to a mission whose shares had to be reduced (F10), with the sum that made it necessary:
// "7 × 15 % = 105 % du coût". `rate` is the call's cap. Empty when nothing was reduced.
std::string missionAlarm(const funding::MissionPlan& mission, std::optional<Ratio> rate, Language language);

}  // namespace lianes::wording
