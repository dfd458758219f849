#include "lianes/app/before_many.hpp"

#include <stdexcept>

#include "lianes/store/backup.hpp"

namespace lianes::app {

void backUpBeforeMany(const store::ConsortiumFile& file) {
  try {
    (void)store::backUpIfChanged(file, store::BackupOccasion::Import);
  } catch (const std::runtime_error&) {
    return;
  }
}

}  // namespace lianes::app
