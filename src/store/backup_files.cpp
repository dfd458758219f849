#include "store/backup_files.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "store/migrations.hpp"
#include "store/verification.hpp"

namespace lianes::store {
namespace {

std::filesystem::path backupFolder(const std::filesystem::path& file) {
  return file.parent_path() / (file.stem().string() + " - sauvegardes");
}

// "2026-11-23T07:15:02.123Z" without what some file systems refuse.
std::string stampOf(Instant now) {
  auto stamp = now.text();
  std::erase(stamp, ':');
  return stamp;
}

bool isWhole(const std::filesystem::path& backup) {
  try {
    sql::Connection connection(backup, {.mode = sql::OpenMode::ReadOnly});
    return isConsortium(connection) && !quickDamage(connection);
  } catch (const sql::DatabaseError&) {
    return false;
  }
}

}  // namespace

std::filesystem::path backUpBefore(sql::Connection& connection, const std::filesystem::path& file,
                                   std::string_view occasion, Instant now) {
  const auto folder = backupFolder(file);
  std::filesystem::create_directories(folder);
  const auto target = folder / (stampOf(now) + ' ' + std::string(occasion) + ".lianes");
  connection.backUpTo(target);
  if (!isWhole(target)) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "the backup does not verify");
  }
  return target;
}

std::optional<std::filesystem::path> youngestWholeBackup(const std::filesystem::path& file) {
  std::error_code error;
  std::vector<std::filesystem::path> backups;
  for (const auto& entry : std::filesystem::directory_iterator(backupFolder(file), error)) {
    if (entry.path().extension() == ".lianes") backups.push_back(entry.path());
  }
  std::sort(backups.rbegin(), backups.rend());  // names start with the time
  for (const auto& backup : backups) {
    if (isWhole(backup)) return backup;
  }
  return std::nullopt;
}

}  // namespace lianes::store
