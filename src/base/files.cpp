#include "lianes/base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "lianes/base/passing_name.hpp"

namespace lianes {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failOn(const char* what, const fs::path& path) {
  throw WriteFailure(what, path, {errno, std::generic_category()});
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

void requirePlace(const fs::path& target) {
  if (stateOfName(target) != NameState::SomethingElse) return;
  errno = EEXIST;
  failOn("replace", target);
}

void giveName(const fs::path& partial, const fs::path& target) {
  requirePlace(target);
  if (::rename(partial.c_str(), target.c_str()) != 0) failOn("rename", target);
  syncFolderOf(target);
}

bool knowsNot(int error) {
  return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP || error == EPERM || error == EMLINK;
}

// Without ever replacing: by one call where the file system knows it, by a second name where it knows links.
void giveNameIfFree(const fs::path& partial, const fs::path& target) {
  if (::renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) return;
  if (!knowsNot(errno)) failOn("rename", target);
  if (::link(partial.c_str(), target.c_str()) == 0) {
    ::unlink(partial.c_str());
    return;
  }
  if (!knowsNot(errno)) failOn("link", target);
  if (stateOfName(target) != NameState::Free) {
    errno = EEXIST;
    failOn("rename", target);
  }
  if (::rename(partial.c_str(), target.c_str()) != 0) failOn("rename", target);
}

}  // namespace

NameState stateOfName(const fs::path& path) {
  std::error_code error;
  const auto type = fs::symlink_status(path, error).type();
  if (type == fs::file_type::regular) return NameState::PlainFile;
  const bool isFree = type == fs::file_type::not_found || type == fs::file_type::none;
  return isFree ? NameState::Free : NameState::SomethingElse;
}

TemporaryFolder::TemporaryFolder() {
  auto pattern = (fs::temp_directory_path() / (passingName() + ".XXXXXX")).string();
  if (::mkdtemp(pattern.data()) == nullptr) failOn("make a temporary folder", pattern);
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

OutputFile::OutputFile(fs::path target) : m_target(std::move(target)) {
  requirePlace(m_target);
  if (!openNameless()) openBeside();
}

bool OutputFile::openNameless() {
  m_descriptor = ::open(folderOf(m_target).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (m_descriptor < 0) return false;
  m_partial = "/proc/self/fd/" + std::to_string(m_descriptor);
  if (::access(m_partial.c_str(), F_OK) == 0) return true;
  ::close(std::exchange(m_descriptor, -1));
  return false;
}

void OutputFile::openBeside() {
  auto pattern = (folderOf(m_target) / (passingName() + ".XXXXXX")).string();
  m_descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (m_descriptor < 0) failOn("write", m_target);
  m_partial = pattern;
  m_isNamed = true;
  // mkostemp leaves it to its owner alone; a new file has the rights that the user's mask leaves.
  const auto mask = ::umask(0);
  ::umask(mask);
  (void)!::fchmod(m_descriptor, 0666 & ~mask);  // some mounted folders know no rights
}

OutputFile::~OutputFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
  if (m_isNamed) ::unlink(m_partial.c_str());
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
  // Some file systems say only now that a write failed. A nameless file would be gone.
  if (m_isNamed && ::close(std::exchange(m_descriptor, -1)) != 0) failOn("close", m_target);
}

// Of a nameless file: the name must be free.
void OutputFile::giveNewName(const fs::path& name) {
  if (::linkat(AT_FDCWD, m_partial.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) {
    failOn("link", m_target);
  }
}

void OutputFile::finish() {
  m_isNamed = false;
  if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
  m_partial.clear();
}

void OutputFile::publish() {
  if (!m_isNamed) {
    // A name cannot be taken over in one call: for a moment there is a passing one.
    const auto passing = folderOf(m_target) / passingName();
    giveNewName(passing);
    m_partial = passing;
    m_isNamed = true;
  }
  giveName(m_partial, m_target);
  finish();
}

void OutputFile::publishNew() {
  if (m_isNamed) {
    giveNameIfFree(m_partial, m_target);
  } else {
    giveNewName(m_target);
  }
  syncFolderOf(m_target);
  finish();
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

void copyInto(OutputFile& copy, const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) failOn("read", copy.target());
  std::array<char, 65'536> piece{};
  try {
    for (;;) {
      const auto count = ::read(descriptor, piece.data(), piece.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) failOn("read", copy.target());
      if (count == 0) break;
      copy.write({piece.data(), static_cast<std::size_t>(count)});
    }
  } catch (...) {
    ::close(descriptor);
    throw;
  }
  ::close(descriptor);
}

}  // namespace lianes
