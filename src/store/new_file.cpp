#include "lianes/store/new_file.hpp"

#include <span>
#include <vector>

#include "store/os/files.hpp"
#include "store/os/new_file.hpp"

namespace lianes::store {

void writeWhole(const std::filesystem::path& target, std::string_view bytes) {
  os::NewFile file(target);
  file.write({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  file.finish();
}

void putInPlace(const std::filesystem::path& partial, const std::filesystem::path& target) {
  os::syncFile(partial);
  std::filesystem::rename(partial, target);
  const auto folder = target.parent_path();
  os::syncFolder(folder.empty() ? std::filesystem::path(".") : folder);
}

}  // namespace lianes::store
