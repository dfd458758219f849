#include "lianes/store/journal.hpp"

#include "store/clock.hpp"
#include "store/journal_rows.hpp"
#include "store/record_folder.hpp"
#include "store/record_history.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

std::vector<StepNumber> numbersOf(sql::Connection& connection, const JournalPage& page) {
  const auto before = page.before.value_or(INT64_MAX);
  if (page.record) return stepsChanging(connection, *page.record, before, page.most);
  auto& statement =
      connection.cached("SELECT number FROM step WHERE number < $1 ORDER BY number DESC LIMIT $2");
  statement.bind(1, before);
  statement.bind(2, static_cast<std::int64_t>(page.most));
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
    all.push_back(toStep(file.connection(), chained->step));
    corrections.correct(all.back());
  }
  return all;
}

std::optional<Step> stepNumbered(const ConsortiumFile& file, StepNumber number) {
  const auto chained = readStep(file.connection(), number);
  if (!chained) return std::nullopt;
  auto step = toStep(file.connection(), chained->step);
  DateCorrections(file.connection()).correct(step);
  return step;
}

std::vector<Change> changesOf(const ConsortiumFile& file, StepNumber number) {
  const auto chained = readStep(file.connection(), number);
  if (!chained) return {};
  const auto stored = readChanges(file.connection(), number);
  RecordFolder folder(file.connection());
  std::vector<Change> changes;
  changes.reserve(stored.size());
  for (const auto& change : stored) {
    changes.push_back({change.kind, change.id, folder.before(change), folder.after(change)});
  }
  return changes;
}

std::vector<FieldChange> fieldChanges(const Change& change) {
  const auto& fields = describe(change.kind).fields;
  std::vector<FieldChange> changed;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    auto before = change.before ? change.before->values[i] : FieldValue();
    auto after = change.after ? change.after->values[i] : FieldValue();
    const bool wasErased = change.before && isErased(*change.before, i);
    const bool isGone = change.after && isErased(*change.after, i);
    if (before == after && !wasErased && !isGone) continue;
    changed.push_back({fields[i].name, std::move(before), std::move(after), wasErased, isGone});
  }
  return changed;
}

std::optional<Record> findAt(const ConsortiumFile& file, EntityKind kind, Uuid id, StepNumber step) {
  const auto state = lastState(file.connection(), {kind, id}, step);
  if (!state) return std::nullopt;
  return RecordFolder(file.connection()).after({kind, id, {}, state->after});
}

std::vector<Record> listAt(const ConsortiumFile& file, EntityKind kind, StepNumber step) {
  LastStates states(file.connection(), kind, step);
  RecordFolder folder(file.connection());
  std::vector<Record> records;
  while (auto state = states.next()) {
    auto record = folder.after({kind, state->id, {}, std::move(state->after)});
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace lianes::store
