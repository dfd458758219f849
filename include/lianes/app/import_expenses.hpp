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

// Vouchers from somebody's table: what each row would become, then one step for the rows that are wanted. A
// row is read as if it were typed: the same euros, the same verdict, the same resemblance to earlier ones.
namespace lianes::app {

enum class ImportState : std::uint8_t { New, Duplicate, Ineligible, Refused };
inline constexpr std::size_t kImportStates = static_cast<std::size_t>(ImportState::Refused) + 1;

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

struct ImportPreview {
  std::vector<ImportRow> rows;
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

// What each row of the table would become; nothing when it was stopped. Rows of which nothing but a total or
// a note can be read are refused like others. Requires: plan.missing() is empty.
std::optional<ImportPreview> previewImport(const store::ConsortiumFile& file, const ImportQuestion& question);

// Whether a row is taken unless somebody says otherwise: what looks entered already is not.
bool isTakenAtFirst(const ImportRow& row);

// Enters the rows with their evidence as one step, all or none, numbered in their order. `source` names the
// table in the journal. A problem's place is "line 12: amount"; stopped while the files are read: no problem
// and no step. Requires: none of the rows is refused.
Result<std::optional<store::StepNumber>, Problems> importExpenses(store::ConsortiumFile& file,
                                                                  const std::string& source,
                                                                  const std::vector<const ImportRow*>& rows,
                                                                  const ImportProgress& progress = {});

}  // namespace lianes::app

template <>
struct lianes::Choices<lianes::app::ImportState> {
  static constexpr std::array<std::string_view, lianes::app::kImportStates> codes{"new", "duplicate",
                                                                                  "ineligible", "refused"};
};
