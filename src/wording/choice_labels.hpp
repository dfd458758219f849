#pragma once

#include "lianes/domain/choices.hpp"
#include "wording/label.hpp"

#include <array>
#include <string_view>

namespace lianes::wording {

struct ChoiceLabel {
  std::string_view code;
  Label label;
};

// One row a code, in the order of the enumerators.
template <Choice Enum>
struct ChoiceLabels;

}  // namespace lianes::wording
