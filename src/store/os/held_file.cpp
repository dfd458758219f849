#include "store/os/held_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

// As the desktops name the folders of what was thrown away, at home and on other disks.
bool isBin(const fs::path& folder) {
  const auto name = folder.string();
  return name == "Trash" || name == ".Trash" || name.starts_with(".Trash-");
}

}  // namespace

std::optional<FileIdentity> identityOf(const fs::path& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) return std::nullopt;
  return FileIdentity{found.st_dev, found.st_ino};
}

HeldFile::HeldFile(const fs::path& file) : m_descriptor(::open(file.c_str(), O_PATH | O_CLOEXEC)) {
  struct stat found {};
  if (m_descriptor < 0 || ::fstat(m_descriptor, &found) != 0) {
    throw fs::filesystem_error("hold", file, {errno, std::generic_category()});
  }
  m_identity = {found.st_dev, found.st_ino};
}

HeldFile::HeldFile(HeldFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_identity(other.m_identity) {}

HeldFile& HeldFile::operator=(HeldFile&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_identity, other.m_identity);
  return *this;
}

HeldFile::~HeldFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

Named HeldFile::standingOf(const fs::path& file) const {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) {
    return errno == ENOENT || errno == ENOTDIR ? Named::Nowhere : Named::Unknown;
  }
  return FileIdentity{found.st_dev, found.st_ino} == m_identity ? Named::Here : Named::Other;
}

fs::path HeldFile::reachableName() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

std::optional<fs::path> HeldFile::presentName() const {
  std::error_code error;
  auto name = fs::read_symlink(reachableName(), error);
  // A removed file keeps its last name there, with a remark behind it that leads nowhere.
  if (error || !isNamed(name) || std::any_of(name.begin(), name.end(), isBin)) return std::nullopt;
  return name;
}

}  // namespace lianes::store::os
