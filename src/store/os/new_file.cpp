#include "store/os/new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "store/os/files.hpp"

namespace lianes::store::os {
namespace {

[[noreturn]] void failWriting(const std::filesystem::path& path, int error) {
  throw std::system_error(error, std::generic_category(), "write " + path.string());
}

}  // namespace

NewFile::NewFile(std::filesystem::path target) : m_target(std::move(target)) {
  const auto folder = m_target.parent_path();
  auto pattern = (folder.empty() ? "." : folder.string()) + "/.lianes-XXXXXX";
  m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (m_descriptor < 0) failWriting(m_target, errno);
  m_partial = pattern;
  // mkostemp leaves it to its owner alone; a new file has the rights that the user's mask leaves.
  const auto mask = ::umask(0);
  ::umask(mask);
  (void)!::fchmod(m_descriptor, 0666 & ~mask);  // some mounted folders know no rights
}

NewFile::~NewFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (!m_partial.empty()) ::unlink(m_partial.c_str());
}

void NewFile::write(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(m_descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) failWriting(m_target, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

void NewFile::finish() {
  if (::fsync(m_descriptor) != 0) failWriting(m_target, errno);
  if (::close(std::exchange(m_descriptor, -1)) != 0) failWriting(m_target, errno);
  std::filesystem::rename(m_partial, m_target);
  m_partial.clear();
  const auto folder = m_target.parent_path();
  syncFolder(folder.empty() ? std::filesystem::path(".") : folder);
}

}  // namespace lianes::store::os
