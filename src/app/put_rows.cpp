#include "lianes/app/put_rows.hpp"

#include <charconv>
#include <string>
#include <utility>

#include "lianes/app/project_code.hpp"
#include "lianes/store/packing.hpp"

namespace lianes::app {
namespace {

// "edits[4].name" of the store becomes "line 7: name" of what the user wrote.
Problem placedInRows(Problem problem, std::span<const exchange::Row> rows) {
  constexpr std::string_view kPrefix = "edits[";
  if (!problem.place.starts_with(kPrefix)) return problem;
  std::size_t edit = 0;
  const auto* const end = problem.place.data() + problem.place.size();
  const auto read = std::from_chars(problem.place.data() + kPrefix.size(), end, edit);
  if (read.ec != std::errc() || edit >= rows.size()) return problem;
  std::string rest(read.ptr + 1, end);
  if (rest.starts_with('.')) rest.replace(0, 1, ": ");
  problem.place = "line " + std::to_string(rows[edit].line) + rest;
  return problem;
}

}  // namespace

Result<store::StepNumber, Problems> putRows(store::ConsortiumFile& file,
                                            std::span<const exchange::Row> rows) {
  store::StepRequest request{{store::StepAction::Put, {std::to_string(rows.size())}}, {}};
  Problems problems;
  for (const auto& row : rows) {
    const auto id = row.id ? *row.id : file.environment().newId();
    const auto base = row.id ? file.find(row.kind, id) : std::nullopt;
    auto record = exchange::overlay(row, base, id);
    if (!record) {
      for (auto problem : record.error()) {
        problem.place =
            "line " + std::to_string(row.line) + (problem.place.empty() ? "" : ": " + problem.place);
        problems.push_back(std::move(problem));
      }
      continue;
    }
    if (base) {
      request.edits.emplace_back(store::Update{std::move(record).value()});
    } else {
      request.edits.emplace_back(store::Insert{std::move(record).value()});
    }
  }
  if (!problems.empty()) return failure(std::move(problems));
  problems = problemsOfCodes(file, request);
  if (problems.empty()) {
    const auto pages = store::pagesOf(file);
    const auto done = file.perform(request);
    if (done) {
      store::packIfGrown(file, pages);
      return done;
    }
    problems = done.error();
  }
  for (auto& problem : problems) problem = placedInRows(problem, rows);
  return failure(std::move(problems));
}

}  // namespace lianes::app
