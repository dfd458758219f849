#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lianes/store/backup.hpp"

// What there is to know about an open file as a file.
namespace lianes::store {

// Where else its backups are kept.
struct PlaceProperties {
  std::filesystem::path folder;
  bool isThere = false;
  std::vector<Backup> backups;  // youngest first
};

struct FileProperties {
  std::filesystem::path path;  // absolute
  std::uint64_t bytes = 0;
  std::uint64_t bytesAside = 0;  // saved and not folded in yet, in the log beside it
  int form = 0;                  // the number of its schema
  std::vector<std::string> consortiums;
  std::optional<Step> first;
  std::optional<Step> last;
  std::string fingerprint;                                   // of the last step
  std::vector<std::pair<EntityKind, std::int64_t>> records;  // of the kinds that it has
  std::int64_t documents = 0;
  std::int64_t documentBytes = 0;
  std::optional<ReadOnlyReason> readOnly;
  std::optional<Holder> holder;  // who has it open for writing
  std::vector<Backup> backups;   // youngest first
  std::optional<PlaceProperties> place;
};

// `name` is the file's in the second place (second_place.hpp), if it has one. Throws DatabaseError.
FileProperties propertiesOf(const ConsortiumFile& file,
                            const std::optional<std::filesystem::path>& name = std::nullopt);

}  // namespace lianes::store
