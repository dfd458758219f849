#include "lianes/store/lock.hpp"

#include "store/file_state.hpp"

namespace lianes::store {
std::optional<Holder> lockHolderOf(const std::filesystem::path& file) {
  const auto holder = os::FileLock::holderOf(file);
  return holder ? std::optional(toHolder(*holder)) : std::nullopt;
}

Checked<Holder> breakLock(const std::filesystem::path& file) {
  const auto holder = os::FileLock::holderOf(file);
  if (!holder) return failure(Problem{ProblemCode::FileNotHeld, file.string(), {}});
  if (!os::FileLock::remove(file)) {
    return failure(
        Problem{ProblemCode::FileHeld, file.string(), {holder->user, holder->host, holder->since}});
  }
  return toHolder(*holder);
}

}  // namespace lianes::store
