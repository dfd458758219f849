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

class FileMark;
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
  // The same steps give the same bytes, as a sample needs: what is random elsewhere follows from the steps.
  bool repeatable = false;
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
  UnsettledCopy,  // a file that cannot be written, with steps still in the log beside it: a copy of both is
                  // read
  NoLocks,        // its file system knows no locks: nobody could promise to be the only one to write
  NoRoom,         // its disk is full
  Displaced       // its name leads to another file by now, or to none; or it was overwritten
};

struct Holder {
  std::string user;
  std::string host;
  std::int64_t process = 0;
  std::string since;
};

// Steps that were said to be saved and that the file no longer has.
struct LostSteps {
  StepNumber first = 0;
  StepNumber last = 0;
};

// How the opening went, for the banner and the log.
struct OpenReport {
  std::optional<ReadOnlyReason> readOnly;
  std::optional<Holder> holder;           // with HeldByAnother; with FileNotWritable where a lock names one
  std::optional<int> migratedFrom;        // the schema number before
  std::filesystem::path migrationBackup;  // taken and verified before the migration
  std::filesystem::path openingBackup;    // taken and verified now; empty when nothing had changed
  std::optional<Problem> backupProblem;   // why none could be taken; the file is open all the same
  // Logs that lay beside the file and are not its own, under the names that they have now (their own where
  // the file could not be written). Nothing of them was read.
  std::vector<std::filesystem::path> setAside;
  // What was saved and is missing: an earlier process was killed; or the file was overwritten, and the
  // recovery is its last backup.
  std::optional<LostSteps> lost;
  std::filesystem::path damagedLog;  // with lost: a copy of what is left of the log
  // The newest step is dated so much later than now that one of the two clocks was wrong (more than a day).
  std::optional<Instant> clockAhead;
  std::filesystem::path recovery;  // with Displaced: the copy that keeps everything, or all but what is lost
};

// Where the open file stands, compared with when it was opened.
enum class Standing : std::uint8_t {
  InPlace,
  Moved,       // it has another name now
  Replaced,    // another file has its name
  Removed,     // it has no name, or is in a bin
  Overwritten  // another program wrote over its content
};

// Nothing can be saved under the name any more.
constexpr bool isLost(Standing standing) {
  return standing != Standing::InPlace && standing != Standing::Moved;
}

struct Whereabouts {
  Standing standing = Standing::InPlace;
  std::filesystem::path path;  // its name now; where it is lost the one it had
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
  // Throws: DatabaseError, also when the name leads to another file by now.
  static ConsortiumFile openBeside(const std::filesystem::path& path, Environment environment);
  void catchUp();

  ConsortiumFile(ConsortiumFile&&) noexcept;
  ConsortiumFile& operator=(ConsortiumFile&&) noexcept;
  ~ConsortiumFile();  // settles the file into one piece and lets go of it

  const std::filesystem::path& path() const;
  const OpenReport& report() const;
  bool isReadOnly() const { return report().readOnly.has_value(); }
  Environment& environment() const;

  // Costs a look at the name.
  Whereabouts whereabouts() const;

  // Goes by the name that it has now: the lock, the log, path(). Requires: whereabouts() says Moved, and no
  // other object of this process has the file open. Throws: DatabaseError, filesystem_error; it is Displaced
  // then.
  void follow();

  // Keeps everything, the last step included, in a copy beside the file, "NAME - récupération STAMP.lianes",
  // or where that folder cannot be written in the user's folder for data; once. Nothing can be changed from
  // then on. Of a file that was overwritten its last whole backup is kept in that copy, and shown; report()
  // says which steps it lacks. Returns the copy. Throws: DatabaseError, also where there is no backup.
  std::filesystem::path keepDisplaced();

  // Performs one step: all edits or none, on disk when it returns. An update that changes nothing is left
  // out; a step without any change is not written and returns the last step's number. Fails with
  // FileReplaced, FileRemoved or FileOverwritten, after keepDisplaced(), where the file is lost; so do undo
  // and redo.
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
  FileMark& mark() const;  // Requires: the file is open for writing.

 private:
  friend class StepPerformer;
  friend class FileOpener;
  friend class LogFolder;
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
