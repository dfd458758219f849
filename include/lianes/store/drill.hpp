#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"

// Tries a backup before one needs it: whether it opens, whether it is whole, and what going back to it would
// lose. Nothing is changed, neither of the file nor of the backup.
namespace lianes::store {

struct Drill {
  Backup backup;
  CheckReport check;
  std::optional<Step> last;  // up to which it goes
  std::optional<std::vector<Step>>
      lost;  // of the file since then, youngest first; nothing: cannot be compared
};

// Called now and then with how far it is; false stops.
using DrillProgress = std::function<bool(int percent)>;

// Copies the backup into a private folder, opens the copy for reading and checks all of it. Nothing when
// stopped. Problems: BackupDamaged, NewerFile, CannotRead, NoRoom in the folder for temporary files,
// DiskFull.
Checked<std::optional<Drill>> tryBackup(const std::filesystem::path& file, const Backup& backup,
                                        const Environment& environment, const DrillProgress& progress = {});

// The same of the youngest backup that a name has. Problems: those, and NoBackup.
Checked<std::optional<Drill>> tryLastBackup(const std::filesystem::path& file,
                                            const std::filesystem::path& name, const Environment& environment,
                                            const DrillProgress& progress = {});

}  // namespace lianes::store
