#pragma once

#include <QtCore/QDateTime>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lianes::gui {

// Where the backups of one file are kept besides beside it; a person's own choice, kept in the settings.
struct SecondPlace {
  std::filesystem::path file;  // absolute
  std::string beginning;       // store::beginningOf
  std::filesystem::path name;  // store::nameInPlace
  QDateTime chosenAt;
  QDateTime copiedAt{};       // invalid: not yet
  std::string fingerprint{};  // of the last copy there

  std::filesystem::path folder() const { return name.parent_path(); }
};

std::vector<SecondPlace> secondPlaces();

// That of the file. A file whose beginning is known is found again under another name, once nothing has the
// name that it had; the settings follow it.
std::optional<SecondPlace> secondPlaceOf(const std::filesystem::path& file,
                                         const std::string& beginning = {});

void keepSecondPlace(const SecondPlace& place);  // instead of the one that its file had
void forgetSecondPlace(const std::filesystem::path& file);

}  // namespace lianes::gui
