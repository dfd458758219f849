#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "lianes/base/id.hpp"
#include "store/bytes.hpp"
#include "store/sql/connection.hpp"

// The keys that close what the journal holds of a person (XSalsa20-Poly1305, libsodium's secretbox). The
// chain covers what is closed; once the secret is destroyed nobody opens it again, and the chain stays whole.
namespace lianes::store {

class Seals {
 public:
  // `repeatable`: secrets follow from the record instead of from chance, for a sample.
  explicit Seals(sql::Connection& connection, bool repeatable = false);

  // The seal of what a record says of a person, made when there is none. Requires: a transaction.
  std::int64_t of(const Uuid& person, const Uuid& record);

  // Requires: the seal's secret is not destroyed.
  Bytes close(std::int64_t seal, std::span<const std::uint8_t> bytes);
  // Nothing when the secret is destroyed. Throws sql::DatabaseError (Damaged) when the bytes are not what was
  // closed.
  std::optional<Bytes> open(std::int64_t seal, std::span<const std::uint8_t> closed);

  void destroyOfPerson(const Uuid& person);
  void destroyOfRecord(const Uuid& record);

 private:
  std::optional<Bytes> secretOf(std::int64_t seal);

  sql::Connection& m_connection;
  bool m_repeatable;
};

}  // namespace lianes::store
