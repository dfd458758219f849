#pragma once

#include <filesystem>
#include <optional>

#include "lianes/store/backup.hpp"
#include "store/chain.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

std::filesystem::path backupFolderOf(const std::filesystem::path& file);

// Throws WriteFailure.
void makeBackupFolder(const std::filesystem::path& folder);

// A name of the folder's that is not taken: the moment, or as many milliseconds later as it needs.
std::filesystem::path freeBackupName(const std::filesystem::path& folder, Instant now,
                                     const std::string& ending);

// Copies an open file into the backup folder beside it, reopens the copy, verifies it and lets go of the
// backups that are not kept. Problems: NoRoom. Throws CopyFailure, std::filesystem::filesystem_error.
Checked<Backup> backUpConnection(sql::Connection& connection, const std::filesystem::path& file,
                                 BackupOccasion occasion, Instant now);

// Lets go of what killed processes have left in the folder of backups.
void tidyBackups(const std::filesystem::path& file);

// Likewise, and of the backups that are not kept any longer; `justMade` stays.
void keepOfBackups(const std::filesystem::path& file, const std::filesystem::path& justMade);

// Whether there is a backup made on the moment's day, in universal time.
bool hasBackupOfDay(const std::filesystem::path& file, Instant moment);

// Nothing when the folder has room for so many bytes.
std::optional<Problem> lackOfRoom(const std::filesystem::path& folder, std::uint64_t bytes);

// Every page, every row and the last step, as the disk has them.
bool isWholeBackup(const std::filesystem::path& backup);

// The newest backup that is whole; nothing when there is none.
std::optional<std::filesystem::path> youngestWholeBackup(const std::filesystem::path& file);

// The hash of the last step; nothing when the file cannot say.
std::optional<Hash> lastHashIn(const std::filesystem::path& backup);

}  // namespace lianes::store
