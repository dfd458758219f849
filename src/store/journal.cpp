#include "lianes/store/journal.hpp"

#include "lianes/store/record_json.hpp"
#include "store/clock.hpp"
#include "store/journal_rows.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

std::optional<Record> recordIn(EntityKind kind, const Uuid& id, std::string_view json) {
  if (json.empty()) return std::nullopt;
  auto record = readRecord(kind, id, json);
  if (!record) throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "journal " + id.text());
  return std::move(record).value();
}

std::vector<StepNumber> numbersOf(sql::Connection& connection, const JournalPage& page) {
  auto& statement = connection.cached(
      page.record ? "SELECT step FROM change WHERE kind = $4 AND record = $3 AND step < $1 ORDER BY step "
                    "DESC LIMIT $2"
                  : "SELECT number FROM step WHERE number < $1 ORDER BY number DESC LIMIT $2");
  statement.bind(1, page.before.value_or(INT64_MAX));
  statement.bind(2, static_cast<std::int64_t>(page.most));
  if (page.record) {
    statement.bind(3, blobOf(page.record->id));
    statement.bind(4, codeOf(page.record->kind));
  }
  std::vector<StepNumber> numbers;
  while (statement.step()) numbers.push_back(statement.integer(0));
  statement.reset();
  return numbers;
}

}  // namespace

std::vector<Step> steps(const ConsortiumFile& file, const JournalPage& page) {
  const DateCorrections corrections(file.connection());
  std::vector<Step> all;
  for (const auto number : numbersOf(file.connection(), page)) {
    const auto chained = readStep(file.connection(), number);
    if (!chained) continue;
    all.push_back(toStep(chained->step));
    corrections.correct(all.back());
  }
  return all;
}

std::optional<Step> stepNumbered(const ConsortiumFile& file, StepNumber number) {
  const auto chained = readStep(file.connection(), number);
  if (!chained) return std::nullopt;
  auto step = toStep(chained->step);
  DateCorrections(file.connection()).correct(step);
  return step;
}

std::vector<Change> changesOf(const ConsortiumFile& file, StepNumber number) {
  const auto chained = readStep(file.connection(), number);
  if (!chained) return {};
  const auto stored = readChanges(file.connection(), number);
  std::vector<Change> changes;
  changes.reserve(stored.size());
  for (const auto& change : stored) {
    changes.push_back({change.kind, change.id, recordIn(change.kind, change.id, change.before),
                       recordIn(change.kind, change.id, change.after)});
  }
  return changes;
}

std::vector<FieldChange> fieldChanges(const Change& change) {
  const auto& fields = describe(change.kind).fields;
  std::vector<FieldChange> changed;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    auto before = change.before ? change.before->values[i] : FieldValue();
    auto after = change.after ? change.after->values[i] : FieldValue();
    if (before != after) changed.push_back({fields[i].name, std::move(before), std::move(after)});
  }
  return changed;
}

std::optional<Record> findAt(const ConsortiumFile& file, EntityKind kind, Uuid id, StepNumber step) {
  auto& statement = file.connection().cached(
      "SELECT after FROM change WHERE kind = $1 AND record = $2 AND step <= $3 ORDER BY step DESC LIMIT 1");
  statement.bind(1, codeOf(kind));
  statement.bind(2, blobOf(id));
  statement.bind(3, step);
  std::optional<Record> found;
  if (statement.step()) found = recordIn(kind, id, statement.text(0));
  statement.reset();
  return found;
}

std::vector<Record> listAt(const ConsortiumFile& file, EntityKind kind, StepNumber step) {
  auto& statement = file.connection().cached(
      "SELECT change.record, change.after FROM change JOIN (SELECT record AS changed, max(step) AS last FROM "
      "change "
      "WHERE kind = $1 AND step <= $2 GROUP BY record) ON change.record = changed AND change.step = last "
      "WHERE change.after IS NOT NULL ORDER BY change.record");
  statement.bind(1, codeOf(kind));
  statement.bind(2, step);
  std::vector<Record> records;
  while (statement.step()) {
    const auto id = uuidOf(statement.blob(0));
    records.push_back(*recordIn(kind, id, statement.text(1)));
  }
  statement.reset();
  return records;
}

}  // namespace lianes::store
