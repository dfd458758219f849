#include "store/tidying.hpp"

#include "lianes/base/files.hpp"
#include "lianes/base/passing_name.hpp"
#include "store/backup_files.hpp"
#include "store/sql/open_file.hpp"

namespace lianes::store {

void tidyBeside(const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  tidyAbandoned(folder.empty() ? std::filesystem::path(".") : folder);
  tidyBackups(file);
  // So versions before called what they put in the file's place.
  auto restoring = file;
  restoring += ".restoring";
  if (stateOfName(restoring) == NameState::PlainFile) sql::removeDatabase(restoring);
}

}  // namespace lianes::store
