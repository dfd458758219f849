#include "lianes/base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace lianes {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failOn(const char* what, const fs::path& path) {
  throw fs::filesystem_error(what, path, {errno, std::generic_category()});
}

fs::path folderOf(const fs::path& file) {
  const auto folder = file.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

// What comes after a failure here is no loss: a folder that cannot be read may still be written to, and some
// file systems sync none; the file itself is safe.
void syncFolderOf(const fs::path& file) {
  const int folder = ::open(folderOf(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  (void)::fsync(folder);
  ::close(folder);
}

void giveName(const fs::path& partial, const fs::path& target) {
  if (::rename(partial.c_str(), target.c_str()) != 0) failOn("rename", target);
  syncFolderOf(target);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  auto pattern = (fs::temp_directory_path() / "lianes-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) failOn("make a temporary folder", pattern);
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

OutputFile::OutputFile(fs::path target) : m_target(std::move(target)) {
  auto pattern = folderOf(m_target).string() + "/.lianes-XXXXXX";
  m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (m_descriptor < 0) failOn("write", m_target);
  m_partial = pattern;
  // mkostemp leaves it to its owner alone; a new file has the rights that the user's mask leaves.
  const auto mask = ::umask(0);
  ::umask(mask);
  (void)!::fchmod(m_descriptor, 0666 & ~mask);  // some mounted folders know no rights
}

OutputFile::~OutputFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (!m_partial.empty()) ::unlink(m_partial.c_str());
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(m_descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) failOn("write", m_target);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void OutputFile::sync() {
  if (::fsync(m_descriptor) != 0) failOn("sync", m_target);
  if (::close(std::exchange(m_descriptor, -1)) != 0) failOn("close", m_target);
}

void OutputFile::publish() {
  giveName(m_partial, m_target);
  m_partial.clear();
}

void putInPlace(const fs::path& partial, const fs::path& target) {
  const int descriptor = ::open(partial.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) failOn("sync", target);
  const bool isSynced = ::fsync(descriptor) == 0;
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (!isSynced) failOn("sync", target);
  giveName(partial, target);
}

void writeFile(const fs::path& target, std::string_view bytes) {
  OutputFile file(target);
  file.write(bytes);
  file.sync();
  file.publish();
}

}  // namespace lianes
