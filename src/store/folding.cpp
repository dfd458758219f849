#include "lianes/store/folding.hpp"

#include "lianes/base/contract.hpp"
#include "store/file_state.hpp"
#include "store/open_beside.hpp"

namespace lianes::store {

LogFolder::LogFolder(const ConsortiumFile& file) {
  require(!file.isReadOnly(), "only a file that is open for writing has a log to fold in");
  m_connection = std::make_unique<sql::Connection>(connectBeside(file.path(), file.environment()));
  m_mark = file.m_state->mark;
}

LogFolder::LogFolder(LogFolder&&) noexcept = default;
LogFolder& LogFolder::operator=(LogFolder&&) noexcept = default;
LogFolder::~LogFolder() {
  if (m_connection && !m_mark->isIntact(*m_connection)) m_connection->leaveAsIs();
}

bool LogFolder::fold() { return m_mark->fold(*m_connection); }

}  // namespace lianes::store
