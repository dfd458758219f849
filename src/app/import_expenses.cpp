#include "lianes/app/import_expenses.hpp"

#include <charconv>
#include <deque>
#include <map>
#include <utility>

#include "app/import_questions.hpp"
#include "app/import_rows.hpp"
#include "app/late_file.hpp"
#include "lianes/exchange/media_type.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/packing.hpp"

namespace lianes::app {
namespace {

constexpr std::size_t kRowsBetweenReports = 100;

store::VoucherOwner ownerOf(const Expense& expense) {
  if (expense.project) return *expense.project;
  if (expense.mission) return *expense.mission;
  return {};
}

// The numbers that follow those of the file, for many vouchers of one step.
class NextNumbers {
 public:
  explicit NextNumbers(const store::ConsortiumFile& file) : m_file(file) {}

  std::int64_t of(const Expense& expense) {
    const std::pair key{ownerOf(expense), expense.spentOn.year()};
    const auto [entry, isNew] = m_next.try_emplace(key, 0);
    if (isNew) entry->second = store::nextVoucherNumber(m_file, key.first, key.second);
    return entry->second++;
  }

 private:
  const store::ConsortiumFile& m_file;
  std::map<std::pair<store::VoucherOwner, int>, std::int64_t> m_next;
};

Document evidenceOf(const Expense& expense, const std::filesystem::path& path, Uuid id) {
  return {.id = Id<Document>(id),
          .attachedTo = {EntityKind::Expense, expense.id.uuid()},
          .kind = DocumentKind::Evidence,
          .name = path.filename().string(),
          .mediaType = std::string(exchange::mediaTypeOf(path)),
          .size = 0};
}

// "edits[4].amount" of the store becomes "line 7: amount" of the table. The edits of documents come first.
Problem placedInTable(Problem problem, const std::vector<const ImportRow*>& rows, std::size_t documents) {
  constexpr std::string_view kEdits = "edits[";
  if (!problem.place.starts_with(kEdits)) return problem;
  std::size_t edit = 0;
  const auto* const end = problem.place.data() + problem.place.size();
  const auto read = std::from_chars(problem.place.data() + kEdits.size(), end, edit);
  if (read.ec != std::errc() || edit < documents || edit - documents >= rows.size()) return problem;
  std::string rest(read.ptr + 1, end);
  if (rest.starts_with('.')) rest.replace(0, 1, ": ");
  problem.place = "line " + std::to_string(rows[edit - documents]->line) + rest;
  return problem;
}

}  // namespace

std::optional<ImportPreview> previewImport(const store::ConsortiumFile& file,
                                           const ImportQuestion& question) {
  require(question.plan.missing().empty(), "a table is read once its columns are chosen");
  ImportPreview preview;
  ImportRowReader reader(file, question, question.plan);
  preview.questions = openQuestions(question, reader.doubts());
  const auto& rows = question.table.rows;
  const auto total = rows.size() - std::min(question.plan.firstRow, rows.size());
  preview.rows.reserve(total);
  for (std::size_t at = question.plan.firstRow; at < rows.size(); ++at) {
    const auto done = at - question.plan.firstRow;
    const bool isTold = question.evidence || done % kRowsBetweenReports == 0;  // files take longer
    if (question.progress && isTold && !question.progress(done, total)) return std::nullopt;
    auto row = reader.read(at);
    const bool isAsked = !preview.questions.empty() && row.state != ImportState::SetAside;
    if (isAsked && (isTakeable(row) || isForQuestion(row))) {
      row.state = ImportState::Asked;
      row.remarks.assign({{std::nullopt, {ProblemCode::AwaitsAnswer, {}, {}}}});
    }
    ++preview.counts[static_cast<std::size_t>(row.state)];
    preview.rows.push_back(std::move(row));
  }
  return preview;
}

bool isTakeable(const ImportRow& row) {
  return row.state == ImportState::New || row.state == ImportState::Ineligible ||
         row.state == ImportState::Duplicate || row.state == ImportState::Changed;
}

bool isTakenAtFirst(const ImportRow& row) {
  return row.state == ImportState::New || row.state == ImportState::Ineligible;
}

Result<std::optional<store::StepNumber>, Problems> importExpenses(store::ConsortiumFile& file,
                                                                  const std::string& source,
                                                                  const std::vector<const ImportRow*>& rows,
                                                                  const ImportProgress& progress) {
  store::StepRequest step{{store::StepAction::Imported, {source, std::to_string(rows.size())}}, {}};
  std::deque<LateFile> files;  // streams do not move
  std::vector<store::NewDocument> documents;
  NextNumbers numbers(file);
  std::size_t done = 0;
  bool isStopped = false;
  const auto goesOn = [&] {
    isStopped = isStopped || (progress && !progress(done, rows.size()));
    return !isStopped;
  };
  for (const auto* row : rows) {
    require(isTakeable(*row), "only what is understood is entered");
    auto expense = row->expense;
    expense.number = numbers.of(expense);
    step.edits.emplace_back(store::Insert{toRecord(expense)});
    for (const auto& path : row->evidence) {
      auto& stream = files.emplace_back(path, [&, at = step.edits.size()] {
        done = at;
        return goesOn();
      });
      documents.push_back({stream, evidenceOf(expense, path, file.environment().newId())});
    }
  }
  if (!goesOn()) return std::optional<store::StepNumber>();
  const auto pages = store::pagesOf(file);
  const auto entered =
      documents.empty() ? file.perform(step) : store::addDocuments(file, documents, std::move(step));
  if (entered) {
    if (documents.empty()) store::packIfGrown(file, pages);  // contents have no gaps
    return std::optional(*entered);
  }
  if (isStopped) return std::optional<store::StepNumber>();
  Problems problems;
  for (const auto& problem : entered.error())
    problems.push_back(placedInTable(problem, rows, documents.size()));
  return failure(std::move(problems));
}

}  // namespace lianes::app
