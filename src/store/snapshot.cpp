#include "lianes/store/snapshot.hpp"

#include "store/contents.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

Snapshot::Snapshot(const ConsortiumFile& file) : m_connection(file.connection()) {
  m_connection.execute("BEGIN");
  // The moment is that of the first read.
  m_connection.cached("SELECT count(*) FROM step WHERE number = 1").run();
}

Snapshot::~Snapshot() {
  try {
    m_connection.execute("COMMIT");
  } catch (const sql::DatabaseError&) {
    // Nothing was written, so there is nothing to lose.
  }
}

std::string fingerprintOf(const ConsortiumFile& file) {
  auto& rows = file.connection().cached("SELECT hash FROM step ORDER BY number DESC LIMIT 1");
  auto text = rows.step() ? hexOf(rows.blob(0)) : std::string();
  rows.reset();
  return text;
}

std::string documentBytes(const ConsortiumFile& file, const Document& document, std::int64_t most) {
  require(document.size <= most, "a document read whole is small enough");
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(document.size));
  readContent(file.connection(), {document.sha256, document.size},
              [&](sql::Blob piece) { bytes.append(piece.begin(), piece.end()); });
  return bytes;
}

}  // namespace lianes::store
