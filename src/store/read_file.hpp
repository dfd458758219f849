#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lianes/base/files.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// Whether somebody holds the file for writing, here or elsewhere; then what lies beside it is his.
bool isBeingWritten(const std::filesystem::path& file);

// The log and the journal beside a file, as far as they hold something.
std::vector<std::filesystem::path> filledSides(const std::filesystem::path& file);

// Copies the file and what belongs to it beside, for reading what must not be changed where it is. Returns
// what was left out because it belongs to another state of the file, under the names that it has there.
// Throws: filesystem_error, DatabaseError.
std::vector<std::filesystem::path> copyWithLog(const std::filesystem::path& file,
                                               const std::filesystem::path& copy);

// Any file, in whatever state it was left, to be read and nothing else: neither it nor what lies beside it is
// changed, and no log of another state is read.
struct ReadFile {
  std::unique_ptr<TemporaryFolder> aside;  // where a copy is read
  sql::Connection connection;
};

// Throws: filesystem_error, DatabaseError.
ReadFile openToRead(const std::filesystem::path& file, const std::string& fileSystem = {});

}  // namespace lianes::store
