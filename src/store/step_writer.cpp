#include "store/step_writer.hpp"

#include "lianes/store/record_json.hpp"
#include "store/dependents.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kMostProblems = 1000;  // of one step; an import of a wrong file would have a million

std::string jsonOf(const std::optional<Record>& record) {
  return record ? writeRecord(*record) : std::string();
}

std::string wordsOf(const std::optional<Record>& record) {
  return record ? searchText(*record) : std::string();
}

}  // namespace

StepWriter::Pending& StepWriter::pendingFor(EntityKind kind, const Uuid& id) {
  const auto [entry, isNew] = m_index.try_emplace({kind, id}, m_pending.size());
  if (isNew) {
    const auto current = findRow(m_connection, kind, id);
    m_pending.push_back({kind, id, current, current});
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
    if (wrong.empty() && exists == mustExist) put(record.kind, record.id, record);
  };
  if (const auto* insert = std::get_if<Insert>(&edit)) {
    replace(insert->record, false);
  } else if (const auto* update = std::get_if<Update>(&edit)) {
    replace(update->record, true);
  } else if (const auto* remove = std::get_if<Remove>(&edit)) {
    if (pendingFor(remove->kind, remove->id).after) {
      put(remove->kind, remove->id, std::nullopt);
    } else {
      refuse({ProblemCode::RecordMissing, "id", {remove->id.text()}});
    }
  }
  ++m_edit;
}

void StepWriter::put(EntityKind kind, const Uuid& id, const std::optional<Record>& wanted) {
  auto& pending = pendingFor(kind, id);
  if (pending.after == wanted) return;
  try {
    std::int64_t row = 0;
    if (!wanted) {
      row = removeRow(m_connection, kind, id);
    } else if (pending.after) {
      row = updateRow(m_connection, *wanted);
    } else {
      row = insertRow(m_connection, *wanted);
    }
    reindex(m_connection, searchRow(kind, row), wordsOf(pending.after), wordsOf(wanted));
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

void StepWriter::checkDependents(const Pending& pending) {
  for (const auto& dependents : findDependents(m_connection, pending.kind, pending.id)) {
    refuse({ProblemCode::StillUsed,
            {},
            {std::string(codeOf(dependents.kind)), std::to_string(dependents.records.size())}});
  }
}

void StepWriter::checkReferences() {
  m_edit = 0;
  for (const auto& pending : m_pending) {
    if (pending.after) {
      checkTargets(pending);
    } else if (pending.before) {
      checkDependents(pending);
    }
    ++m_edit;
  }
}

ChainedStep StepWriter::write(StoredStep step, const Hash& previous) {
  require(m_problems.empty(), "a step with problems is not written");
  std::vector<StoredChange> changes;
  changes.reserve(m_pending.size());
  for (const auto& pending : m_pending) {
    if (pending.before == pending.after) continue;
    changes.push_back({pending.kind, pending.id, jsonOf(pending.before), jsonOf(pending.after)});
  }
  step.changes = static_cast<std::int64_t>(changes.size());
  const ChainedStep chained{step, previous, hashOf(previous, step, changes)};
  insertStep(m_connection, chained);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    insertChange(m_connection, step.number, static_cast<std::int64_t>(i), changes[i]);
  }
  return chained;
}

}  // namespace lianes::store
