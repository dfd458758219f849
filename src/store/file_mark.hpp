#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "lianes/store/folding.hpp"
#include "store/os/held_file.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// What a file that this process holds for writing contains by itself, its log apart. Only folding the log in
// changes that, and all of it goes through here: whatever else is found there was written over the file in
// place, by a program that kept its name and its number.
class FileMark {
 public:
  // One for all connections of the process to a file.
  static std::shared_ptr<FileMark> of(const os::FileIdentity& file);

  // From now on the file is known as it is.
  void note(sql::Connection& connection);

  // Two short reads. True also where they fail, and while another thread folds in, which looks by itself.
  bool isIntact(const sql::Connection& connection);

  // Into an intact file; false, and nothing is changed, where it is not, or another thread folds in: a step
  // does not wait for that.
  bool fold(sql::Connection& connection, LogAfter after = LogAfter::Emptied);

  // The connection to keep the log with; without one it is emptied.
  void readWith(std::unique_ptr<sql::Connection> reader);

 private:
  using Seals = std::optional<std::string>;
  Seals sealsNow(const sql::Connection& connection) const;
  bool isNoted(const Seals& now) const { return !now || !m_noted || *now == *m_noted; }

  bool keepsLog(const sql::Connection& connection, LogAfter after) const;

  std::mutex m_folding;
  std::unique_ptr<sql::Connection> m_reader;
  std::uint32_t m_settings = 1;  // the page with the random mark that each new log is given
  Seals m_noted;
};

}  // namespace lianes::store
