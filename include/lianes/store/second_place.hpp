#pragma once

#include <filesystem>
#include <optional>

#include "lianes/store/backup.hpp"
#include "lianes/store/file_copy.hpp"

// Backups kept also in a second place, a key or another disk, which may come and go. There, the file goes by
// a name that tells it from a consortium of the same name; listBackups() and compareWithBackup() take that
// name for the file's.
namespace lianes::store {

// The name in the folder. Requires: the file has a first step.
std::filesystem::path nameInPlace(const ConsortiumFile& file, const std::filesystem::path& folder);

// What all files and copies that begin with the same step have in common; empty before the first step.
std::string beginningOf(const ConsortiumFile& file);

// Makes the place, once, when a person chooses it. Problems: PlaceMissing, CannotCreate, PathTooLong.
std::optional<Problem> preparePlace(const std::filesystem::path& name);

// Whether what preparePlace() made can be seen: an empty folder where a key would be is no place.
bool isPlaceThere(const std::filesystem::path& name);

// Whether the youngest backup there lacks the last step.
bool lacksLastStep(const ConsortiumFile& file, const std::filesystem::path& name);

// A backup there, proven and let go of later like those beside the file. Nothing when stopped. Problems:
// PlaceMissing, NoRoom, DiskFull, CannotCreate, CannotWrite, CopyDiffers. Throws DatabaseError when the file
// itself cannot be read.
Checked<std::optional<Backup>> backUpInPlace(const ConsortiumFile& file, const std::filesystem::path& name,
                                             BackupOccasion occasion, const CopyProgress& progress = {});

}  // namespace lianes::store
