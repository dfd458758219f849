#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "store/sql/native.hpp"

// How a database is opened, hardened and given its journal, below the Connection.
namespace lianes::store::sql {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Database openFile(const std::filesystem::path& file, const ConnectionOptions& options);
Database openInMemory();

// An empty file that a whole database will be copied into: no journal mode is set.
Database openCopy(const std::filesystem::path& file, const ConnectionOptions& options);

// The same for a copy that nobody else knows of until it is whole: it takes the rights of the file that it is
// made of, and no locks, which some places lack.
Database openOwnCopy(const std::filesystem::path& file, const ConnectionOptions& options, sqlite3* original);

void executeAll(sqlite3* database, std::string_view sql);

// Throws when the database keeps another mode.
void setJournalMode(sqlite3* database, std::string_view mode);

// The file and its side files, as far as they exist. Requires: nobody has it open.
void removeDatabase(const std::filesystem::path& file);

}  // namespace lianes::store::sql
