#include "render/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "lianes/render/render.hpp"
#include "render/failure.hpp"

namespace lianes::render {
namespace {

std::filesystem::path folderOf(const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  return folder.empty() ? std::filesystem::path(".") : folder;
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path target) : m_target(std::move(target)) {
  auto pattern = folderOf(m_target).string() + "/.lianes-XXXXXX";
  m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (m_descriptor < 0) failWriting(m_target, errno);
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
    if (count < 0) failWriting(m_target, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void OutputFile::sync() {
  if (::fsync(m_descriptor) != 0) failWriting(m_target, errno);
  if (::close(std::exchange(m_descriptor, -1)) != 0) failWriting(m_target, errno);
}

void OutputFile::publish() {
  if (::rename(m_partial.c_str(), m_target.c_str()) != 0) failWriting(m_target, errno);
  m_partial.clear();
  const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;  // a folder that cannot be read may still be written to
  (void)::fsync(folder);   // some file systems sync no folders; the file itself is safe
  ::close(folder);
}

void writeFile(const std::filesystem::path& target, std::string_view bytes) {
  OutputFile file(target);
  file.write(bytes);
  file.sync();
  file.publish();
}

}  // namespace lianes::render
