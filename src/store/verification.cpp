#include "store/verification.hpp"

#include "lianes/domain/entity_kind.hpp"
#include "store/earlier_journal.hpp"
#include "store/journal_rows.hpp"
#include "store/migrations.hpp"
#include "store/sql/row_pages.hpp"

namespace lianes::store {
namespace {

// SQLite's own word on one table, every row of which it reads: a head, then a line for each finding.
std::optional<std::string> quickCheck(sql::Connection& connection, std::string_view table) {
  auto statement = connection.prepare("PRAGMA quick_check('" + std::string(table) + "')");
  while (statement.step()) {
    const auto told = statement.text(0);
    if (told != "ok") return std::string(table) + ": " + std::string(told.substr(told.rfind('\n') + 1));
  }
  return std::nullopt;
}

std::optional<std::string> damageOfRows(sql::Connection& connection) {
  for (const auto kind : Choices<EntityKind>::codes) {
    if (auto damage = quickCheck(connection, kind)) return damage;
  }
  return std::nullopt;
}

void proveNewestStep(sql::Connection& connection) {
  if (!hasCompactJournal(connection)) {
    proveEarlier(connection);
  } else if (const auto last = readLastStep(connection)) {
    prove(connection, *last, readChanges(connection, last->step.number));
  }
}

}  // namespace

std::optional<std::string> quickDamage(sql::Connection& connection) {
  auto damage = damageOfRows(connection);
  if (!damage) proveNewestStep(connection);
  return damage;
}

std::optional<std::string> damageAtOpening(sql::Connection& connection) {
  if (sql::areRowsProven(connection, Choices<EntityKind>::codes)) {
    proveNewestStep(connection);
    return std::nullopt;
  }
  return quickDamage(connection);
}

}  // namespace lianes::store
