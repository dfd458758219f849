#pragma once

#include <optional>
#include <vector>

#include "store/chain.hpp"
#include "store/signatures.hpp"
#include "store/sql/connection.hpp"

// Steps and changes as rows of the tables `step` and `change`.
namespace lianes::store {

// A step row with its place in the chain.
struct ChainedStep {
  StoredStep step;
  Hash previous{};
  Hash hash{};
};

void insertStep(sql::Connection& connection, const ChainedStep& step,
                const std::optional<StepSignature>& signature);
void insertChange(sql::Connection& connection, StepNumber step, std::int64_t position,
                  const StoredChange& change);

std::optional<ChainedStep> readStep(sql::Connection& connection, StepNumber number);
std::optional<ChainedStep> readLastStep(sql::Connection& connection);
std::vector<StoredChange> readChanges(sql::Connection& connection, StepNumber number);

// Throws sql::DatabaseError (Damaged, naming the step) unless the step's hash and its predecessor's agree
// with what is stored.
void prove(sql::Connection& connection, const ChainedStep& step, std::span<const StoredChange> changes);

Step toStep(const StoredStep& stored);

}  // namespace lianes::store
