#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianes/store/step.hpp"
#include "store/bytes.hpp"

// The chain that makes history provable: each step's SHA-256 covers its own content and the hash before it.
namespace lianes::store {

using Hash = std::array<std::uint8_t, 32>;
using StepIdentity = std::array<std::uint8_t, 16>;

// A change as the journal keeps it (record_folder.hpp): empty where the record did not exist.
struct StoredChange {
  EntityKind kind;
  Uuid id;
  Bytes before;
  Bytes after;
};

// A step as its row keeps it, without its hash.
struct StoredStep {
  StepNumber number = 0;
  std::string at;
  std::string author;
  std::string action;
  std::string arguments;  // a JSON list; empty texts where a name is sealed
  Bytes sealedArguments;  // the list with the names (step_titles.hpp); empty: nothing is sealed
  std::string nature;
  StepNumber target = 0;   // 0: none
  StepNumber below = 0;    // what is under this step on its pile (undo, or redo for an undo)
  StepNumber undoTop = 0;  // the piles after this step; 0: empty
  StepNumber redoTop = 0;
  std::int64_t changes = 0;
  StepIdentity identity{};      // the same wherever the step is taken over
  std::optional<Hash> earlier;  // of a step that forms 1 and 2 wrote: its hash there, which its hand signed
};

// What a step says: of it, and of what comes before, everything else follows.
class RecordFolder;
Hash contentOf(const StoredStep& step, const std::vector<StoredChange>& changes, RecordFolder& folder);
// Requires: `content` is what the step says, `step.identity` is given.
Hash hashOf(const Hash& previous, const StoredStep& step, const Hash& content);
// The identity of a step that is new.
StepIdentity newIdentity(const Hash& previous, const Hash& content);

}  // namespace lianes::store
