#include "lianes/store/lock.hpp"

#include "store/os/file_lock.hpp"

namespace lianes::store {
namespace {

Holder holderNamed(const os::LockHolder& holder) {
  return {holder.user, holder.host, holder.process, holder.since};
}

}  // namespace

std::optional<Holder> lockHolderOf(const std::filesystem::path& file) {
  const auto holder = os::FileLock::holderOf(file);
  return holder ? std::optional(holderNamed(*holder)) : std::nullopt;
}

Checked<Holder> breakLock(const std::filesystem::path& file) {
  const auto holder = os::FileLock::holderOf(file);
  if (!holder) return failure(Problem{ProblemCode::FileNotHeld, file.string(), {}});
  if (!os::FileLock::remove(file)) {
    return failure(
        Problem{ProblemCode::FileHeld, file.string(), {holder->user, holder->host, holder->since}});
  }
  return holderNamed(*holder);
}

}  // namespace lianes::store
