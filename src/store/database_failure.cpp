#include "lianes/store/database_failure.hpp"

#include <system_error>

#include "store/sql/connection.hpp"

namespace lianes::store {

Problem problemOf(const std::exception& failure, const std::string& file) {
  const auto* database = dynamic_cast<const sql::DatabaseError*>(&failure);
  if (!database) return {ProblemCode::CannotRead, file, {}};
  switch (database->kind()) {
    case sql::DatabaseErrorKind::Full:
      return {ProblemCode::DiskFull, file, {}};
    case sql::DatabaseErrorKind::ReadOnly:
      return {ProblemCode::FileReadOnly, file, {}};
    case sql::DatabaseErrorKind::Damaged:
    case sql::DatabaseErrorKind::InputOutput:
      return {ProblemCode::FileDamaged, file, {database->what()}};
    case sql::DatabaseErrorKind::NotDatabase:
      return {ProblemCode::NotAConsortium, file, {}};
    case sql::DatabaseErrorKind::Busy:
    case sql::DatabaseErrorKind::Constraint:
    case sql::DatabaseErrorKind::CannotOpen:
    case sql::DatabaseErrorKind::Interrupted:
    case sql::DatabaseErrorKind::Misuse:
      return {ProblemCode::CannotRead, file, {}};
  }
  return {ProblemCode::CannotRead, file, {}};
}

}  // namespace lianes::store
