#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/store/step.hpp"

// The chain that makes history provable: each step's SHA-256 covers its own content and the hash before it.
namespace lianes::store {

using Hash = std::array<std::uint8_t, 32>;

// A change as the journal keeps it: records as canonical JSON, empty where the record did not exist.
struct StoredChange {
  EntityKind kind;
  Uuid id;
  std::string before;
  std::string after;
};

// A step as its row keeps it, without its hash.
struct StoredStep {
  StepNumber number = 0;
  std::string at;
  std::string author;
  std::string action;
  std::string arguments;  // a JSON list
  std::string nature;
  StepNumber target = 0;   // 0: none
  StepNumber below = 0;    // what is under this step on its pile (undo, or redo for an undo)
  StepNumber undoTop = 0;  // the piles after this step; 0: empty
  StepNumber redoTop = 0;
  std::int64_t changes = 0;
};

Hash hashOf(const Hash& previous, const StoredStep& step, std::span<const StoredChange> changes);

}  // namespace lianes::store
