#include "store/verified_copy.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "lianes/base/passing_name.hpp"
#include "lianes/store/file_name.hpp"
#include "lianes/store/snapshot.hpp"
#include "store/backup_files.hpp"
#include "store/contents.hpp"
#include "store/journal_rows.hpp"
#include "store/migrations.hpp"
#include "store/os/cached.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/sql/stepwise_copy.hpp"
#include "store/verification.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSpareRoom = 1U << 20U;  // for the folder, and for the journal of the copy
constexpr int kWhole = 100;

std::uint64_t sizeOfOpen(sql::Connection& connection) {
  auto pages = connection.prepare("PRAGMA page_count");
  const auto count = pages.step() ? pages.integer(0) : 0;
  return static_cast<std::uint64_t>(count) * sql::kPageSize;
}

Problem problemOfError(int error, const fs::path& target) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {ProblemCode::DiskFull, target.string(), {}};
    case ENAMETOOLONG:
      return {ProblemCode::PathTooLong,
              target.string(),
              {std::to_string(kLongestFileName), std::to_string(kLongestPath)}};
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOENT:
    case ENOTDIR:
      return {ProblemCode::CannotCreate, target.string(), {}};
    default:
      return {ProblemCode::CannotWrite, target.string(), {}};
  }
}

// Whether every page proves itself as the medium has it; nothing when stopped.
std::optional<bool> hasSoundPages(const fs::path& copy, std::uint64_t bytes,
                                  const std::function<bool(int percent)>& goesOn) {
  constexpr std::size_t kPagesAtOnce = 256;
  constexpr std::uint32_t kLockPage = 0x40000000 / sql::kPageSize + 1;  // never written
  std::ifstream stream(copy, std::ios::binary);
  std::vector<std::uint8_t> pages(kPagesAtOnce * sql::kPageSize);
  std::uint32_t number = 0;
  while (stream.read(reinterpret_cast<char*>(pages.data()), static_cast<std::streamsize>(pages.size())) ||
         stream.gcount() > 0) {
    const auto count = static_cast<std::size_t>(stream.gcount()) / sql::kPageSize;
    for (std::size_t at = 0; at < count; ++at) {
      ++number;
      const std::span page(pages.data() + at * sql::kPageSize, sql::kPageSize);
      if (number != kLockPage && !sql::isSealed(page, number)) return false;
    }
    const auto done = std::uint64_t{number} * sql::kPageSize;
    if (!goesOn(static_cast<int>(std::min(done, bytes) * kWhole / bytes))) return std::nullopt;
  }
  return std::uint64_t{number} * sql::kPageSize == bytes && fs::file_size(copy) == bytes;
}

bool hasSoundRows(const fs::path& copy, const std::optional<ChainedStep>& last) {
  try {
    sql::Connection connection(copy, {.mode = sql::OpenMode::Immutable});
    if (!isConsortium(connection) || quickDamage(connection)) return false;
    const auto copied = readLastStep(connection);
    return last ? copied && copied->hash == last->hash : !copied;
  } catch (const sql::DatabaseError&) {
    return false;
  }
}

}  // namespace

CopyOnItsWay::CopyOnItsWay(const fs::path& folder) : m_path(folder / passingName()) {}

CopyOnItsWay::~CopyOnItsWay() {
  std::error_code ignored;
  fs::remove(m_path, ignored);
}

Problem problemOfTarget(const std::exception& failed, const fs::path& target) {
  if (const auto* database = dynamic_cast<const sql::DatabaseError*>(&failed)) {
    const auto kind = database->kind();
    if (kind == sql::DatabaseErrorKind::Full) return {ProblemCode::DiskFull, target.string(), {}};
    const bool isRefused =
        kind == sql::DatabaseErrorKind::CannotOpen || kind == sql::DatabaseErrorKind::ReadOnly;
    return {isRefused ? ProblemCode::CannotCreate : ProblemCode::CannotWrite, target.string(), {}};
  }
  const auto* system = dynamic_cast<const std::system_error*>(&failed);
  return system ? problemOfError(system->code().value(), target)
                : Problem{ProblemCode::CannotWrite, target.string(), {}};
}

Checked<std::optional<FileCopy>> copyProven(const ConsortiumFile& file, const CopyOnItsWay& copy,
                                            const fs::path& target, const CopyProgress& progress) {
  const auto goesOn = [&](CopyStage stage, int percent) { return !progress || progress(stage, percent); };
  auto& connection = file.connection();
  try {
    std::optional<ChainedStep> last;
    std::uint64_t bytes = 0;
    {
      const Snapshot moment(file);
      bytes = sizeOfOpen(connection);
      if (auto lack = lackOfRoom(copy.path().parent_path(), bytes + kSpareRoom)) {
        return failure(std::move(*lack));
      }
      last = readLastStep(connection);
      const bool isWhole = sql::copyStepwise(
          connection, copy.path(), {.vfs = file.environment().fileSystem},
          [&](std::int64_t done, std::int64_t total) {
            return goesOn(CopyStage::Copying, total == 0 ? 0 : static_cast<int>(done * kWhole / total));
          });
      if (!isWhole) return std::optional<FileCopy>();
    }
    os::forgetCached(copy.path());
    const auto isSound =
        hasSoundPages(copy.path(), bytes, [&](int percent) { return goesOn(CopyStage::Verifying, percent); });
    if (!isSound) return std::optional<FileCopy>();
    if (!*isSound || !hasSoundRows(copy.path(), last)) {
      return failure(Problem{ProblemCode::CopyDiffers, target.string(), {}});
    }
    FileCopy made{target, bytes, {}, {}};
    if (last) {
      made.last = toStep(connection, last->step);
      made.fingerprint = hexOf(last->hash);
    }
    return std::optional(std::move(made));
  } catch (const sql::CopyTargetError& error) {
    return failure(problemOfTarget(error, target));
  } catch (const std::system_error& error) {
    return failure(problemOfTarget(error, target));
  }
}

}  // namespace lianes::store
