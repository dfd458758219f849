#pragma once

#include <optional>

#include "store/chain.hpp"
#include "store/record_form.hpp"
#include "store/seals.hpp"

// Records as the journal keeps them (docs/file-format.md): what follows a change in whole, what preceded it
// where they differ, and what is personal closed by a seal of its own.
namespace lianes::store {

class RecordFolder {
 public:
  // `repeatable`: see Environment.
  explicit RecordFolder(sql::Connection& connection, bool repeatable = false)
      : m_forms(connection), m_seals(connection, repeatable) {}

  // Requires: a transaction; one of the two is there, and nothing in them is erased.
  StoredChange fold(EntityKind kind, const Uuid& id, const std::optional<Record>& before,
                    const std::optional<Record>& after);

  // Nothing where the record did not exist. Throw sql::DatabaseError (Damaged).
  std::optional<Record> before(const StoredChange& change);
  std::optional<Record> after(const StoredChange& change);

  // What the chain covers of the form that a change was written in.
  const Hash& formOf(const StoredChange& change);

  Seals& seals() { return m_seals; }

 private:
  Bytes write(const Record& record, const Record* changedFrom);
  Record read(const StoredChange& change, const Bytes& bytes, std::optional<Record> changedTo);

  RecordForms m_forms;
  Seals m_seals;
};

// Whom the personal fields of a record are about: a person, or the record itself where it names none.
Uuid personOf(const Record& record);

}  // namespace lianes::store
