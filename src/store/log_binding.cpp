#include "store/log_binding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "store/journal_rows.hpp"
#include "store/sql/connection.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

fs::path beside(fs::path file, const char* ending) { return file += ending; }

bool isFilled(const fs::path& log) {
  std::error_code error;
  return fs::file_size(log, error) > 0 && !error;
}

// What a state of the file says of itself.
struct LogMarks {
  std::string mark;
  std::string base;
  std::optional<ChainedStep> last;
};

std::string settingOf(sql::Connection& connection, std::string_view name) {
  auto& statement = connection.cached("SELECT value FROM setting WHERE name = $1");
  statement.bind(1, name);
  std::string value = statement.step() ? std::string(statement.text(0)) : std::string();
  statement.reset();
  return value;
}

// Nothing where the pages make no sense, as those of a file do that a crash cut off while the log was folded
// in.
template <typename Read>
auto readable(const fs::path& file, sql::OpenMode mode, const std::string& fileSystem, Read read)
    -> std::optional<decltype(read(std::declval<sql::Connection&>()))> {
  try {
    sql::Connection connection(file, {.mode = mode, .vfs = fileSystem, .undoesUnfinished = true});
    return read(connection);
  } catch (const sql::DatabaseError& error) {
    using Kind = sql::DatabaseErrorKind;
    const bool isNonsense =
        error.kind() == Kind::Damaged || error.kind() == Kind::NotDatabase || error.kind() == Kind::Misuse;
    if (!isNonsense) throw;
    return std::nullopt;
  }
}

// Files of before the marks have none: then the steps decide.
bool knowsStep(const std::optional<ChainedStep>& step, sql::Connection& connection) {
  if (!step) return true;
  const auto same = readStep(connection, step->step.number);
  return same && areSame(*same, *step);
}

bool logBelongsNow(const fs::path& file, const std::string& fileSystem) {
  const auto alone =
      readable(file, sql::OpenMode::WithoutLog, fileSystem, [](sql::Connection& connection) -> LogMarks {
        return {settingOf(connection, "log_mark"), {}, readLastStep(connection)};
      });
  const auto together = readable(file, sql::OpenMode::ReadOnly, fileSystem, [&](sql::Connection& connection) {
    if (!alone) return true;
    const auto last = readLastStep(connection);
    if (alone->last && (!last || last->step.number < alone->last->step.number)) return false;
    if (alone->mark.empty()) return knowsStep(alone->last, connection);
    return alone->mark == settingOf(connection, "log_mark") ||
           alone->mark == settingOf(connection, "log_base");
  });
  return together.value_or(!alone);
}

// A process that writes moves on between the two readings.
bool logBelongs(const fs::path& file, const std::string& fileSystem) {
  constexpr int kAttempts = 3;
  for (int i = 0; i < kAttempts; ++i) {
    if (logBelongsNow(file, fileSystem)) return true;
  }
  return false;
}

std::vector<std::uint8_t> firstBytes(const fs::path& file, std::size_t most) {
  std::vector<std::uint8_t> bytes(most);
  std::ifstream stream(file, std::ios::binary);
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

std::uint32_t numberAt(std::span<const std::uint8_t> bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = (number << 8U) | bytes[i];
  return number;
}

// All that beginning and folding in a log changes: how the file is written (18, 19), the counters of changes
// (24, 92) and of the version (96), and the checksum at the end.
bool differOnlyInMode(std::span<const std::uint8_t> one, std::span<const std::uint8_t> other) {
  const auto isFree = [](std::size_t at) {
    return at == 18 || at == 19 || (at >= 24 && at < 28) || (at >= 92 && at < 100) ||
           at >= std::size_t{sql::kPageSize - sql::kChecksumBytes};
  };
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] != other[i] && !isFree(i)) return false;
  }
  return true;
}

// The only change of ours that is journaled is of the first page (https://sqlite.org/fileformat.html, "The
// Rollback Journal").
bool journalBelongs(const fs::path& file, const fs::path& journal) {
  constexpr std::array<std::uint8_t, 8> kMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  constexpr std::size_t kHeader = 28;
  constexpr std::size_t kLargestSector = 65536;
  constexpr std::size_t kRecord = 4 + std::size_t{sql::kPageSize} + 4;
  const auto bytes = firstBytes(journal, kLargestSector + 2 * kRecord);
  if (bytes.front() == 0) return true;  // finished: SQLite does not look at it either
  if (bytes.size() < kHeader || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) return false;
  const std::size_t sector = numberAt(bytes, 20);
  if (sector < kHeader || sector > kLargestSector) return false;
  if (bytes.size() < sector + kRecord) return true;  // cut off before it held a page
  if (bytes.size() >= sector + 2 * kRecord || numberAt(bytes, sector) != 1) return false;
  const auto first = firstBytes(file, std::size_t{sql::kPageSize});
  if (first.size() < std::size_t{sql::kPageSize}) return true;
  return differOnlyInMode(std::span(bytes).subspan(sector + 4, std::size_t{sql::kPageSize}), first);
}

fs::path freeNameFor(const fs::path& file, const fs::path& log, std::string_view why, Instant now) {
  const auto stem = file.stem().string();
  return freeName(file.parent_path(), stem, why, now, log.filename().string().substr(stem.size()));
}

}  // namespace

std::vector<std::string> markingLog(bool repeatable) {
  const std::string mark =
      repeatable ? "(SELECT coalesce(max(number), 0) FROM step)" : "lower(hex(randomblob(16)))";
  const std::string replacing = " ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  return {
      "INSERT INTO setting (name, value) VALUES ('log_base', "
      "coalesce((SELECT value FROM setting WHERE name = 'log_mark'), ''))" +
          replacing,
      "INSERT INTO setting (name, value) VALUES ('log_mark', CAST(" + mark + " AS TEXT))" + replacing};
}

fs::path freeName(const fs::path& folder, const std::string& stem, std::string_view why, Instant now,
                  const std::string& ending) {
  for (;; now = Instant(now.millisecondsSince1970() + 1)) {
    auto stamp = now.text();
    std::erase(stamp, ':');
    auto name = folder / (stem + " - " + std::string(why) + ' ' + stamp + ending);
    if (!fs::exists(name)) return name;
  }
}

std::vector<fs::path> foreignLogs(const fs::path& file, const std::string& fileSystem) {
  // While a journal is there the log cannot be judged: SQLite would first roll back what the journal says.
  const auto journal = beside(file, "-journal");
  if (isFilled(journal) && !journalBelongs(file, journal)) return {journal};
  const auto log = beside(file, "-wal");
  if (isFilled(log) && !logBelongs(file, fileSystem)) return {log};
  return {};
}

OwnLog::OwnLog(const fs::path& file) {
  for (const auto* ending : {"-wal", "-shm"}) {
    if (const auto found = os::identityOf(beside(file, ending))) m_sides.emplace_back(ending, *found);
  }
}

void OwnLog::removeBeside(const fs::path& file) const {
  for (const auto& [ending, identity] : m_sides) {
    const auto side = beside(file, ending.c_str());
    std::error_code ignored;
    if (os::identityOf(side) == identity) fs::remove(side, ignored);
  }
}

fs::path setAside(const fs::path& file, const fs::path& log, std::string_view why, Instant now) {
  auto name = freeNameFor(file, log, why, now);
  fs::rename(log, name);
  // The index speaks of a log that is no longer there. A journal has none; the log beside it may be good.
  if (log == beside(file, "-wal")) fs::remove(beside(file, "-shm"));
  return name;
}

fs::path copyAside(const fs::path& file, const fs::path& log, std::string_view why, Instant now) {
  auto name = freeNameFor(file, log, why, now);
  fs::copy_file(log, name);
  return name;
}

}  // namespace lianes::store
