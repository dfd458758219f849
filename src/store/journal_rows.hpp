#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store/chain.hpp"
#include "store/signatures.hpp"
#include "store/sql/connection.hpp"

// Steps and changes as rows of the tables `step`, `change` and `change_block`.
namespace lianes::store {

// A step row with its place in the chain.
struct ChainedStep {
  StoredStep step;
  Hash previous{};
  Hash hash{};
};

void insertStep(sql::Connection& connection, const ChainedStep& step,
                const std::optional<StepSignature>& signature);
// A few have a row each, as most steps have; many go into blocks (change_block.hpp).
void insertChanges(sql::Connection& connection, StepNumber step, std::span<const StoredChange> changes);

std::optional<ChainedStep> readStep(sql::Connection& connection, StepNumber number);
std::optional<ChainedStep> readLastStep(sql::Connection& connection);
std::vector<StoredChange> readChanges(sql::Connection& connection, StepNumber number);

// Throws sql::DatabaseError (Damaged, naming the step) unless the step's hash and its predecessor's agree
// with what is stored.
void prove(sql::Connection& connection, const ChainedStep& step, const std::vector<StoredChange>& changes);

// Whether two files mean the same step, though one of them has become the present form and the other has not.
bool areSame(const ChainedStep& one, const ChainedStep& other);

// Forms 1 and 2 kept changes otherwise (earlier_journal.hpp); their steps can be read all the same.
inline constexpr std::int64_t kCompactForm = 3;
bool hasCompactJournal(sql::Connection& connection);

// Kinds have numbers in the journal: their place among the kinds, which never changes.
constexpr std::int64_t numberOf(EntityKind kind) { return static_cast<std::int64_t>(kind); }
constexpr std::optional<EntityKind> kindNumbered(std::int64_t number) {
  const bool isKind = number >= 0 && number < static_cast<std::int64_t>(Choices<EntityKind>::codes.size());
  return isKind ? std::optional(static_cast<EntityKind>(number)) : std::nullopt;
}

Step toStep(sql::Connection& connection, const StoredStep& stored);

}  // namespace lianes::store
