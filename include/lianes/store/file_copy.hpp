#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "lianes/store/consortium_file.hpp"

// A whole copy of an open file under a name that a person chose: all of it as it is at one moment, whatever
// is saved meanwhile; one settled file, reopened and proven before it has its name.
namespace lianes::store {

struct FileCopy {
  std::filesystem::path path;
  std::uint64_t bytes = 0;
  std::optional<Step> last;  // the step up to which it goes
  std::string fingerprint;   // of that step (snapshot.hpp): what the copy and the file have in common
};

enum class CopyStage : std::uint8_t { Copying, Verifying };
// Told from time to time how far it is; false stops.
using CopyProgress = std::function<bool(CopyStage stage, int percent)>;

enum class ExistingFile : std::uint8_t { Refuse, Replace };

// Nothing when stopped; nothing is left then, nor after a Problem: CopyOntoItself for the open file and its
// links, NotAPlainFile, AlreadyExists, FileHeld for a consortium that is open elsewhere, PathTooLong,
// CannotCreate, CannotWrite, NoRoom, DiskFull, CopyDiffers. Throws DatabaseError when the file itself cannot
// be read.
Checked<std::optional<FileCopy>> copyFile(const ConsortiumFile& file, const std::filesystem::path& target,
                                          ExistingFile existing, const CopyProgress& progress = {});

// What copyFile() would say of the name without looking further.
std::optional<Problem> problemOfCopyName(const std::filesystem::path& file,
                                         const std::filesystem::path& target);

}  // namespace lianes::store
