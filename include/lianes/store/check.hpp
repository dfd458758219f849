#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/store/consortium_file.hpp"
#include "lianes/store/hands.hpp"

// The full check of a consortium file: everything that two parts of it say about the same thing must agree.
// It changes nothing, and takes time: a worker runs it on a file of its own opened for reading.
namespace lianes::store {

enum class CheckPart : std::uint8_t { Pages, Structure, References, Chain, Rows, Contents, Search, Verdicts };

enum class FindingCode : std::uint8_t {
  PageDamaged,       // detail: its number
  StructureDamaged,  // detail: what the database says
  ReferenceBroken,   // detail: the table and the row
  StepBroken,        // the step is not what its hash says, or does not follow the one before
  StepMissing,
  SignatureWrong,  // the step is signed, and not by the hand that it names
  RowDiffers,      // from what the journal says of it
  RowUnreadable,   // holds what its field cannot
  RowMissing,      // the journal says that it is there
  RowUnknown,      // no step has put it there
  ContentDamaged,  // detail: its hash
  ContentMissing,  // a document's, or one that the journal names; detail: its hash
  SearchDamaged,
  VerdictWithoutExpense,  // detail: the row's number
  SearchDiffers,          // from the rows; detail: how many words
  VerdictDiffers          // from what the rules say now; detail: the row's number
};

struct Finding {
  FindingCode code;
  std::optional<RecordReference> record;
  std::optional<StepNumber> step;
  std::string detail;
};

struct CheckReport {
  std::vector<Finding> findings;
  StepNumber steps = 0;            // proven
  StepNumber unsignedSteps = 0;    // of those
  std::vector<SigningHand> hands;  // who signed the others
  std::string fingerprint;         // of the history up to the last step (snapshot.hpp)
  std::int64_t records = 0;        // compared with the journal
  std::int64_t contents = 0;       // whose hash was computed
  bool cancelled = false;

  bool sound() const { return findings.empty() && !cancelled; }
};

// Called before each part and now and then within it; false stops the check.
using CheckProgress = std::function<bool(CheckPart part, std::int64_t done)>;

// Some statements take long and say nothing meanwhile: `stop`, which any thread may ask for, ends these too.
CheckReport checkFile(ConsortiumFile& file, const CheckProgress& progress = {},
                      const std::stop_token& stop = {});

// Whether a file that nobody has open, such as a backup, opens and is as sound as opening it for work
// requires. False too when it is stopped.
bool opensWhole(const std::filesystem::path& file, const Environment& environment,
                const std::stop_token& stop = {});

}  // namespace lianes::store

template <>
struct lianes::Choices<lianes::store::FindingCode> {
  static constexpr std::array<std::string_view, 16> codes{"page_damaged",     "structure_damaged",
                                                          "reference_broken", "step_broken",
                                                          "step_missing",     "signature_wrong",
                                                          "row_differs",      "row_unreadable",
                                                          "row_missing",      "row_unknown",
                                                          "content_damaged",  "content_missing",
                                                          "search_damaged",   "verdict_without_expense",
                                                          "search_differs",   "verdict_differs"};
};
