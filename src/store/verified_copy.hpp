#pragma once

#include <exception>
#include <filesystem>
#include <optional>

#include "lianes/store/file_copy.hpp"

namespace lianes::store {

// A copy on its way to its name: removed with the object unless it has got there.
class CopyOnItsWay {
 public:
  // A passing name in the folder (base/passing_name.hpp).
  explicit CopyOnItsWay(const std::filesystem::path& folder);
  CopyOnItsWay(const CopyOnItsWay&) = delete;
  CopyOnItsWay& operator=(const CopyOnItsWay&) = delete;
  ~CopyOnItsWay();
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

// Copies the open file and proves the copy: every page, every row, the last step. Nothing when stopped.
// Problems name `target`, which the copy is for. Throws like copyFile().
Checked<std::optional<FileCopy>> copyProven(const ConsortiumFile& file, const CopyOnItsWay& copy,
                                            const std::filesystem::path& target,
                                            const CopyProgress& progress);

// What is told of a disk that failed while `target` was made.
Problem problemOfTarget(const std::exception& failure, const std::filesystem::path& target);

}  // namespace lianes::store
