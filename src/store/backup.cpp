#include "lianes/store/backup.hpp"

#include <utility>

#include "store/backup_files.hpp"
#include "store/file_state.hpp"

namespace lianes::store {

Checked<Backup> backUp(const ConsortiumFile& file, BackupOccasion occasion) {
  return backUpConnection(file.connection(), file.path(), occasion, file.environment().now());
}

bool hasChangedSinceBackup(const ConsortiumFile& file) {
  const auto last = readLastStep(file.connection());
  if (!last) return false;
  const auto backups = listBackups(file.path());
  return backups.empty() || lastHashIn(backups.front().path) != last->hash;
}

Checked<std::optional<Backup>> backUpIfChanged(const ConsortiumFile& file, BackupOccasion occasion) {
  if (!hasChangedSinceBackup(file)) return std::optional<Backup>();
  auto made = backUp(file, occasion);
  if (!made) return failure(made.error());
  return std::optional(std::move(made).value());
}

Checked<std::optional<Backup>> backUpOfDay(const ConsortiumFile& file) {
  if (hasBackupOfDay(file.path(), file.environment().now())) return std::optional<Backup>();
  return backUpIfChanged(file, BackupOccasion::Opening);
}

}  // namespace lianes::store
