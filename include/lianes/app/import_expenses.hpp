#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lianes/app/import_plan.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/verdicts.hpp"
#include "lianes/wording/import_text.hpp"

// Vouchers from somebody's table: what each row would become, then one step for the rows that are wanted. A
// row is read as if it were typed: the same euros, the same verdict, the same resemblance to earlier ones.
namespace lianes::app {

enum class ImportState : std::uint8_t {
  New,
  Duplicate,
  Ineligible,
  Refused,
  SetAside,  // no expense: a total, a heading, the other side of an entry, money received
  Changed,   // entered already with other figures
  Asked,     // awaits the answer to a question
};
inline constexpr std::size_t kImportStates = static_cast<std::size_t>(ImportState::Asked) + 1;

// What is to be said of a row; without a column, of the whole of it.
struct ImportRemark {
  std::optional<exchange::ExpenseColumn> column;
  Problem problem;  // without place
};

struct ImportRow {
  std::size_t line;  // of the text
  ImportState state;
  Expense expense;  // without its number; of a refused row what could be read
  std::optional<store::Verdict> verdict{};
  std::vector<ImportRemark> remarks{};            // why it is refused or looks entered; files not found
  std::vector<std::filesystem::path> evidence{};  // files that are there
};

// One way to read the table, and what it makes of some of its rows.
struct ImportReading {
  struct Result {
    std::size_t line;
    std::optional<Date> day{};
    std::optional<Money> amount{};  // nothing: it cannot be read so, or is set aside
  };
  std::string answer;
  std::vector<Result> rows{};
};

// What a table leaves open. Without readings the answer is a text.
struct OpenQuestion {
  wording::TableQuestion question;
  std::string key;      // by which it is answered: "days", "account:Projet:Ciment"
  std::string about{};  // the text or column that is asked about
  std::vector<ImportReading> readings{};
};

// While a question is open, none of the rows can be entered: they are Asked.
struct ImportPreview {
  std::vector<ImportRow> rows;
  std::vector<OpenQuestion> questions{};
  std::array<std::size_t, kImportStates> counts{};

  std::size_t count(ImportState state) const { return counts[static_cast<std::size_t>(state)]; }
};

// How far it is; false stops, and nothing has changed.
using ImportProgress = std::function<bool(std::size_t done, std::size_t total)>;

struct ImportQuestion {
  const exchange::DelimitedTable& table;
  const ImportPlan& plan;
  std::optional<std::filesystem::path> evidence{};  // the folder of the files that rows name
  ImportProgress progress{};
};

// What each row of the table would become, and what is to be answered first; nothing when it was stopped.
// Requires: plan.missing() is empty.
std::optional<ImportPreview> previewImport(const store::ConsortiumFile& file, const ImportQuestion& question);

// Whether a row may be taken by whoever says so.
bool isTakeable(const ImportRow& row);

// Whether a row is taken unless somebody says otherwise: what looks entered already is not.
bool isTakenAtFirst(const ImportRow& row);

// Enters the rows with their evidence as one step, all or none, numbered in their order. `source` names the
// table in the journal. A problem's place is "line 12: amount"; stopped while the files are read: no problem
// and no step. Requires: rows that are new, ineligible, changed or look entered.
Result<std::optional<store::StepNumber>, Problems> importExpenses(store::ConsortiumFile& file,
                                                                  const std::string& source,
                                                                  const std::vector<const ImportRow*>& rows,
                                                                  const ImportProgress& progress = {});

}  // namespace lianes::app

template <>
struct lianes::Choices<lianes::app::ImportState> {
  static constexpr std::array<std::string_view, lianes::app::kImportStates> codes{
      "new", "duplicate", "ineligible", "refused", "set_aside", "changed", "asked"};
};
