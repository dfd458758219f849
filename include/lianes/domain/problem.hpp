#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/base/result.hpp"

namespace lianes {

// What can be wrong with something a user wrote, as a code. The sentence is made in `wording`,
// from a table that the compiler keeps complete.
enum class ProblemCode {
  // Text
  Missing,  // a required field is empty
  NotUtf8,
  TooLong,           // arguments: the limit in characters
  NotAmongChoices,   // arguments: what was written, the choices
  Malformed,         // arguments: what was written, what was expected
  ControlCharacter,  // a character that cannot be shown, or a line break where one line is expected
  // Amounts
  NotAnAmount,      // arguments: what was written
  NotATypedAmount,  // arguments: what was typed
  TooManyDecimals,  // arguments: what was written, the currency's decimals
  AmountTooLarge,   // beyond what 64 bits of minor units hold; arguments: what was written, if anything
  NegativeAmount,   // arguments: what was written
  WrongCurrency,    // arguments: found, expected
  DivisionByZero,
  AmbiguousAmount,  // arguments: what was written
  // Ratios, counts, dates
  ZeroDenominator,
  NegativeNumber,
  OutOfRange,     // arguments: lowest, highest
  NotADate,       // arguments: what was written
  NotATypedDate,  // arguments: what was typed
  EndBeforeStart,
  // Structure
  UnknownKey,
  DuplicateKey,
  DuplicateId,  // arguments: the id
  WrongType,    // arguments: what was expected
  NotJson,      // arguments: byte offset
  TooDeep,      // arguments: the limit
  TooBig,       // arguments: the limit
  UnknownKind,
  // Command line
  UnknownArgument,
  RepeatedArgument,
  AddOption,      // with another problem: how to do it all the same; arguments: the option
  StepIsSaved,    // though the answer could not be written; arguments: its number
  ResultIsWhole,  // likewise: the file that was to be written is
  // Files
  ProgramFault,  // a mistake of Lianes itself; arguments: where it is noted
  CannotRead,
  CannotWrite,
  CannotCreate,
  AlreadyExists,   // a file of that name
  NotAPlainFile,   // a folder, a pipe, a device or a link has the name
  PathTooLong,     // arguments: the bytes that a name may have, and a whole path
  NotAConsortium,  // another kind of file
  NewerFile,       // arguments: its schema, the newest one known
  ForeignObject,   // in the file's schema, and not of this program; arguments: its name, what it is
  MissingObject,   // of its schema; arguments: its name, what it is
  AlteredObject,   // of its schema, not as this program makes it; arguments: its name, what it is
  FileDamaged,     // arguments: what is damaged, if known
  FileReadOnly,
  LastBackup,  // with FileDamaged; arguments: the backup's path
  DiskFull,
  StillBeside,  // what is saved could not be brought out of the file's log into the file yet
  FileHeld,     // another process writes it; arguments: who, on which host, since when
  FileNotHeld,
  FileHeldElsewhere,  // another process writes it under another name: a hard link
  LockNotOurs,        // a link or a device has the lock file's name
  FileReplaced,       // another file has the open one's name; arguments: where everything is kept
  FileRemoved,        // the open file has no name any more; arguments: where everything is kept
  FileOverwritten,    // another program wrote over the open file; arguments: a copy of its last backup
  NoRoom,             // on the disk; arguments: megabytes needed, megabytes free
  OtherConsortium,    // a backup of it; arguments: what that one is called, what this one is
  // Copies of a file
  CopyOntoItself,  // under the name of the open file, or of a link to it
  CopyDiffers,     // read back, it is not what was copied
  PlaceMissing,    // where backups are also kept
  NoBackup,        // there is none to try
  BackupDamaged,   // arguments: what is damaged, if known
  // Records of a file
  RecordMissing,  // arguments: the id
  NotInList,      // arguments: what was typed
  StillUsed,      // arguments: kind of the records that refer to it, how many
  Collides,       // takes a place that another record has, such as a voucher number; arguments: kind
  CodeTaken,      // arguments: the code, the title of the project that has it
  MovedOn,        // undo: changed since; arguments: kind, name, number of the later step
  Erased,         // undo: what it would bring back was erased for good; arguments: kind
  NothingToUndo,
  NothingToRedo,
  VoucherStays,  // a voucher is cancelled, never removed; arguments: its number and label
  VoucherGap,    // vouchers of a project and year follow each other from 1; arguments: the number
  VoucherFixed,  // a voucher keeps its number, project, mission and year; arguments: its number and label
  // Reports
  ReportNotReady,  // checks are open; arguments: how many, the first one
  ReportNotDraft,  // frozen, sent or accepted; arguments: its number
  ReportNotFrozen,
  ReportAccepted,  // stays as the ministry accepted it; arguments: its number
  ReportFollowed,  // a later one is frozen and builds on it; arguments: its number, that one's
  FormatNotKept,   // a frozen report was not frozen in it; arguments: the format, those it has
  // Tables from outside, and what is imported from them
  NulByte,
  WrongEncoding,   // neither UTF-8, UTF-16 nor Windows-1252
  TooManyColumns,  // arguments: the limit
  TooManyRows,     // arguments: the limit
  QuoteLeftOpen,
  NoRows,
  NotAWorkbook,        // neither XLSX nor ODS; arguments: the ending that such a file has, if known
  OldWorkbook,         // .xls
  BinaryWorkbook,      // .xlsb
  WorkbookLocked,      // by a password
  BrokenWorkbook,      // arguments: the part of it, if known
  DeclaresEntities,    // its XML has a DTD; arguments: the part
  CellWithoutResult,   // a formula whose result its file does not hold
  CellError,           // arguments: what the spreadsheet shows
  FormulaCell,         // a spreadsheet would compute it; arguments: what was written
  NoSuchColumn,        // arguments: its name or number
  ColumnNotChosen,     // a column that is needed has no place in the table
  NoSuchName,          // arguments: what was written
  SeveralSoNamed,      // arguments: what was written
  LooksEntered,        // arguments: number, day and label of the voucher that it resembles
  RepeatsLine,         // arguments: the earlier line
  NotInFolder,         // arguments: the name of the file
  MoreCellsThanHeads,  // a row that is cut in too many; arguments: its cells, the heads
  ZeroAmount,          // nothing would be entered
  BothSidesFilled,     // debit and credit of one row
  UnknownDirection,    // neither out nor in; arguments: what was written
  TotalNotSum,         // says that it is a total; arguments: its amount, the sum of the rows above
  OtherCurrency,       // neither euros nor francs; arguments: what is written
  EnteredOtherwise,    // the same invoice with other figures; arguments: number, day, label, amount
  AwaitsAnswer,        // to a question about the table
  IsTotal,             // of other rows; arguments: the amount
  IsHeading,           // neither day nor amount
  IsBalance,
  IsMoneyReceived,
  IsOtherSide,  // of an entry: the bank, the cash box, a third party; arguments: the account
  IsSplitBelow,
  IsNotPaid,       // cancelled, failed, waiting; arguments: its status
  IsNotCharge,     // arguments: the account
  IsLeftByAnswer,  // arguments: the account that an answer leaves out
  // Between fields and records
  NotLinked,  // a reference that the situation requires is absent
  SameOnBothSides,
  UnbalancedInKind,   // classes 86 and 87 differ; arguments: both totals
  SharesExceedTotal,  // arguments: the sum, the total
  MissingRule,        // a call gives no value for a rule that is needed; arguments: the rule
  NotAllowedHere,     // a field filled where its kind has no use for it
  Disagrees,          // contradicts another field; arguments: what was written, what the other implies
};

inline constexpr std::size_t kProblemCodes =
    static_cast<std::size_t>(ProblemCode::Disagrees) + 1;  // the last one

// One thing wrong, with its place: a field name (`family_name`) or a path (`projects[2].cofunding`).
struct Problem {
  ProblemCode code;
  std::string place;
  std::vector<std::string> arguments;

  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

template <class T>
using Checked = Result<T, Problem>;

}  // namespace lianes
