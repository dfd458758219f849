#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "lianes/domain/record.hpp"

namespace lianes::store {

// The fields that a record may be called by: the first of each group that is filled is part of its name.
inline constexpr std::array<std::array<std::string_view, 4>, 2> kNameParts{
    {{"code", "number", "given_name", "edition"}, {"title", "name", "label", "family_name"}}};

// Whether a record of the kind may lack all of them, and is then called by what it refers to.
inline bool mayBeNameless(EntityKind kind) {
  const auto& description = describe(kind);
  for (const auto& part : kNameParts) {
    const bool hasOne = std::any_of(part.begin(), part.end(), [&](std::string_view name) {
      const auto index = description.indexOf(name);
      return index && description.fields[*index].required;
    });
    if (hasOne) return false;
  }
  return true;
}

}  // namespace lianes::store
