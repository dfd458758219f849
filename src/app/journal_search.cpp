#include "lianes/app/journal_search.hpp"

#include <algorithm>
#include <utility>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/list_filter.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::app {
namespace {

constexpr std::size_t kStepsOfAPage = 200;
constexpr std::size_t kStepsReadAtMost = 2000;

// The day as the journal shows it, in the computer's own time zone, is not known here: that of UTC stands for
// it.
std::string shownDayOf(Instant moment) {
  constexpr std::size_t kDayLength = 10;
  const auto day = Date::parse(moment.text().substr(0, kDayLength));
  return day ? formatFrench(*day) : std::string();
}

// A step of several records says only how many: its changes tell the kinds.
bool stepIsOfKind(const store::ConsortiumFile& file, const store::Step& step, EntityKind kind) {
  using store::StepAction;
  const auto action = step.label.action;
  const bool isOfOne = step.changes == 1 && (action == StepAction::Added || action == StepAction::Changed ||
                                             action == StepAction::Removed);
  if (isOfOne && !step.label.arguments.empty()) return step.label.arguments.front() == codeOf(kind);
  const auto changes = store::changesOf(file, step.number);
  return std::any_of(changes.begin(), changes.end(),
                     [&](const store::Change& change) { return change.kind == kind; });
}

}  // namespace

JournalFound searchJournal(const store::ConsortiumFile& file, const JournalQuery& query) {
  const auto author = parseListFilter(query.author);
  const auto text = parseListFilter(query.text);
  JournalFound found{{}, query.before};
  std::size_t read = 0;
  while (read < kStepsReadAtMost && found.steps.size() < kStepsOfAPage) {
    auto page = store::steps(file, {.before = found.next, .most = kStepsOfAPage, .record = query.record});
    read += page.size();
    const bool isLast = page.size() < kStepsOfAPage;
    if (!page.empty()) found.next = page.back().number;
    for (auto& step : page) {
      if (!answers(author, {step.author})) continue;
      if (query.kind && !stepIsOfKind(file, step, *query.kind)) continue;
      if (!text.isEmpty() &&
          !answers(text, {wording::stepTitle(step, query.language), shownDayOf(step.at)})) {
        continue;
      }
      found.steps.push_back(std::move(step));
    }
    if (!isLast) continue;
    found.next.reset();
    break;
  }
  return found;
}

}  // namespace lianes::app
