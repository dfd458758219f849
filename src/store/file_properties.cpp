#include "lianes/store/file_properties.hpp"

#include <system_error>

#include "lianes/domain/entities.hpp"
#include "lianes/store/lock.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/store/snapshot.hpp"
#include "store/contents.hpp"
#include "store/journal_rows.hpp"
#include "store/migrations.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

std::uint64_t sizeIfThere(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

std::uint64_t bytesBeside(const fs::path& file) {
  std::uint64_t bytes = 0;
  for (const auto* suffix : {"-wal", "-journal"}) {
    auto side = file;
    side += suffix;
    bytes += sizeIfThere(side);
  }
  return bytes;
}

void countRecords(sql::Connection& connection, FileProperties& properties) {
  for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
    auto rows =
        connection.prepare("SELECT count(*) FROM \"" + std::string(Choices<EntityKind>::codes[at]) + '"');
    const auto count = rows.step() ? rows.integer(0) : 0;
    if (count > 0) properties.records.emplace_back(static_cast<EntityKind>(at), count);
  }
}

void countDocuments(sql::Connection& connection, FileProperties& properties) {
  auto rows = connection.prepare("SELECT count(*), coalesce(sum(size), 0) FROM document");
  if (!rows.step()) return;
  properties.documents = rows.integer(0);
  properties.documentBytes = rows.integer(1);
}

}  // namespace

FileProperties propertiesOf(const ConsortiumFile& file, const std::optional<fs::path>& name) {
  FileProperties properties;
  auto& connection = file.connection();
  {
    const Snapshot moment(file);
    properties.form = static_cast<int>(schemaOf(connection));
    if (const auto first = readStep(connection, 1)) properties.first = toStep(connection, first->step);
    if (const auto last = readLastStep(connection)) {
      properties.last = toStep(connection, last->step);
      properties.fingerprint = hexOf(last->hash);
    }
    countRecords(connection, properties);
    countDocuments(connection, properties);
    auto names = connection.prepare("SELECT name FROM consortium ORDER BY id");
    while (names.step()) properties.consortiums.emplace_back(names.text(0));
  }
  std::error_code error;
  properties.path = fs::absolute(file.path(), error);
  properties.bytes = sizeIfThere(file.path());
  properties.bytesAside = bytesBeside(file.path());
  properties.readOnly = file.report().readOnly;
  properties.holder = lockHolderOf(file.path());
  properties.backups = listBackups(file.path());
  if (name) {
    properties.place = PlaceProperties{name->parent_path(), isPlaceThere(*name), listBackups(*name)};
  }
  return properties;
}

}  // namespace lianes::store
