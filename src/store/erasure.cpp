#include "lianes/store/erasure.hpp"

#include <spdlog/spdlog.h>

#include "lianes/base/passing_name.hpp"
#include "store/backup_files.hpp"
#include "store/contents.hpp"
#include "store/erasure_rows.hpp"
#include "store/file_state.hpp"
#include "store/journal_rows.hpp"
#include "store/migrations.hpp"
#include "store/os/files.hpp"
#include "store/packing_pages.hpp"
#include "store/rows.hpp"
#include "store/schema_guard.hpp"
#include "store/search_index.hpp"
#include "store/sql/open_file.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

struct ErasedSeal {
  std::int64_t number;
  Uuid person;
  Uuid record;
};

std::vector<ErasedSeal> erasedSeals(sql::Connection& connection) {
  std::vector<ErasedSeal> seals;
  auto rows =
      connection.prepare("SELECT number, person, record FROM seal WHERE secret IS NULL ORDER BY number");
  while (rows.step()) seals.push_back({rows.integer(0), uuidOf(rows.blob(1)), uuidOf(rows.blob(2))});
  return seals;
}

// The personal fields of whatever record has that id.
void emptyRow(sql::Connection& connection, const Uuid& record) {
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto& description = describe(static_cast<EntityKind>(i));
    std::string emptied;
    for (const auto& field : description.fields) {
      if (!field.options.personal) continue;
      emptied += (emptied.empty() ? "" : ", ") + std::string(field.name) + " = NULL";
    }
    if (emptied.empty()) continue;
    auto& row = connection.cached("UPDATE \"" + std::string(description.name) + "\" SET " + emptied +
                                  " WHERE id = $1");
    row.bind(1, blobOf(record));
    row.run();
  }
}

bool hasOpenSeal(sql::Connection& connection, const Uuid& record) {
  auto& row = connection.cached("SELECT 1 FROM seal WHERE record = $1 AND secret IS NOT NULL");
  row.bind(1, blobOf(record));
  const bool found = row.step();
  row.reset();
  return found;
}

// A backup has the seals of the file up to its own last step. False: it holds nothing of what was erased.
bool eraseIn(sql::Connection& backup, const std::vector<ErasedSeal>& seals) {
  bool holdsSome = false;
  sql::Transaction transaction(backup);
  for (const auto& seal : seals) {
    auto& destroy = backup.cached(
        "UPDATE seal SET secret = NULL WHERE record = $1 AND person = $2 AND number <= $3 AND secret IS NOT "
        "NULL");
    destroy.bind(1, blobOf(seal.record));
    destroy.bind(2, blobOf(seal.person));
    destroy.bind(3, seal.number);
    destroy.run();
    if (backup.changes() == 0) continue;
    holdsSome = true;
    if (!hasOpenSeal(backup, seal.record)) emptyRow(backup, seal.record);
  }
  if (holdsSome) rebuildSearchIndex(backup);
  transaction.commit();
  return holdsSome;
}

void rewriteBackup(const fs::path& backup, const std::vector<ErasedSeal>& seals,
                   const Environment& environment) {
  const auto copy = backup.parent_path() / passingName();
  fs::copy_file(backup, copy);
  try {
    bool changes = false;
    {
      sql::Connection connection(copy, {.vfs = environment.fileSystem});
      if (problemOfSchema(connection, copy, environment.laterSchemas)) {
        throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "a backup that is not one of ours");
      }
      const bool isEarlier = !hasCompactJournal(connection);
      if (isEarlier) migrate(connection, {}, kCompactForm);
      changes = eraseIn(connection, seals) || isEarlier;
      if (changes) connection.compact();
      connection.settle();
    }
    if (!changes) return sql::removeDatabase(copy);
    if (!isWholeBackup(copy))
      throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "a rewritten backup");
    os::syncFile(copy);
    fs::rename(copy, backup);
    os::syncFolder(backup.parent_path());
  } catch (...) {
    sql::removeDatabase(copy);
    throw;
  }
}

// Everything that is not used any longer leaves the file, and the log after it.
bool cleanPages(const ConsortiumFile& file, bool isSomebodyErased) {
  auto& connection = file.connection();
  (void)file.mark().fold(connection);
  if (isSomebodyErased) {
    sql::Transaction transaction(connection);
    purgeContents(connection, file.environment().now());
    transaction.commit();
  }
  return writeAnew(file);
}

void noteErasureDone(sql::Connection& connection) {
  sql::Transaction transaction(connection);
  connection.execute("DELETE FROM setting WHERE name = 'erasure_due'");
  transaction.commit();
}

}  // namespace

void noteErasureDue(sql::Connection& connection) {
  connection.execute("INSERT INTO setting (name, value) VALUES ('erasure_due', '1') ON CONFLICT DO NOTHING");
}

bool isErasureDue(sql::Connection& connection) {
  auto& row = connection.cached("SELECT 1 FROM setting WHERE name = 'erasure_due'");
  const bool isDue = row.step();
  row.reset();
  return isDue;
}

bool isErasureDue(const ConsortiumFile& file) { return isErasureDue(file.connection()); }

Erasure finishErasure(const ConsortiumFile& file) {
  Erasure erasure;
  auto& connection = file.connection();
  const auto seals = erasedSeals(connection);
  erasure.isDone = cleanPages(file, !seals.empty());
  for (const auto& backup : seals.empty() ? std::vector<Backup>() : listBackups(file.path())) {
    try {
      rewriteBackup(backup.path, seals, file.environment());
    } catch (const std::runtime_error&) {
      spdlog::warn("a backup could not be rewritten after an erasure");
      erasure.left.push_back(backup.path);
    }
  }
  if (erasure.isDone && erasure.left.empty()) noteErasureDone(connection);
  return erasure;
}

}  // namespace lianes::store
