#include "lianes/store/folding.hpp"

#include "lianes/base/contract.hpp"
#include "store/file_state.hpp"
#include "store/open_beside.hpp"

namespace lianes::store {

LogFolder::LogFolder(const ConsortiumFile& file) {
  require(!file.isReadOnly(), "only a file that is open for writing has a log to fold in");
  m_connection = std::make_unique<sql::Connection>(connectBeside(file.path(), file.environment()));
}

LogFolder::LogFolder(LogFolder&&) noexcept = default;
LogFolder& LogFolder::operator=(LogFolder&&) noexcept = default;
LogFolder::~LogFolder() = default;

bool LogFolder::fold() { return m_connection->foldIn(); }

}  // namespace lianes::store
