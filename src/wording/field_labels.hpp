#pragma once

#include "lianes/domain/entities.hpp"
#include "wording/label.hpp"

#include <array>
#include <string_view>

namespace lianes::wording {

struct FieldLabel {
  std::string_view field;
  std::string_view french;
  std::string_view english;
};

// One row a field, in the order of the description.
template <Described Entity>
struct FieldLabels;

}  // namespace lianes::wording
