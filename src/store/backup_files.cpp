#include "store/backup_files.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "lianes/base/files.hpp"
#include "lianes/base/passing_name.hpp"
#include "store/clock.hpp"
#include "store/copy_failure.hpp"
#include "store/journal_rows.hpp"
#include "store/os/files.hpp"
#include "store/read_file.hpp"
#include "store/schema_guard.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/verification.hpp"

namespace lianes::store {
namespace {

constexpr const char* kPartial = ".partial";  // what versions before called a copy on its way
constexpr std::size_t kDaysKept = 10;
constexpr std::size_t kDayLength = 10;   // "2026-11-23"
constexpr std::size_t kMonthLength = 7;  // "2026-11"
constexpr std::size_t kStampLength =
    22;  // "2026-11-23T071502.123Z": without the colons some file systems refuse

Instant systemNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

std::string stampOf(Instant now) {
  auto stamp = now.text();
  std::erase(stamp, ':');
  return stamp;
}

// "2026-11-23T071502.123Z opening"
std::optional<std::pair<Instant, BackupOccasion>> backupNameParts(const std::string& stem) {
  if (stem.size() < kStampLength + 2 || stem[kStampLength] != ' ') return std::nullopt;
  const auto occasion = choiceOf<BackupOccasion>(std::string_view(stem).substr(kStampLength + 1));
  auto stamp = stem.substr(0, kStampLength);
  stamp.insert(15, ":").insert(13, ":");
  const auto at = Instant::parse(stamp);
  if (!at || !occasion) return std::nullopt;
  return std::pair(*at, *occasion);
}

std::optional<Backup> backupNamed(const std::filesystem::path& path) {
  const auto parts = path.extension() == ".lianes" ? backupNameParts(path.stem().string()) : std::nullopt;
  std::error_code error;
  const auto bytes = parts ? std::filesystem::file_size(path, error) : 0;
  return parts && !error ? std::optional(Backup{path, parts->first, parts->second, bytes}) : std::nullopt;
}

std::uint64_t sizeOf(sql::Connection& connection) {
  auto pages = connection.prepare("PRAGMA page_count");
  const auto count = pages.step() ? pages.integer(0) : 0;
  return static_cast<std::uint64_t>(count) * sql::kPageSize;
}

// The copy was made of pages that proved themselves: it is enough that they arrived, and all of them. Steps
// taken meanwhile by another connection may be in it or not.
bool holdsWhatWasIn(sql::Connection& connection, const std::optional<ChainedStep>& lastBefore,
                    const std::filesystem::path& copy) {
  if (!sql::damagedPages(copy).empty()) return false;
  const auto copied = lastHashIn(copy);
  if (!copied) return !lastBefore;
  const auto lastNow = readLastStep(connection);
  const StepNumber first = lastBefore ? lastBefore->step.number : 1;
  for (auto number = lastNow ? lastNow->step.number : 0; number >= first; --number) {
    const auto step = readStep(connection, number);
    if (step && step->hash == *copied) return true;
  }
  return false;
}

std::string dayOf(Instant moment) { return moment.text().substr(0, kDayLength); }

// Of each of the youngest days the first and, of each occasion, the last; of each month the last.
void rotate(const std::filesystem::path& file, const std::filesystem::path& justMade) {
  const auto backups = listBackups(file);
  std::set<std::string> days;
  std::set<std::pair<std::string, BackupOccasion>> lasts;
  std::set<std::string> months;
  for (std::size_t at = 0; at < backups.size(); ++at) {
    const auto& backup = backups[at];
    const auto day = dayOf(backup.at);
    if (days.size() < kDaysKept) days.insert(day);
    const bool isLast = lasts.insert({day, backup.occasion}).second;
    const bool isFirst = at + 1 == backups.size() || dayOf(backups[at + 1].at) != day;
    const bool isDaily = days.contains(day) && (isFirst || isLast);
    const bool isMonthly = months.insert(day.substr(0, kMonthLength)).second;
    std::error_code ignored;
    if (!isDaily && !isMonthly && backup.path != justMade) std::filesystem::remove(backup.path, ignored);
  }
}

// What a version before has left that was killed while it copied: its name does not tell whether it runs.
void removeOldPartials(const std::filesystem::path& folder) {
  const auto yesterday = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const auto name = entry.path().filename().string();
    const auto end = name.rfind(".lianes" + std::string(kPartial));
    const bool isPartial = end != std::string::npos && backupNameParts(name.substr(0, end));
    if (isPartial && entry.last_write_time(ignored) < yesterday)
      std::filesystem::remove(entry.path(), ignored);
  }
}

void copyVerified(sql::Connection& connection, const std::filesystem::path& target) {
  const auto partial = target.parent_path() / passingName();
  try {
    const auto lastBefore = readLastStep(connection);
    connection.backUpTo(partial);
    if (!holdsWhatWasIn(connection, lastBefore, partial)) {
      throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "the backup does not verify");
    }
    std::filesystem::rename(partial, target);
  } catch (const sql::DatabaseError& error) {
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    throw CopyFailure(error, target);
  }
  os::syncFolder(target.parent_path());
}

}  // namespace

std::filesystem::path backupFolderOf(const std::filesystem::path& file) {
  return file.parent_path() / (file.stem().string() + " - sauvegardes");
}

void makeBackupFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw WriteFailure("make the folder of the backups", folder, error);
}

std::filesystem::path freeBackupName(const std::filesystem::path& folder, Instant now,
                                     const std::string& ending) {
  for (;; now = Instant(now.millisecondsSince1970() + 1)) {
    auto target = folder / (stampOf(now) + ending);
    if (!std::filesystem::exists(target)) return target;
  }
}

std::optional<Problem> lackOfRoom(const std::filesystem::path& folder, std::uint64_t bytes) {
  constexpr std::uint64_t kMegabyte = 1'000'000;
  const auto free = os::freeBytes(folder);
  if (free >= bytes) return std::nullopt;
  return Problem{ProblemCode::NoRoom,
                 folder.string(),
                 {std::to_string(bytes / kMegabyte + 1), std::to_string(free / kMegabyte)}};
}

Checked<Backup> backUpConnection(sql::Connection& connection, const std::filesystem::path& file,
                                 BackupOccasion occasion, Instant now) {
  constexpr std::uint64_t kSpare = 1U << 20U;  // for the folder, and for the journal of the copy
  const auto folder = backupFolderOf(file);
  makeBackupFolder(folder);
  if (auto problem = lackOfRoom(folder, sizeOf(connection) + kSpare)) return failure(std::move(*problem));
  const auto target = freeBackupName(folder, now, ' ' + std::string(codeOf(occasion)) + ".lianes");
  copyVerified(connection, target);
  rotate(file, target);
  return *backupNamed(target);
}

void tidyBackups(const std::filesystem::path& file) {
  const auto folder = backupFolderOf(file);
  tidyAbandoned(folder);
  removeOldPartials(folder);
}

void keepOfBackups(const std::filesystem::path& file, const std::filesystem::path& justMade) {
  rotate(file, justMade);
  tidyBackups(file);
}

bool hasBackupOfDay(const std::filesystem::path& file, Instant moment) {
  const auto backups = listBackups(file);
  return std::any_of(backups.begin(), backups.end(),
                     [&](const Backup& backup) { return dayOf(backup.at) == dayOf(moment); });
}

bool isWholeBackup(const std::filesystem::path& backup) {
  try {
    if (!sql::damagedPages(backup).empty()) return false;
    auto read = openToRead(backup);
    return !problemOfSchema(read.connection, backup) && !quickDamage(read.connection);
  } catch (const std::runtime_error&) {
    return false;
  }
}

std::optional<std::filesystem::path> youngestWholeBackup(const std::filesystem::path& file) {
  for (const auto& backup : listBackups(file)) {
    if (isWholeBackup(backup.path)) return backup.path;
  }
  return std::nullopt;
}

std::optional<Hash> lastHashIn(const std::filesystem::path& backup) {
  try {
    auto read = openToRead(backup);
    const auto last = readLastStep(read.connection);
    return last ? std::optional(last->hash) : std::nullopt;
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

std::vector<Backup> listBackups(const std::filesystem::path& file) {
  std::error_code error;
  std::vector<Backup> backups;
  for (const auto& entry : std::filesystem::directory_iterator(backupFolderOf(file), error)) {
    if (auto backup = backupNamed(entry.path())) backups.push_back(std::move(*backup));
  }
  // One that a wrong clock dated in the future is not the last one for years.
  const auto now = systemNow();
  const auto rank = [&](const Backup& backup) { return std::pair(!isDaysLater(backup.at, now), backup.at); };
  std::sort(backups.begin(), backups.end(),
            [&](const Backup& a, const Backup& b) { return rank(a) > rank(b); });
  return backups;
}

}  // namespace lianes::store
