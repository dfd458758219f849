#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/verdicts.hpp"
#include "store/journal_rows.hpp"
#include "store/seals.hpp"

namespace lianes::store {

// What such a step takes away cannot be brought back.
constexpr bool erasesForGood(StepAction action) {
  return action == StepAction::Anonymised || action == StepAction::TravelErased;
}

// Makes one step inside an open transaction: applies edits to the rows, keeps one change a record, then
// writes the journal. Nothing lasts until the caller commits.
class StepWriter {
 public:
  // `repeatable`: see Environment.
  explicit StepWriter(sql::Connection& connection, bool repeatable = false)
      : m_connection(connection), m_repeatable(repeatable) {}

  // Each problem's place is "edits[n].field", n counting the edits from 0.
  void apply(const Edit& edit);

  // Makes the record what it shall be (nothing: gone), whatever it is now.
  void put(EntityKind kind, const Uuid& id, const std::optional<Record>& wanted);

  const Problems& problems() const { return m_problems; }
  bool changedNothing() const;

  // Brings what is derived from the records up to date: the search index and the verdicts. Changed verdicts
  // are added to `changes`, unless it is null.
  void refreshDerived(std::vector<VerdictChange>* changes);

  // What the database alone can see: references to records that do not exist, and records still referred to.
  void checkReferences();
  // Vouchers of a project or mission and year follow each other from 1. Several of one step come in any
  // order, so this waits for all edits.
  void checkVoucherNumbers();
  // The part of it that no foreign key guards: references to records of any kind.
  void checkLooseReferences();

  // Writes the step, signed unless `key` is null, its changes and what is derived. Requires: no problems;
  // `step` is complete but for `changes`.
  ChainedStep write(StoredStep step, const Hash& previous, const SigningKey* key);

 private:
  struct Pending {
    EntityKind kind;
    Uuid id;
    std::optional<Record> before;
    std::optional<Record> after;
    std::int64_t rowBefore = 0;  // of `before`; 0 where there is none
    std::int64_t rowAfter = 0;
  };
  Pending& pendingFor(EntityKind kind, const Uuid& id);
  void refuse(Problem problem);
  void refuseVoucherChange(const Pending& pending, const std::optional<Record>& wanted);
  void refreshSearchIndex();
  bool hasVoucher(const Expense& like, std::int64_t number);  // in its project or mission and year
  void checkTargets(const Pending& pending);
  void checkDependents(const std::vector<Dependents>& dependents);

  void eraseWhatIsAsked(StepAction action, Seals& seals);

  sql::Connection& m_connection;
  bool m_repeatable;
  std::vector<Pending> m_pending;
  std::map<std::pair<EntityKind, Uuid>, std::size_t> m_index;
  std::size_t m_edit = 0;
  Problems m_problems;
};

}  // namespace lianes::store
