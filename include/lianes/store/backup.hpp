#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lianes/store/consortium_file.hpp"

// Whole copies of a consortium file, in a folder beside it. Each one is reopened and verified when it is
// made. Kept: of each of the 10 youngest days the first and, of each occasion, the last; of each month the
// last.
namespace lianes::store {

enum class BackupOccasion : std::uint8_t { Opening, Asked, Migration, Import, Restore };

struct Backup {
  std::filesystem::path path;
  Instant at;
  BackupOccasion occasion;
  std::uint64_t bytes = 0;
};

// Problems: NoRoom. Throws DatabaseError when the copy fails or does not verify; none is left then.
Checked<Backup> backUp(const ConsortiumFile& file, BackupOccasion occasion);

// Whether the youngest backup lacks the last step.
bool hasChangedSinceBackup(const ConsortiumFile& file);

// Nothing to do when it has not changed. For what is risky: an import, many records at once.
Checked<std::optional<Backup>> backUpIfChanged(const ConsortiumFile& file, BackupOccasion occasion);

// Nothing to do when it has not changed, or there is one of the day. For what is done many times a day: a
// whole copy of a large file takes longer than most of it.
Checked<std::optional<Backup>> backUpOfDay(const ConsortiumFile& file);

// Youngest first; those dated more than a day ahead of the clock come last. Whether each is whole is not
// looked at.
std::vector<Backup> listBackups(const std::filesystem::path& file);

// What going back to a backup would do to the records, and the steps that would be lost, youngest first.
struct RestoreDifference {
  struct Entry {
    EntityKind kind;
    Uuid id;
    std::string name;
  };
  std::vector<Entry> added;
  std::vector<Entry> changed;
  std::vector<Entry> removed;
  std::vector<Step> stepsLost;
};

// Problems: those of opening the backup or the file. A file too damaged to compare can still be restored.
Checked<RestoreDifference> compareWithBackup(const std::filesystem::path& file,
                                             const std::filesystem::path& backup);

// OtherConsortium when the backup is not one of the consortium that stands there, or stood there as far as
// its backups tell; nothing when it is, or nobody knows.
std::optional<Problem> otherConsortium(const std::filesystem::path& file,
                                       const std::filesystem::path& backup);

struct Restored {
  // What stood there before: a backup, or where the file was damaged its bytes as they were. Empty when there
  // was no file.
  std::filesystem::path kept;
  // Logs of another state that lay beside it, under the names that they have now; nothing of them is in
  // `kept`.
  std::vector<std::filesystem::path> setAside;
};

// Puts the backup in the file's place, all at once, after keeping what stands there. Problems: FileHeld while
// any process may write the file, NoRoom, OtherConsortium unless that is wished, and those of opening the
// backup; the file is then as it was. Throws like backUp().
struct RestoreWish {
  bool otherConsortium = false;  // though the backup is not one of the consortium that stands there
};
Checked<Restored> restore(const std::filesystem::path& file, const std::filesystem::path& backup,
                          const Environment& environment, RestoreWish wish = {});

}  // namespace lianes::store

template <>
struct lianes::Choices<lianes::store::BackupOccasion> {
  static constexpr std::array<std::string_view, 5> codes{"opening", "asked", "migration", "import",
                                                         "restore"};
};
