#pragma once

#include <filesystem>
#include <utility>

#include "store/sql/connection.hpp"

namespace lianes::store {

// A whole copy of a file that failed: which one, since it is seldom the file that one has before one's eyes.
class CopyFailure : public sql::DatabaseError {
 public:
  CopyFailure(const sql::DatabaseError& cause, std::filesystem::path path)
      : sql::DatabaseError(cause), m_path(std::move(path)) {}
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace lianes::store
