#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lianes/base/id.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/step.hpp"

namespace lianes::store {

namespace sql {
class Connection;
}

class KeyRing;

// What the store takes from outside.
struct Environment {
  std::function<Instant()> now;
  std::function<Uuid()> newId;
  std::string author;  // who performs the steps
  // Whether opening for writing first backs up a file that has changed since its youngest backup. A window
  // says no, and lets a worker do it.
  bool backsUpAtOpening = true;
  std::shared_ptr<KeyRing> keys = {};  // signs the steps (hands.hpp); null: they stay unsigned
  // For tests of faults: SQLite's name of the file system underneath, empty for the system's; and schemas
  // that follow the program's own.
  std::string fileSystem = {};
  std::vector<std::string> laterSchemas = {};
};

// Why an open file cannot be written.
enum class ReadOnlyReason : std::uint8_t {
  Asked,
  HeldByAnother,
  FileNotWritable,
  UnsettledCopy  // a file that cannot be written, with steps still in the log beside it: a copy of both is
                 // read
};

struct Holder {
  std::string user;
  std::string host;
  std::int64_t process = 0;
  std::string since;
};

// How the opening went, for the banner and the log.
struct OpenReport {
  std::optional<ReadOnlyReason> readOnly;
  std::optional<Holder> holder;           // with HeldByAnother; with FileNotWritable where a lock names one
  std::optional<int> migratedFrom;        // the schema number before
  std::filesystem::path migrationBackup;  // taken and verified before the migration
  std::filesystem::path openingBackup;    // taken and verified now; empty when nothing had changed
  std::optional<Problem> backupProblem;   // why none could be taken; the file is open all the same
};

// Why a file was not opened. Nothing of it has been shown or changed.
struct OpenFailure {
  Problem problem;                                  // CannotRead, NotAConsortium, NewerFile, Damaged …
  std::optional<std::filesystem::path> lastBackup;  // the youngest backup that is whole
};

enum class OpenIntent : std::uint8_t {
  Write,
  Read,
  ReadAgain  // for another thread of a program that has it open, and so has proven it whole
};

// One consortium in one SQLite file, with its whole history. One object is used by one thread at a time; a
// worker opens its own with OpenIntent::ReadAgain. User mistakes come back as Problems and change nothing; a
// failing disk throws sql::DatabaseError and changes nothing either.
class ConsortiumFile {
 public:
  // Requires: no file of that name (else Problem AlreadyExists).
  static Result<ConsortiumFile, OpenFailure> create(const std::filesystem::path& path,
                                                    Environment environment);
  static Result<ConsortiumFile, OpenFailure> open(const std::filesystem::path& path, Environment environment,
                                                  OpenIntent intent = OpenIntent::Write);
  // A second connection that writes a file which this process holds for writing already: for a worker. Nobody
  // writes by the first one meanwhile; once the second is gone, the first catches up with its steps.
  // Throws: DatabaseError.
  static ConsortiumFile openBeside(const std::filesystem::path& path, Environment environment);
  void catchUp();

  ConsortiumFile(ConsortiumFile&&) noexcept;
  ConsortiumFile& operator=(ConsortiumFile&&) noexcept;
  ~ConsortiumFile();  // settles the file into one piece and lets go of it

  const std::filesystem::path& path() const;
  const OpenReport& report() const;
  bool isReadOnly() const { return report().readOnly.has_value(); }
  Environment& environment() const;

  // Performs one step: all edits or none, on disk when it returns. An update that changes nothing is left
  // out; a step without any change is not written and returns the last step's number.
  Result<StepNumber, Problems> perform(const StepRequest& request);

  // The problems perform() would return, without changing anything.
  Problems check(const StepRequest& request);

  // Reverses the step on top of the undo (redo) pile, or any one step. Refused with NothingToUndo,
  // NothingToRedo or MovedOn (arguments: kind, name, the later step's number) when a record has changed
  // since.
  Result<StepNumber, Problems> undo();
  Result<StepNumber, Problems> redo();
  Result<StepNumber, Problems> undo(StepNumber step);

  // The steps that undo() and redo() would reverse.
  std::optional<Step> nextUndo() const;
  std::optional<Step> nextRedo() const;

  std::optional<Record> find(EntityKind kind, Uuid id) const;

  template <Described Entity>
  std::optional<Entity> find(Id<Entity> id) const {
    const auto record = find(Description<Entity>::kind, id.uuid());
    return record ? std::optional(fromRecord<Entity>(*record)) : std::nullopt;
  }

  // For the other parts of the store: the step that `compose` returns, performed in one transaction with what
  // `compose` itself writes into the tables that no step journals.
  Result<StepNumber, Problems> performComposed(const std::function<Result<StepRequest, Problems>()>& compose);
  sql::Connection& connection() const;

 private:
  friend class StepPerformer;
  friend class FileOpener;
  struct State;
  explicit ConsortiumFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

// What a record is called where it is mentioned: a person's name, a project's code and title, a voucher's
// number.
std::string nameOf(const Record& record);

// The same where the file is at hand: a record whose kind has no name of its own is called by those it links,
// "Roncq – Sélinkégny" for a partnership.
std::string nameIn(const ConsortiumFile& file, const Record& record);

// The records of one kind that refer to a record, and so stand in the way of its removal.
struct Dependents {
  EntityKind kind;
  std::string_view field;
  std::vector<Uuid> records;
};
std::vector<Dependents> dependentsOf(const ConsortiumFile& file, EntityKind kind, Uuid id);

}  // namespace lianes::store
