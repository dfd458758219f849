#pragma once

#include <QtCore/QString>

#include <filesystem>

#include "lianes/store/consortium_file.hpp"

namespace lianes::gui {

// The file under the name is no longer the open one, which is only read from then on.
struct Displacement {
  store::Standing standing = store::Standing::Replaced;  // or Removed
  std::filesystem::path path{};
  std::filesystem::path recovery{};  // where all that was saved is kept; empty: that failed, and was said
  store::StepNumber lastStep = 0;
};

// What happened and where the state is kept, as one sentence for who was not there.
QString displacementSentence(const Displacement& displacement);

}  // namespace lianes::gui
