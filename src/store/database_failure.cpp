#include "lianes/store/database_failure.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "lianes/base/files.hpp"
#include "lianes/store/file_name.hpp"
#include "store/copy_failure.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {
namespace {

Problem problemOfWriting(const WriteFailure& failure) {
  const auto& path = failure.path1();
  const auto code = failure.code();
  if (code == std::errc::no_space_on_device || code.value() == EDQUOT)
    return {ProblemCode::DiskFull, path.string(), {}};
  if (code == std::errc::filename_too_long) {
    if (auto problem = problemOfName(path)) return *problem;
  }
  if (code == std::errc::file_exists) {
    const bool isPlain = stateOfName(path) != NameState::SomethingElse;
    return {isPlain ? ProblemCode::AlreadyExists : ProblemCode::NotAPlainFile, path.string(), {}};
  }
  return {ProblemCode::CannotWrite, path.string(), {}};
}

// A failing disk is not always that of the file one is about.
std::string placeOf(const std::exception& failure, const std::string& file) {
  if (const auto* copy = dynamic_cast<const CopyFailure*>(&failure)) return copy->path().string();
  const auto* system = dynamic_cast<const std::filesystem::filesystem_error*>(&failure);
  return system && !system->path1().empty() ? system->path1().string() : file;
}

}  // namespace

Problem problemOf(const std::exception& failure, const std::string& about) {
  if (const auto* writing = dynamic_cast<const WriteFailure*>(&failure)) return problemOfWriting(*writing);
  const auto file = placeOf(failure, about);
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
