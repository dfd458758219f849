#include "lianes/store/second_place.hpp"

#include <algorithm>
#include <string>
#include <system_error>

#include "lianes/base/contract.hpp"
#include "store/backup_files.hpp"
#include "store/contents.hpp"
#include "store/journal_rows.hpp"
#include "store/os/files.hpp"
#include "store/verified_copy.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestStem = 120;  // bytes: what is added to it has room in 255
constexpr std::size_t kBeginningShown = 8;

// As keys take it: many are formatted for a system that knows fewer characters.
std::string stemForKeys(std::string stem) {
  constexpr std::string_view kRefused = "\\/:*?\"<>|";
  for (auto& character : stem) {
    const bool isControl = static_cast<unsigned char>(character) < 0x20;
    if (isControl || kRefused.find(character) != std::string_view::npos) character = '-';
  }
  const auto isContinued = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
  if (stem.size() > kLongestStem) {
    auto end = kLongestStem;
    while (end > 0 && isContinued(stem[end])) --end;
    stem.resize(end);
  }
  return stem;
}

Problem placeMissing(const fs::path& name) {
  return {ProblemCode::PlaceMissing, name.parent_path().string(), {}};
}

}  // namespace

std::string beginningOf(const ConsortiumFile& file) {
  const auto first = readStep(file.connection(), 1);
  return first ? hexOf(first->hash) : std::string();
}

fs::path nameInPlace(const ConsortiumFile& file, const fs::path& folder) {
  const auto beginning = beginningOf(file);
  require(!beginning.empty(), "a file that is kept in a second place has begun");
  return folder / (stemForKeys(file.path().stem().string()) + " (" + beginning.substr(0, kBeginningShown) +
                   ").lianes");
}

std::optional<Problem> preparePlace(const fs::path& name) {
  std::error_code error;
  if (!fs::is_directory(name.parent_path(), error)) return placeMissing(name);
  const auto folder = backupFolderOf(name);
  try {
    fs::create_directory(folder);
  } catch (const fs::filesystem_error& failed) {
    return problemOfTarget(failed, folder);
  }
  if (!isPlaceThere(name)) return Problem{ProblemCode::NotAPlainFile, folder.string(), {}};
  if (!os::isWritable(folder)) return Problem{ProblemCode::CannotCreate, folder.string(), {}};
  return std::nullopt;
}

bool isPlaceThere(const fs::path& name) {
  std::error_code error;
  return fs::is_directory(fs::symlink_status(backupFolderOf(name), error));
}

bool lacksLastStep(const ConsortiumFile& file, const fs::path& name) {
  const auto last = readLastStep(file.connection());
  if (!last) return false;
  const auto backups = listBackups(name);
  return backups.empty() || lastHashIn(backups.front().path) != last->hash;
}

Checked<std::optional<Backup>> backUpInPlace(const ConsortiumFile& file, const fs::path& name,
                                             BackupOccasion occasion, const CopyProgress& progress) {
  if (!isPlaceThere(name)) return failure(placeMissing(name));
  const auto folder = backupFolderOf(name);
  try {
    const CopyOnItsWay copy(folder);
    const auto made = copyProven(file, copy, folder, progress);
    if (!made) return failure(made.error());
    if (!*made) return std::optional<Backup>();
    const auto now = file.environment().now();
    const auto target = freeBackupName(folder, now, ' ' + std::string(codeOf(occasion)) + ".lianes");
    fs::rename(copy.path(), target);
    os::syncFolder(folder);
    keepOfBackups(name, target);
    const auto backups = listBackups(name);
    const auto found = std::find_if(backups.begin(), backups.end(),
                                    [&](const Backup& backup) { return backup.path == target; });
    if (found == backups.end()) return failure(placeMissing(name));  // pulled out at this very moment
    return std::optional(*found);
  } catch (const std::system_error& error) {
    // A key that was pulled out fails in many ways, and is then no longer there.
    return failure(isPlaceThere(name) ? problemOfTarget(error, folder) : placeMissing(name));
  }
}

}  // namespace lianes::store
