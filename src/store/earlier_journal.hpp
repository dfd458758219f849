#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/chain.hpp"
#include "store/sql/connection.hpp"

// The journal of forms 1 and 2: records as canonical JSON, before and after each change.
namespace lianes::store {

struct EarlierChange {
  EntityKind kind;
  Uuid id;
  std::string before;  // empty where the record did not exist
  std::string after;
};

// How those forms hashed a step.
Hash earlierHashOf(const Hash& previous, const StoredStep& step, std::span<const EarlierChange> changes);

// Throws sql::DatabaseError (Damaged) unless the last step's hash is that of what is stored.
void proveEarlier(sql::Connection& connection);

// Folds that journal into the present one, steps, changes, hashes and all; the search index is made anew.
// What people who were anonymised before had said of them is erased by it.
// Requires: a transaction in which the schema has just become 3. Throws sql::DatabaseError.
void foldEarlierJournal(sql::Connection& connection);

}  // namespace lianes::store
