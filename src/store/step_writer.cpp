#include "store/step_writer.hpp"

#include <algorithm>

#include "lianes/domain/entities/expense.hpp"
#include "store/dependents.hpp"
#include "store/erasure_rows.hpp"
#include "store/record_folder.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"
#include "store/step_titles.hpp"
#include "store/verdicts.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kMostProblems = 1000;  // of one step; an import of a wrong file would have a million

std::string wordsOf(const std::optional<Record>& record) {
  return record ? searchText(*record) : std::string();
}

}  // namespace

StepWriter::Pending& StepWriter::pendingFor(EntityKind kind, const Uuid& id) {
  const auto [entry, isNew] = m_index.try_emplace({kind, id}, m_pending.size());
  if (isNew) {
    const auto row = findRow(m_connection, kind, id);
    const auto current = row ? std::optional(row->record) : std::nullopt;
    const auto number = row ? row->number : 0;
    m_pending.push_back({kind, id, current, current, number, number});
  }
  return m_pending[entry->second];
}

void StepWriter::refuse(Problem problem) {
  if (m_problems.size() >= kMostProblems) return;
  const auto field = problem.place;
  problem.place = "edits[" + std::to_string(m_edit) + ']';
  if (!field.empty()) problem.place += '.' + field;
  m_problems.push_back(std::move(problem));
}

void StepWriter::apply(const Edit& edit) {
  const auto replace = [&](const Record& record, bool mustExist) {
    const auto wrong = validate(record);
    for (const auto& problem : wrong) refuse(problem);
    const bool exists = pendingFor(record.kind, record.id).after.has_value();
    if (exists && !mustExist) refuse({ProblemCode::DuplicateId, "id", {record.id.text()}});
    if (!exists && mustExist) refuse({ProblemCode::RecordMissing, "id", {record.id.text()}});
    if (mustExist) refuseVoucherChange(pendingFor(record.kind, record.id), record);
    if (wrong.empty() && exists == mustExist) put(record.kind, record.id, record);
  };
  if (const auto* insert = std::get_if<Insert>(&edit)) {
    replace(insert->record, false);
  } else if (const auto* update = std::get_if<Update>(&edit)) {
    replace(update->record, true);
  } else if (const auto* remove = std::get_if<Remove>(&edit)) {
    const auto& pending = pendingFor(remove->kind, remove->id);
    refuseVoucherChange(pending, std::nullopt);
    if (pending.after) {
      put(remove->kind, remove->id, std::nullopt);
    } else {
      refuse({ProblemCode::RecordMissing, "id", {remove->id.text()}});
    }
  }
  ++m_edit;
}

// A voucher's number is given once: no number is free again, and none is missing.
void StepWriter::refuseVoucherChange(const Pending& pending, const std::optional<Record>& wanted) {
  if (pending.kind != EntityKind::Expense || !pending.before) return;
  const auto number = nameOf(*pending.before);
  if (!wanted) return refuse({ProblemCode::VoucherStays, {}, {number}});
  const auto& description = describe(EntityKind::Expense);
  for (const std::string_view field : {"number", "project_id", "mission_id", "spent_on"}) {
    const auto index = description.indexOf(field).value();
    const auto& before = pending.before->values[index];
    const auto& after = wanted->values[index];
    const auto* dayBefore = std::get_if<Date>(&before);
    const auto* dayAfter = std::get_if<Date>(&after);
    const bool sameYear =
        dayBefore != nullptr && dayAfter != nullptr && dayBefore->year() == dayAfter->year();
    if (before != after && !sameYear) refuse({ProblemCode::VoucherFixed, std::string(field), {number}});
  }
}

void StepWriter::put(EntityKind kind, const Uuid& id, const std::optional<Record>& wanted) {
  auto& pending = pendingFor(kind, id);
  if (pending.after == wanted) return;
  try {
    if (!wanted) {
      removeRow(m_connection, kind, pending.rowAfter);
      pending.rowAfter = 0;
    } else if (pending.after) {
      updateRow(m_connection, pending.rowAfter, *pending.after, *wanted);
    } else {
      pending.rowAfter = insertRow(m_connection, *wanted);
    }
    pending.after = wanted;
  } catch (const sql::DatabaseError& error) {
    if (error.kind() != sql::DatabaseErrorKind::Constraint) throw;
    // validate() saw each field; what is left is two records that cannot stand side by side.
    refuse({ProblemCode::Collides, {}, {std::string(codeOf(kind))}});
  }
}

bool StepWriter::changedNothing() const {
  for (const auto& pending : m_pending) {
    if (pending.before != pending.after) return false;
  }
  return true;
}

void StepWriter::checkTargets(const Pending& pending) {
  const auto& fields = describe(pending.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& value = pending.after->values[i];
    std::optional<RecordReference> target;
    if (const auto* any = std::get_if<RecordReference>(&value)) target = *any;
    if (const auto* id = std::get_if<Uuid>(&value)) target = RecordReference{*fields[i].target, *id};
    if (target && !rowNumber(m_connection, target->kind, target->id)) {
      refuse({ProblemCode::RecordMissing, std::string(fields[i].name), {target->id.text()}});
    }
  }
}

bool StepWriter::hasVoucher(const Expense& like, std::int64_t number) {
  auto& rows = m_connection.cached(
      "SELECT 1 FROM expense WHERE coalesce(project_id, mission_id, x'') = $1 AND substr(spent_on, 1, 4) = "
      "$2 "
      "AND number = $3");
  const auto owner = like.project   ? std::optional(like.project->uuid())
                     : like.mission ? std::optional(like.mission->uuid())
                                    : std::nullopt;
  const auto day = like.spentOn.text();
  rows.bind(1, owner ? blobOf(*owner) : sql::Blob());
  rows.bind(2, std::string_view(day).substr(0, 4));
  rows.bind(3, number);
  const bool found = rows.step();
  rows.reset();
  return found;
}

void StepWriter::checkVoucherNumbers() {
  m_edit = 0;
  for (const auto& pending : m_pending) {
    if (pending.kind == EntityKind::Expense && pending.before.has_value() != pending.after.has_value()) {
      const auto expense = fromRecord<Expense>(pending.after ? *pending.after : *pending.before);
      if (pending.after && expense.number > 1 && !hasVoucher(expense, expense.number - 1)) {
        refuse({ProblemCode::VoucherGap, "number", {std::to_string(expense.number)}});
      }
      if (pending.before && hasVoucher(expense, expense.number + 1)) {
        refuse({ProblemCode::VoucherStays, {}, {nameOf(*pending.before)}});
      }
    }
    ++m_edit;
  }
}

void StepWriter::checkDependents(const std::vector<Dependents>& dependents) {
  for (const auto& each : dependents) {
    refuse(
        {ProblemCode::StillUsed, {}, {std::string(codeOf(each.kind)), std::to_string(each.records.size())}});
  }
}

void StepWriter::checkReferences() {
  m_edit = 0;
  for (const auto& pending : m_pending) {
    if (pending.after) {
      checkTargets(pending);
    } else if (pending.before) {
      checkDependents(findDependents(m_connection, pending.kind, pending.id));
    }
    ++m_edit;
  }
}

void StepWriter::checkLooseReferences() {
  m_edit = 0;
  for (const auto& pending : m_pending) {
    if (pending.after && pending.before != pending.after) {
      for (const auto& value : pending.after->values) {
        const auto* target = std::get_if<RecordReference>(&value);
        if (target && !rowNumber(m_connection, target->kind, target->id)) checkTargets(pending);
      }
    } else if (pending.before && !pending.after) {
      checkDependents(findLooseDependents(m_connection, pending.kind, pending.id));
    }
    ++m_edit;
  }
}

// In the order of the index: going back in it costs a write each time.
void StepWriter::refreshSearchIndex() {
  struct Entry {
    std::int64_t row;
    const std::optional<Record>* before;
    const std::optional<Record>* after;
  };
  static const std::optional<Record> kNothing;
  std::vector<Entry> entries;
  entries.reserve(m_pending.size());
  for (const auto& pending : m_pending) {
    if (pending.before == pending.after) {
      if (pending.rowBefore == pending.rowAfter) continue;
    }
    const auto row = [&](std::int64_t number) { return searchRow(pending.kind, number); };
    if (pending.rowBefore == pending.rowAfter) {
      entries.push_back({row(pending.rowBefore), &pending.before, &pending.after});
      continue;
    }
    if (pending.before) entries.push_back({row(pending.rowBefore), &pending.before, &kNothing});
    if (pending.after) entries.push_back({row(pending.rowAfter), &kNothing, &pending.after});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.row < b.row; });
  for (const auto& entry : entries) {
    reindex(m_connection, entry.row, wordsOf(*entry.before), wordsOf(*entry.after));
  }
}

void StepWriter::refreshDerived(std::vector<VerdictChange>* changes) {
  refreshSearchIndex();
  VerdictKeeper verdicts(m_connection, changes);
  for (const auto& pending : m_pending) {
    const bool moved = pending.rowBefore != pending.rowAfter;
    if (pending.kind == EntityKind::Expense && pending.before && moved) {
      verdicts.noteRemovedExpense(pending.rowBefore);
    }
    if (pending.before != pending.after || moved) verdicts.note(pending.before, pending.after);
  }
  verdicts.refresh();
}

// What the step itself says of them was sealed before, and so is erased with the rest.
void StepWriter::eraseWhatIsAsked(StepAction action, Seals& seals) {
  for (const auto& pending : m_pending) {
    if (action == StepAction::Anonymised && pending.kind == EntityKind::Person) {
      seals.destroyOfPerson(pending.id);
    } else if (action == StepAction::TravelErased && pending.kind == EntityKind::Participation) {
      seals.destroyOfRecord(pending.id);
    }
  }
  noteErasureDue(m_connection);
}

ChainedStep StepWriter::write(StoredStep step, const Hash& previous, const SigningKey* key) {
  require(m_problems.empty(), "a step with problems is not written");
  refreshDerived(nullptr);
  RecordFolder folder(m_connection, m_repeatable);
  KnownNames known;
  StepTitle title(m_connection, folder.seals(), known);
  std::vector<StoredChange> changes;
  changes.reserve(m_pending.size());
  for (const auto& pending : m_pending) {
    if (pending.before == pending.after) continue;
    title.note(pending.before);
    title.note(pending.after);
    changes.push_back(folder.fold(pending.kind, pending.id, pending.before, pending.after));
  }
  title.seal(step);
  const auto action = choiceOf<StepAction>(step.action);
  if (action && erasesForGood(*action)) eraseWhatIsAsked(*action, folder.seals());
  step.changes = static_cast<std::int64_t>(changes.size());
  const auto content = contentOf(step, changes, folder);
  step.identity = newIdentity(previous, content);
  const ChainedStep chained{step, previous, hashOf(previous, step, content)};
  const auto signature =
      key ? std::optional(signStep(m_connection, *key, chained.hash, step.at)) : std::nullopt;
  insertStep(m_connection, chained, signature);
  insertChanges(m_connection, step.number, changes);
  return chained;
}

}  // namespace lianes::store
