#include "lianes/store/folding.hpp"

#include "lianes/base/contract.hpp"
#include "store/file_state.hpp"
#include "store/open_beside.hpp"

namespace lianes::store {

LogFolder::LogFolder(const ConsortiumFile& file) {
  require(!file.isReadOnly(), "only a file that is open for writing has a log to fold in");
  m_connection = std::make_unique<sql::Connection>(connectBeside(file.path(), file.environment()));
  m_mark = file.m_state->mark;
  m_mark->readWith(std::make_unique<sql::Connection>(connectBeside(file.path(), file.environment())));
}

LogFolder::LogFolder(LogFolder&&) noexcept = default;
LogFolder& LogFolder::operator=(LogFolder&&) noexcept = default;
LogFolder::~LogFolder() {
  if (!m_connection) return;
  m_mark->readWith(nullptr);
  if (!m_mark->isIntact(*m_connection)) m_connection->leaveAsIs();
}

bool LogFolder::fold(LogAfter after) { return m_mark->fold(*m_connection, after); }

}  // namespace lianes::store
