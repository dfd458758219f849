#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/domain/date.hpp"
#include "store/os/held_file.hpp"

// What may lie beside a file when nobody has it open: the log (`-wal`) of a process that was killed, and the
// journal (`-journal`) of one that was cut off while it began or folded in the log. SQLite believes either
// because of its name. A program that copies, restores or synchronises files knows nothing of that, and may
// lay the log of one state of a file beside another: read together, they show what never was.
//
// So a file carries a random mark, changed by the first transaction of each log, which also keeps the mark
// before as `base`. A log belongs to its file when the file alone, without the log, has the base or the mark
// that the two have together, and no step that the log does not know.
namespace lianes::store {

// For sql::ConnectionOptions::atLogBegin. `repeatable`: the mark follows from the newest step instead of
// chance, for files that no log is ever laid beside.
std::vector<std::string> markingLog(bool repeatable);

// The names of the log and the journal beside `file` that do not belong to it. Nothing is changed; somebody
// may be writing the file. Throws: DatabaseError, where neither the file nor the two together can be read.
std::vector<std::filesystem::path> foreignLogs(const std::filesystem::path& file,
                                               const std::string& fileSystem);

// "STEM - WHY STAMP" and the ending, a name that is free in the folder: for what is kept of a file beside it.
std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& stem,
                               std::string_view why, Instant now, const std::string& ending);

// Gives a log or journal a name under which no program takes it for the file's, and returns that name: "NAME
// - journal étranger STAMP.lianes-wal". Requires: nobody has the file open. Throws filesystem_error.
std::filesystem::path setAside(const std::filesystem::path& file, const std::filesystem::path& log,
                               std::string_view why, Instant now);

// The log and its index that lie beside a file now: those of whoever has it open. What another program lays
// under their names later is not taken for them.
class OwnLog {
 public:
  OwnLog() = default;
  explicit OwnLog(const std::filesystem::path& file);

  // Requires: all they held is in the file or kept elsewhere, and no connection uses them.
  void removeBeside(const std::filesystem::path& file) const;

 private:
  std::vector<std::pair<std::string, os::FileIdentity>> m_sides;  // "-wal", "-shm"
};

// Like setAside() of a copy of the log, which itself stays where it is.
std::filesystem::path copyAside(const std::filesystem::path& file, const std::filesystem::path& log,
                                std::string_view why, Instant now);

}  // namespace lianes::store
