#pragma once

#include <QtCore/QString>

#include <filesystem>
#include <optional>

#include "lianes/store/consortium_file.hpp"

namespace lianes::gui {

// What has the file's name is no longer what was open, which is only read from then on.
struct Displacement {
  store::Standing standing = store::Standing::Replaced;  // isLost()
  std::filesystem::path path{};
  std::filesystem::path recovery{};  // where all that was saved is kept; empty: that failed, and was said
  store::StepNumber lastStep = 0;    // in the recovery
  std::optional<store::LostSteps> lost{};  // what it lacks
};

// What happened and where the state is kept, in sentences for who was not there. What could not be kept is
// gone by then.
QString displacementSentence(const Displacement& displacement);

// What is left of a file that was written over: truth before comfort.
QString keptOfOverwritten(const Displacement& displacement);

// Where to look for what is left of the file that has, or had, the name.
QString placeOfBackups(const std::filesystem::path& file);

}  // namespace lianes::gui
