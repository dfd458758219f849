#include "lianes/store/drill.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include "lianes/base/files.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/journal.hpp"
#include "store/backup_files.hpp"
#include "store/verified_copy.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

constexpr int kCopied = 30;  // percent, then the check's parts
constexpr int kAll = 100;

enum class Carried : std::uint8_t { Whole, Stopped, Unreadable };

// Reading every byte is half of what is to be proven.
Carried carry(const fs::path& from, const fs::path& to, std::uint64_t bytes, const DrillProgress& progress) {
  constexpr std::size_t kPiece = std::size_t{1} << 20U;
  std::ifstream in(from, std::ios::binary);
  std::ofstream out(to, std::ios::binary);
  std::vector<char> piece(kPiece);
  std::uint64_t done = 0;
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
    out.write(piece.data(), in.gcount());
    done += static_cast<std::uint64_t>(in.gcount());
    const auto percent = bytes == 0 ? 0 : done * kCopied / bytes;
    if (progress && !progress(std::min(kCopied, static_cast<int>(percent)))) return Carried::Stopped;
  }
  out.flush();
  if (!out) throw fs::filesystem_error("write", to, std::make_error_code(std::errc::no_space_on_device));
  return in.bad() || done != bytes ? Carried::Unreadable : Carried::Whole;
}

// The copy is what was opened; the person knows the backup.
Problem aboutBackup(Problem problem, const fs::path& backup) {
  if (problem.code == ProblemCode::FileDamaged || problem.code == ProblemCode::NotAConsortium) {
    problem = {ProblemCode::BackupDamaged, {}, {problem.arguments.empty() ? "" : problem.arguments.front()}};
  }
  problem.place = backup.string();
  return problem;
}

int percentOf(CheckPart part) {
  constexpr int kParts = static_cast<int>(CheckPart::Verdicts) + 1;
  return kCopied + static_cast<int>(part) * (kAll - kCopied) / kParts;
}

}  // namespace

Checked<std::optional<Drill>> tryBackup(const fs::path& file, const Backup& backup,
                                        const Environment& environment, const DrillProgress& progress) {
  try {
    const TemporaryFolder aside;
    if (auto lack = lackOfRoom(aside.path(), backup.bytes)) return failure(std::move(*lack));
    const auto copy = aside.path() / "essai.lianes";
    const auto carried = carry(backup.path, copy, backup.bytes, progress);
    if (carried == Carried::Stopped) return std::optional<Drill>();
    if (carried == Carried::Unreadable) {
      return failure(Problem{ProblemCode::CannotRead, backup.path.string(), {}});
    }
    auto opened = ConsortiumFile::open(copy, environment, OpenIntent::Read);
    if (!opened) return failure(aboutBackup(opened.error().problem, backup.path));
    Drill drill{backup, {}, {}, {}};
    drill.check = checkFile(
        opened.value(), [&](CheckPart part, std::int64_t) { return !progress || progress(percentOf(part)); });
    if (drill.check.cancelled) return std::optional<Drill>();
    const auto newest = steps(opened.value(), {.most = 1});
    if (!newest.empty()) drill.last = newest.front();
    if (auto compared = compareWithBackup(file, copy)) drill.lost = std::move(compared).value().stepsLost;
    return std::optional(std::move(drill));
  } catch (const std::system_error& error) {
    return failure(problemOfTarget(error, fs::temp_directory_path()));
  } catch (const std::runtime_error& error) {
    return failure(aboutBackup(problemOf(error, {}), backup.path));
  }
}

Checked<std::optional<Drill>> tryLastBackup(const fs::path& file, const fs::path& name,
                                            const Environment& environment, const DrillProgress& progress) {
  const auto backups = listBackups(name);
  if (backups.empty()) return failure(Problem{ProblemCode::NoBackup, backupFolderOf(name).string(), {}});
  return tryBackup(file, backups.front(), environment, progress);
}

}  // namespace lianes::store
