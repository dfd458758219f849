#include "store/sql/connection.hpp"

namespace lianes::store::sql {

Transaction::Transaction(Connection& connection) : m_connection(connection) {
  m_connection.cached("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
  // SQLite rolls back by itself after some failures (a full disk); a second ROLLBACK would be an error.
  if (!m_open || !m_connection.inTransaction()) return;
  try {
    m_connection.cached("ROLLBACK").run();
  } catch (...) {
    // Nothing more can be done here, and nothing was committed: the next opening recovers the last commit.
  }
}

void Transaction::commit() {
  const auto& atLogBegin = m_connection.atLogBegin();
  if (!atLogBegin.empty()) {
    const auto log = m_connection.logState();
    if (log.pages == log.folded) {
      for (const auto& sql : atLogBegin) m_connection.cached(sql).run();
    }
  }
  m_connection.cached("COMMIT").run();
  m_open = false;
}

}  // namespace lianes::store::sql
