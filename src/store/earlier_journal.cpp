#include "store/earlier_journal.hpp"

#include <algorithm>

#include "lianes/store/record_json.hpp"
#include "store/chain_hasher.hpp"
#include "store/erasure_rows.hpp"
#include "store/journal_rows.hpp"
#include "store/record_folder.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"
#include "store/step_titles.hpp"

namespace lianes::store {
namespace {

std::vector<EarlierChange> readEarlierChanges(sql::Connection& connection, std::string_view table,
                                              StepNumber step) {
  auto& rows = connection.cached("SELECT kind, record, before, after FROM " + std::string(table) +
                                 " WHERE step = $1 ORDER BY position");
  rows.bind(1, step);
  std::vector<EarlierChange> changes;
  while (rows.step()) {
    const auto kind = choiceOf<EntityKind>(rows.text(0));
    if (!kind) damagedJournal();
    changes.push_back({*kind, uuidOf(rows.blob(1)), std::string(rows.text(2)), std::string(rows.text(3))});
  }
  rows.reset();
  return changes;
}

// Rules between fields may have become stricter since; what can be written down is all that counts.
bool hasKnownChoices(const Record& record) {
  const auto& fields = describe(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto* choice = std::get_if<std::string>(&record.values[i]);
    if (choice == nullptr || fields[i].type != FieldType::Choice) continue;
    if (std::find(fields[i].choices.begin(), fields[i].choices.end(), *choice) == fields[i].choices.end())
      return false;
  }
  return true;
}

std::optional<Record> recordIn(const EarlierChange& change, const std::string& json) {
  if (json.empty()) return std::nullopt;
  auto record = readRecord(change.kind, change.id, json);
  if (!record || !hasKnownChoices(*record)) {
    throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "journal " + change.id.text());
  }
  return std::move(record).value();
}

void rewriteStep(sql::Connection& connection, const ChainedStep& chained) {
  auto& row = connection.cached(
      "UPDATE step SET arguments = $2, sealed_arguments = $3, identity = $4, earlier_hash = $5, previous = "
      "$6, hash = $7 WHERE number = $1");
  const auto& step = chained.step;
  row.bind(1, step.number);
  row.bind(2, std::string_view(step.arguments));
  step.sealedArguments.empty() ? row.bindNull(3) : row.bind(3, sql::Blob(step.sealedArguments));
  row.bind(4, sql::Blob(step.identity));
  row.bind(5, sql::Blob(*step.earlier));
  row.bind(6, sql::Blob(chained.previous));
  row.bind(7, sql::Blob(chained.hash));
  row.run();
}

Hash foldStep(sql::Connection& connection, RecordFolder& folder, KnownNames& known, ChainedStep chained,
              const Hash& previous) {
  auto& step = chained.step;
  std::vector<StoredChange> changes;
  StepTitle title(connection, folder.seals(), known);
  for (const auto& change : readEarlierChanges(connection, "earlier_change", step.number)) {
    const auto before = recordIn(change, change.before);
    const auto after = recordIn(change, change.after);
    title.note(before);
    title.note(after);
    changes.push_back(folder.fold(change.kind, change.id, before, after));
  }
  insertChanges(connection, step.number, changes);
  title.seal(step);
  step.earlier = chained.hash;
  std::copy_n(chained.hash.begin(), step.identity.size(), step.identity.begin());
  chained.previous = previous;
  chained.hash = hashOf(previous, step, contentOf(step, changes, folder));
  rewriteStep(connection, chained);
  return chained.hash;
}

}  // namespace

Hash earlierHashOf(const Hash& previous, const StoredStep& step, std::span<const EarlierChange> changes) {
  ChainHasher hasher;
  hasher.add(previous);
  hasher.add(step.number);
  hasher.add(step.at);
  hasher.add(step.author);
  hasher.add(step.action);
  hasher.add(step.arguments);
  hasher.add(step.nature);
  hasher.add(step.target);
  hasher.add(step.below);
  hasher.add(step.undoTop);
  hasher.add(step.redoTop);
  hasher.add(step.changes);
  for (const auto& change : changes) {
    hasher.add(codeOf(change.kind));
    hasher.add(change.id.bytes());
    hasher.add(change.before);
    hasher.add(change.after);
  }
  return hasher.finish();
}

void proveEarlier(sql::Connection& connection) {
  const auto last = readLastStep(connection);
  if (!last) return;
  const auto changes = readEarlierChanges(connection, "change", last->step.number);
  const bool isWhole = static_cast<std::int64_t>(changes.size()) == last->step.changes;
  if (!isWhole || earlierHashOf(last->previous, last->step, changes) != last->hash) damagedJournal();
}

void foldEarlierJournal(sql::Connection& connection) {
  RecordFolder folder(connection);
  KnownNames known;
  const auto last = readLastStep(connection);
  Hash previous{};
  for (StepNumber number = 1; last && number <= last->step.number; ++number) {
    auto step = readStep(connection, number);
    if (!step) throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "step " + std::to_string(number));
    previous = foldStep(connection, folder, known, std::move(*step), previous);
  }
  connection.execute(
      "DROP TABLE earlier_change; UPDATE seal SET secret = NULL WHERE person IN (SELECT id FROM person WHERE "
      "anonymised_on IS NOT NULL)");
  rebuildSearchIndex(connection);
  if (last) noteErasureDue(connection);  // the pages still hold the earlier journal
}

}  // namespace lianes::store
