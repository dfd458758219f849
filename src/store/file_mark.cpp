#include "store/file_mark.hpp"

#include <map>

namespace lianes::store {

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

bool FileMark::fold(sql::Connection& connection) {
  const std::unique_lock lock(m_folding, std::try_to_lock);
  if (!lock.owns_lock() || !isNoted(sealsNow(connection))) return false;
  try {
    const bool isDone = connection.foldIn();
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
