#include "store/file_mark.hpp"

#include <map>

namespace lianes::store {
namespace {

constexpr std::uint32_t kMostPagesKept = 1024;

}  // namespace

std::shared_ptr<FileMark> FileMark::of(const os::FileIdentity& file) {
  static std::mutex guard;
  static std::map<os::FileIdentity, std::weak_ptr<FileMark>> known;
  const std::lock_guard lock(guard);
  std::erase_if(known, [](const auto& each) { return each.second.expired(); });
  auto& place = known[file];
  auto mark = place.lock();
  if (!mark) place = mark = std::make_shared<FileMark>();
  return mark;
}

void FileMark::note(sql::Connection& connection) {
  const std::lock_guard lock(m_folding);
  auto settings = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'");
  if (settings.step()) m_settings = static_cast<std::uint32_t>(settings.integer(0));
  m_noted = sealsNow(connection);
}

bool FileMark::isIntact(const sql::Connection& connection) {
  const std::unique_lock lock(m_folding, std::try_to_lock);
  return !lock.owns_lock() || isNoted(sealsNow(connection));
}

void FileMark::readWith(std::unique_ptr<sql::Connection> reader) {
  const std::lock_guard lock(m_folding);
  if (m_reader) m_reader->leaveAsIs();
  m_reader = std::move(reader);
}

bool FileMark::keepsLog(const sql::Connection& connection, LogAfter after) const {
  return m_reader && after == LogAfter::Kept && connection.logState().pages < kMostPagesKept;
}

// A log that is folded in to its end is begun anew by the next commit, which costs it a sync; but not while
// somebody reads there (https://sqlite.org/walformat.html, "Resetting The WAL File").
bool FileMark::fold(sql::Connection& connection, LogAfter after) {
  const std::unique_lock lock(m_folding, std::try_to_lock);
  if (!lock.owns_lock() || !isNoted(sealsNow(connection))) return false;
  try {
    if (m_reader) m_reader->endReading();
    const bool keeps = keepsLog(connection, after);
    if (keeps) m_reader->beginReading();
    const bool isDone = keeps ? connection.foldIn() : connection.emptyLog();
    m_noted = sealsNow(connection);
    return isDone;
  } catch (const sql::DatabaseError&) {
    m_noted = sealsNow(connection);  // part of it may be folded in
    throw;
  }
}

FileMark::Seals FileMark::sealsNow(const sql::Connection& connection) const {
  const auto first = connection.sealOf(1);
  const auto settings = connection.sealOf(m_settings);
  if (!first || !settings) return std::nullopt;
  return *first + *settings;
}

}  // namespace lianes::store
