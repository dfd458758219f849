#include "store/seals.hpp"

#include <sodium.h>

#include <array>

#include "store/rows.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kNonce = crypto_secretbox_NONCEBYTES;
constexpr std::size_t kMac = crypto_secretbox_MACBYTES;
using Secret = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;

}  // namespace

Seals::Seals(sql::Connection& connection, bool repeatable)
    : m_connection(connection), m_repeatable(repeatable) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used");
}

std::int64_t Seals::of(const Uuid& person, const Uuid& record) {
  auto& known = m_connection.cached(
      "SELECT number FROM seal WHERE record = $1 AND person = $2 AND secret IS NOT NULL ORDER BY number DESC "
      "LIMIT 1");
  known.bind(1, blobOf(record));
  known.bind(2, blobOf(person));
  const auto number = known.step() ? std::optional(known.integer(0)) : std::nullopt;
  known.reset();
  if (number) return *number;
  Secret secret{};
  if (m_repeatable) {
    crypto_generichash(secret.data(), secret.size(), record.bytes().data(), record.bytes().size(),
                       person.bytes().data(), person.bytes().size());
  } else {
    randombytes_buf(secret.data(), secret.size());
  }
  auto& enter = m_connection.cached("INSERT INTO seal (person, record, secret) VALUES ($1, $2, $3)");
  enter.bind(1, blobOf(person));
  enter.bind(2, blobOf(record));
  enter.bind(3, sql::Blob(secret));
  enter.run();
  return m_connection.lastRow();
}

std::optional<Bytes> Seals::secretOf(std::int64_t seal) {
  auto& row = m_connection.cached("SELECT secret FROM seal WHERE number = $1");
  row.bind(1, seal);
  if (!row.step()) damagedJournal();
  std::optional<Bytes> secret;
  if (!row.isNull(0)) {
    const auto blob = row.blob(0);
    if (blob.size() != crypto_secretbox_KEYBYTES) damagedJournal();
    secret.emplace(blob.begin(), blob.end());
  }
  row.reset();
  return secret;
}

// The nonce follows from what is closed: the same bytes twice give the same, which tells no more than that.
Bytes Seals::close(std::int64_t seal, std::span<const std::uint8_t> bytes) {
  const auto secret = secretOf(seal).value();
  Bytes closed(kNonce + kMac + bytes.size());
  crypto_generichash(closed.data(), kNonce, bytes.data(), bytes.size(), secret.data(), secret.size());
  crypto_secretbox_easy(closed.data() + kNonce, bytes.data(), bytes.size(), closed.data(), secret.data());
  return closed;
}

std::optional<Bytes> Seals::open(std::int64_t seal, std::span<const std::uint8_t> closed) {
  const auto secret = secretOf(seal);
  if (!secret) return std::nullopt;
  if (closed.size() < kNonce + kMac) damagedJournal();
  Bytes bytes(closed.size() - kNonce - kMac);
  const int opened = crypto_secretbox_open_easy(bytes.data(), closed.data() + kNonce, closed.size() - kNonce,
                                                closed.data(), secret->data());
  if (opened != 0) damagedJournal();
  return bytes;
}

void Seals::destroyOfPerson(const Uuid& person) {
  auto& statement =
      m_connection.cached("UPDATE seal SET secret = NULL WHERE person = $1 AND secret IS NOT NULL");
  statement.bind(1, blobOf(person));
  statement.run();
}

void Seals::destroyOfRecord(const Uuid& record) {
  auto& statement =
      m_connection.cached("UPDATE seal SET secret = NULL WHERE record = $1 AND secret IS NOT NULL");
  statement.bind(1, blobOf(record));
  statement.run();
}

}  // namespace lianes::store
