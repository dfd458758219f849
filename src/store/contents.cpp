#include "store/contents.hpp"

#include <sodium.h>

#include <array>
#include <istream>
#include <optional>
#include <vector>

#include "store/journal_rows.hpp"
#include "store/record_folder.hpp"
#include "store/record_history.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

class ContentHasher {
 public:
  ContentHasher() { crypto_hash_sha256_init(&m_state); }
  void add(sql::Blob bytes) { crypto_hash_sha256_update(&m_state, bytes.data(), bytes.size()); }
  Hash finish() {
    Hash hash{};
    crypto_hash_sha256_final(&m_state, hash.data());
    return hash;
  }

 private:
  crypto_hash_sha256_state m_state;
};

[[noreturn]] void damagedContent(const std::string& sha256) {
  throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "content " + sha256);
}

std::optional<std::int64_t> contentNumber(sql::Connection& connection, sql::Blob sha256) {
  auto& statement = connection.cached("SELECT number FROM content WHERE sha256 = $1 AND purged_on IS NULL");
  statement.bind(1, sha256);
  std::optional<std::int64_t> number;
  if (statement.step()) number = statement.integer(0);
  statement.reset();
  return number;
}

bool readHash(std::string_view sha256, Hash& hash) {
  std::size_t length = 0;
  const int parsed =
      sodium_hex2bin(hash.data(), hash.size(), sha256.data(), sha256.size(), nullptr, &length, nullptr);
  return parsed == 0 && length == hash.size();
}

// Only the end of the stream tells the hash: until then the row has one that no content has.
std::int64_t insertUnnamed(sql::Connection& connection) {
  auto& statement = connection.cached("INSERT INTO content (sha256, size) VALUES ($1, 0)");
  const Hash none{};
  statement.bind(1, sql::Blob(none));
  statement.run();
  return connection.lastRow();
}

void insertPiece(sql::Connection& connection, std::int64_t content, std::int64_t position, sql::Blob bytes) {
  auto& statement =
      connection.cached("INSERT INTO content_piece (content, position, bytes) VALUES ($1, $2, $3)");
  statement.bind(1, content);
  statement.bind(2, position);
  statement.bind(3, bytes);
  statement.run();
}

void addNamed(const std::optional<Record>& record, std::set<std::string>& names) {
  if (record) names.insert(contentNamedBy(*record));
}

}  // namespace

std::string hexOf(sql::Blob bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const auto byte : bytes) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

ContentKey insertContent(sql::Connection& connection, std::istream& bytes) {
  connection.execute("SAVEPOINT content_pieces");
  const auto number = insertUnnamed(connection);
  ContentHasher hasher;
  ContentKey key;
  std::vector<char> piece(kPieceBytes);
  for (std::int64_t position = 0;; ++position) {
    bytes.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto count = static_cast<std::size_t>(bytes.gcount());
    if (count == 0) break;
    const sql::Blob read(reinterpret_cast<const std::uint8_t*>(piece.data()), count);
    hasher.add(read);
    insertPiece(connection, number, position, read);
    key.size += static_cast<std::int64_t>(count);
  }
  const auto hash = hasher.finish();
  key.sha256 = hexOf(hash);
  if (contentNumber(connection, hash)) {
    connection.execute("ROLLBACK TO content_pieces; RELEASE content_pieces");
    return key;
  }
  auto& purged = connection.cached("DELETE FROM content WHERE sha256 = $1");
  purged.bind(1, sql::Blob(hash));
  purged.run();
  auto& name = connection.cached("UPDATE content SET sha256 = $2, size = $3 WHERE number = $1");
  name.bind(1, number);
  name.bind(2, sql::Blob(hash));
  name.bind(3, key.size);
  name.run();
  connection.execute("RELEASE content_pieces");
  return key;
}

void readContent(sql::Connection& connection, const ContentKey& key,
                 const std::function<void(sql::Blob)>& take) {
  auto pieces = connection.prepare(
      "SELECT content_piece.bytes FROM content JOIN content_piece ON content_piece.content = content.number "
      "WHERE content.sha256 = $1 ORDER BY content_piece.position");
  Hash wanted{};
  if (!readHash(key.sha256, wanted)) damagedContent(key.sha256);
  pieces.bind(1, sql::Blob(wanted));
  ContentHasher hasher;
  std::int64_t size = 0;
  while (pieces.step()) {
    const auto piece = pieces.blob(0);
    hasher.add(piece);
    size += static_cast<std::int64_t>(piece.size());
    take(piece);
  }
  if (size != key.size || hasher.finish() != wanted) damagedContent(key.sha256);
}

std::set<std::string> namedContents(sql::Connection& connection) {
  std::set<std::string> names;
  auto rows = connection.prepare("SELECT sha256 FROM document");
  while (rows.step()) names.emplace(rows.text(0));
  RecordFolder folder(connection);
  eachChange(connection, EntityKind::Document, [&](const StoredChange& change) {
    addNamed(folder.before(change), names);
    addNamed(folder.after(change), names);
  });
  return names;
}

std::string contentNamedBy(const Record& document) {
  const auto& value = document.values[describe(EntityKind::Document).indexOf("sha256").value()];
  const auto* sha256 = std::get_if<std::string>(&value);
  return sha256 != nullptr ? *sha256 : std::string();
}

bool wasPurged(sql::Connection& connection, std::string_view sha256) {
  Hash wanted{};
  if (!readHash(sha256, wanted)) return false;
  auto& row = connection.cached("SELECT 1 FROM content WHERE sha256 = $1 AND purged_on IS NOT NULL");
  row.bind(1, sql::Blob(wanted));
  const bool found = row.step();
  row.reset();
  return found;
}

void purgeContents(sql::Connection& connection, Instant now) {
  auto& mark = connection.cached(
      "UPDATE content SET purged_on = $1 WHERE purged_on IS NULL AND lower(hex(sha256)) NOT IN (SELECT "
      "sha256 "
      "FROM document)");
  const auto moment = now.text();
  mark.bind(1, std::string_view(moment));
  mark.run();
  connection.execute(
      "DELETE FROM content_piece WHERE content IN (SELECT number FROM content WHERE purged_on IS NOT NULL)");
}

}  // namespace lianes::store
