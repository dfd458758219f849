#include "store/sql/short_name.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <vector>

namespace lianes::store::sql {
namespace {

constexpr std::size_t kLongestTaken = 480;  // leaves room for the endings of the side files

struct LivingName {
  const char* path;
  const char* text;
};

// Databases with short names are few: one or two of a program.
class LivingNames {
 public:
  void add(LivingName name) {
    const std::lock_guard guard(m_guard);
    m_names.push_back(name);
  }
  void remove(const char* text) {
    const std::lock_guard guard(m_guard);
    std::erase_if(m_names, [&](const LivingName& name) { return name.text == text; });
  }
  const char* textOf(const char* path) {
    const std::lock_guard guard(m_guard);
    const auto found =
        std::find_if(m_names.begin(), m_names.end(), [&](const auto& name) { return name.path == path; });
    return found == m_names.end() ? nullptr : found->text;
  }

 private:
  std::mutex m_guard;
  std::vector<LivingName> m_names;
};

LivingNames& livingNames() {
  static LivingNames names;
  return names;
}

}  // namespace

bool ShortName::isNeeded(const char* path) { return path != nullptr && std::strlen(path) > kLongestTaken; }

ShortName::ShortName(const char* path) noexcept : m_path(path) {
  try {
    const std::filesystem::path whole(path);
    m_folder = ::open(whole.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0) return;
    const auto name = "/proc/self/fd/" + std::to_string(m_folder) + '/' + whole.filename().string();
    m_text = sqlite3_create_filename(name.c_str(), (name + "-journal").c_str(), (name + "-wal").c_str(), 0,
                                     nullptr);
    if (m_text != nullptr) livingNames().add({m_path, m_text});
  } catch (const std::exception&) {
    if (m_text != nullptr) sqlite3_free_filename(const_cast<char*>(m_text));
    m_text = nullptr;
  }
}

ShortName::~ShortName() {
  if (m_text != nullptr) {
    livingNames().remove(m_text);
    sqlite3_free_filename(const_cast<char*>(m_text));
  }
  if (m_folder >= 0) ::close(m_folder);
}

const char* ShortName::ofSideFile(const char* name, int flags) {
  const auto* database = livingNames().textOf(sqlite3_filename_database(name));
  if (database == nullptr) return nullptr;
  return (flags & SQLITE_OPEN_WAL) != 0 ? sqlite3_filename_wal(database) : sqlite3_filename_journal(database);
}

bool resolvePath(const char* path, int size, char* answer) noexcept {
  try {
    const auto resolved = std::filesystem::weakly_canonical(path).string();
    if (resolved.size() >= static_cast<std::size_t>(size)) return false;
    std::memcpy(answer, resolved.c_str(), resolved.size() + 1);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace lianes::store::sql
