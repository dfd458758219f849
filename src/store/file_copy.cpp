#include "lianes/store/file_copy.hpp"

#include <array>
#include <system_error>

#include "lianes/base/files.hpp"
#include "lianes/store/file_name.hpp"
#include "store/os/file_lock.hpp"
#include "store/os/files.hpp"
#include "store/verified_copy.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

fs::path folderOfTarget(const fs::path& target) {
  const auto folder = target.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

// Gives the copy a name that no file has.
void publishNew(const fs::path& copy, const fs::path& target) {
  std::error_code error;
  fs::create_hard_link(copy, target, error);
  // What a key is formatted with mostly knows no second names.
  const bool knowsLinks = error != std::errc::operation_not_permitted &&
                          error != std::errc::operation_not_supported &&
                          error != std::errc::function_not_supported;
  if (error && knowsLinks) throw fs::filesystem_error("link", target, error);
  if (!error) return os::syncFolder(folderOfTarget(target));
  if (fs::exists(fs::symlink_status(target))) {
    throw fs::filesystem_error("rename", target, std::make_error_code(std::errc::file_exists));
  }
  putInPlace(copy, target);
}

// The file that is replaced may be a consortium: nobody has it open, and its log goes with it.
std::optional<Problem> publishInstead(const fs::path& copy, const fs::path& target, Instant now) {
  const auto acquired = os::FileLock::acquire(target, now.text());
  const auto holder = acquired.holder.value_or(os::LockHolder{});
  switch (acquired.answer) {
    case os::LockAnswer::Held:
      return Problem{ProblemCode::FileHeld, target.string(), {holder.user, holder.host, holder.since}};
    case os::LockAnswer::HeldByOtherName:
      return Problem{ProblemCode::FileHeldElsewhere, target.string(), {}};
    case os::LockAnswer::NotALockFile:
      return Problem{ProblemCode::LockNotOurs, os::FileLock::pathFor(target).string(), {}};
    case os::LockAnswer::NoRoom:
      return Problem{ProblemCode::DiskFull, target.string(), {}};
    case os::LockAnswer::Taken:
    case os::LockAnswer::NoLocks:
      break;
  }
  constexpr std::array<const char*, 3> kSideFiles{"-wal", "-shm", "-journal"};
  for (const auto* suffix : kSideFiles) {
    auto side = target;
    side += suffix;
    fs::remove(side);
  }
  putInPlace(copy, target);
  return std::nullopt;
}

}  // namespace

std::optional<Problem> problemOfCopyName(const fs::path& file, const fs::path& target) {
  const auto saying = [&](ProblemCode code) { return Problem{code, target.string(), {}}; };
  if (target.filename().empty()) return saying(ProblemCode::NotAPlainFile);
  if (auto problem = problemOfName(target)) return problem;
  std::error_code error;
  const auto status = fs::symlink_status(target, error);
  if (fs::exists(status)) {
    std::error_code unknown;
    if (fs::equivalent(file, target, unknown) && !unknown) return saying(ProblemCode::CopyOntoItself);
    if (!fs::is_regular_file(status)) return saying(ProblemCode::NotAPlainFile);
  }
  if (!fs::is_directory(folderOfTarget(target), error)) return saying(ProblemCode::CannotCreate);
  return std::nullopt;
}

Checked<std::optional<FileCopy>> copyFile(const ConsortiumFile& file, const fs::path& target,
                                          ExistingFile existing, const CopyProgress& progress) {
  if (auto problem = problemOfCopyName(file.path(), target)) return failure(std::move(*problem));
  const auto isTaken = [&] { return fs::exists(fs::symlink_status(target)); };
  const Problem taken{ProblemCode::AlreadyExists, target.string(), {}};
  try {
    if (existing == ExistingFile::Refuse && isTaken()) return failure(taken);
    const CopyOnItsWay copy(folderOfTarget(target));
    auto made = copyProven(file, copy, target, progress);
    if (!made || !*made) return made;
    // What stands there may be another thing by now.
    if (auto problem = problemOfCopyName(file.path(), target)) return failure(std::move(*problem));
    if (isTaken()) {
      if (existing == ExistingFile::Refuse) return failure(taken);
      if (auto problem = publishInstead(copy.path(), target, file.environment().now())) {
        return failure(std::move(*problem));
      }
    } else {
      publishNew(copy.path(), target);
    }
    return made;
  } catch (const std::system_error& error) {
    if (error.code() == std::errc::file_exists) return failure(taken);
    return failure(problemOfTarget(error, target));
  }
}

}  // namespace lianes::store
