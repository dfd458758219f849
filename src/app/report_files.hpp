#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lianes/app/reports.hpp"

// What the use cases of reports share about files.
namespace lianes::app {

// A folder of our own, readable by nobody else, for files on their way, removed with the object. Throws
// std::filesystem::filesystem_error.
class WorkFolder {
 public:
  WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

// ".pdf"; of IATI ".xml".
std::string_view extensionOf(ReportFormat format);
std::string_view mediaTypeOf(ReportFormat format);

// The request that gathers what an order is about.
ReportRequest requestOf(const store::ConsortiumFile& file, const Order& order);

}  // namespace lianes::app
