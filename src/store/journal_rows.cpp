#include "store/journal_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

#include "store/change_block.hpp"
#include "store/record_folder.hpp"
#include "store/rows.hpp"
#include "store/step_titles.hpp"

namespace lianes::store {
namespace {

constexpr std::string_view kStepColumns =
    "number, at, author, action, arguments, nature, target, below, undo_top, redo_top, changes, previous, "
    "hash";
constexpr std::string_view kLaterColumns = ", identity, earlier_hash, sealed_arguments";  // from form 3 on

[[noreturn]] void damagedStep(StepNumber number) {
  throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "step " + std::to_string(number));
}

Hash hashIn(const sql::Statement& row, int column, StepNumber number) {
  const auto blob = row.blob(column);
  Hash hash{};
  if (blob.size() != hash.size()) damagedStep(number);
  std::copy(blob.begin(), blob.end(), hash.begin());
  return hash;
}

ChainedStep stepIn(const sql::Statement& row) {
  ChainedStep chained;
  auto& step = chained.step;
  step.number = row.integer(0);
  step.at = row.text(1);
  step.author = row.text(2);
  step.action = row.text(3);
  step.arguments = row.text(4);
  step.nature = row.text(5);
  step.target = row.integer(6);
  step.below = row.integer(7);
  step.undoTop = row.integer(8);
  step.redoTop = row.integer(9);
  step.changes = row.integer(10);
  chained.previous = hashIn(row, 11, step.number);
  chained.hash = hashIn(row, 12, step.number);
  if (row.columnCount() == 13) return chained;
  const auto identity = row.blob(13);
  if (identity.size() != step.identity.size()) damagedStep(step.number);
  std::copy(identity.begin(), identity.end(), step.identity.begin());
  if (!row.isNull(14)) step.earlier = hashIn(row, 14, step.number);
  const auto sealed = row.blob(15);
  step.sealedArguments.assign(sealed.begin(), sealed.end());
  return chained;
}

std::optional<ChainedStep> oneStep(sql::Statement& statement) {
  std::optional<ChainedStep> found;
  if (statement.step()) found = stepIn(statement);
  statement.reset();
  return found;
}

std::string stepsWhere(sql::Connection& connection, std::string_view condition) {
  const auto later = hasCompactJournal(connection) ? kLaterColumns : std::string_view();
  return "SELECT " + std::string(kStepColumns) + std::string(later) + " FROM step WHERE " +
         std::string(condition);
}

void insertChange(sql::Connection& connection, StepNumber step, std::int64_t position,
                  const StoredChange& change) {
  auto& statement = connection.cached(
      "INSERT INTO change (step, position, kind, record, before, after) VALUES ($1, $2, $3, $4, $5, $6)");
  statement.bind(1, step);
  statement.bind(2, position);
  statement.bind(3, numberOf(change.kind));
  statement.bind(4, blobOf(change.id));
  const auto bindOrNull = [&](int parameter, const Bytes& bytes) {
    bytes.empty() ? statement.bindNull(parameter) : statement.bind(parameter, sql::Blob(bytes));
  };
  bindOrNull(5, change.before);
  bindOrNull(6, change.after);
  statement.run();
}

void insertBlock(sql::Connection& connection, StepNumber step, std::size_t first,
                 std::span<const StoredChange> changes) {
  auto& block =
      connection.cached("INSERT INTO change_block (step, first, kinds, bytes) VALUES ($1, $2, $3, $4)");
  const auto bytes = writeBlock(changes);
  block.bind(1, step);
  block.bind(2, static_cast<std::int64_t>(first));
  block.bind(3, kindsIn(changes));
  block.bind(4, sql::Blob(bytes));
  block.run();
  const auto number = connection.lastRow();
  auto& place = connection.cached(
      "INSERT INTO change_in_block (record_key, block) VALUES ($1, $2) ON CONFLICT DO NOTHING");
  for (const auto& change : changes) {
    place.bind(1, blockKeyOf(change.id));
    place.bind(2, number);
    place.run();
  }
}

}  // namespace

void insertStep(sql::Connection& connection, const ChainedStep& chained,
                const std::optional<StepSignature>& signature) {
  static const std::string kSql =
      "INSERT INTO step (" + std::string(kStepColumns) +
      ", hand, signature, identity, sealed_arguments) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15, $16, $17)";
  auto& statement = connection.cached(kSql);
  const auto& step = chained.step;
  statement.bind(1, step.number);
  statement.bind(2, std::string_view(step.at));
  statement.bind(3, std::string_view(step.author));
  statement.bind(4, std::string_view(step.action));
  statement.bind(5, std::string_view(step.arguments));
  statement.bind(6, std::string_view(step.nature));
  statement.bind(7, step.target);
  statement.bind(8, step.below);
  statement.bind(9, step.undoTop);
  statement.bind(10, step.redoTop);
  statement.bind(11, step.changes);
  statement.bind(12, sql::Blob(chained.previous));
  statement.bind(13, sql::Blob(chained.hash));
  if (signature) {
    statement.bind(14, signature->hand);
    statement.bind(15, sql::Blob(signature->signature));
  } else {
    statement.bindNull(14);
    statement.bindNull(15);
  }
  statement.bind(16, sql::Blob(step.identity));
  step.sealedArguments.empty() ? statement.bindNull(17) : statement.bind(17, sql::Blob(step.sealedArguments));
  statement.run();
}

void insertChanges(sql::Connection& connection, StepNumber step, std::span<const StoredChange> changes) {
  if (changes.size() < kFewestInBlocks) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      insertChange(connection, step, static_cast<std::int64_t>(i), changes[i]);
    }
    return;
  }
  for (std::size_t first = 0; first < changes.size();) {
    const auto left = changes.subspan(first);
    const auto length = lengthOfBlock(left);
    insertBlock(connection, step, first, left.first(length));
    first += length;
  }
}

bool hasCompactJournal(sql::Connection& connection) {
  auto& version = connection.cached("PRAGMA user_version");
  const bool isCompact = version.step() && version.integer(0) >= kCompactForm;
  version.reset();
  return isCompact;
}

std::optional<ChainedStep> readStep(sql::Connection& connection, StepNumber number) {
  auto& statement = connection.cached(stepsWhere(connection, "number = $1"));
  statement.bind(1, number);
  return oneStep(statement);
}

std::optional<ChainedStep> readLastStep(sql::Connection& connection) {
  return oneStep(connection.cached(stepsWhere(connection, "number = (SELECT max(number) FROM step)")));
}

std::vector<StoredChange> readChanges(sql::Connection& connection, StepNumber number) {
  auto& rows =
      connection.cached("SELECT kind, record, before, after FROM change WHERE step = $1 ORDER BY position");
  rows.bind(1, number);
  std::vector<StoredChange> changes;
  while (rows.step()) {
    const auto kind = kindNumbered(rows.integer(0));
    if (!kind) damagedStep(number);
    changes.push_back({*kind, uuidOf(rows.blob(1)), bytesOf(rows.blob(2)), bytesOf(rows.blob(3))});
  }
  rows.reset();
  auto& blocks = connection.cached("SELECT first, bytes FROM change_block WHERE step = $1 ORDER BY first");
  blocks.bind(1, number);
  while (blocks.step()) {
    if (blocks.integer(0) != static_cast<std::int64_t>(changes.size())) damagedStep(number);
    auto block = readBlock(blocks.blob(1));
    std::move(block.begin(), block.end(), std::back_inserter(changes));
  }
  blocks.reset();
  return changes;
}

void prove(sql::Connection& connection, const ChainedStep& chained,
           const std::vector<StoredChange>& changes) {
  const auto number = chained.step.number;
  if (static_cast<std::int64_t>(changes.size()) != chained.step.changes) damagedStep(number);
  RecordFolder folder(connection);
  const auto content = contentOf(chained.step, changes, folder);
  if (hashOf(chained.previous, chained.step, content) != chained.hash) damagedStep(number);
  if (number == 1) {
    if (chained.previous != Hash{}) damagedStep(number);
    return;
  }
  auto& statement = connection.cached("SELECT hash FROM step WHERE number = $1");
  statement.bind(1, number - 1);
  const bool linked = statement.step() && hashIn(statement, 0, number - 1) == chained.previous;
  statement.reset();
  if (!linked) damagedStep(number);
}

bool areSame(const ChainedStep& one, const ChainedStep& other) {
  return one.hash == other.hash || one.step.earlier == other.hash || other.step.earlier == one.hash ||
         (one.step.earlier && one.step.earlier == other.step.earlier);
}

Step toStep(sql::Connection& connection, const StoredStep& stored) {
  const auto at = Instant::parse(stored.at);
  const auto action = choiceOf<StepAction>(stored.action);
  const auto nature = choiceOf<StepNature>(stored.nature);
  Seals seals(connection);
  const auto arguments = nlohmann::json::parse(argumentsOf(stored, seals), nullptr, false);
  if (!at || !action || !nature || !arguments.is_array()) damagedStep(stored.number);
  Step step{stored.number, *at, stored.author, {*action, {}}, *nature, std::nullopt, stored.changes};
  for (const auto& argument : arguments) {
    if (!argument.is_string()) damagedStep(stored.number);
    step.label.arguments.push_back(argument.get<std::string>());
  }
  if (stored.target != 0) step.target = stored.target;
  return step;
}

}  // namespace lianes::store
