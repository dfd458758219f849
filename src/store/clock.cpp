#include "store/clock.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "store/file_state.hpp"

namespace lianes::store {
namespace {

std::optional<ClockJump> runIn(const Step& correction) {
  const auto& arguments = correction.label.arguments;
  if (arguments.size() != 2) return std::nullopt;
  const ClockJump run{std::atoll(arguments[0].c_str()), std::atoll(arguments[1].c_str())};
  return run.first > 0 && run.first <= run.last && run.last < correction.number ? std::optional(run)
                                                                                : std::nullopt;
}

std::vector<ClockJump> joined(std::vector<ClockJump> runs) {
  std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ClockJump> apart;
  for (const auto& run : runs) {
    if (!apart.empty() && run.first <= apart.back().last + 1) {
      apart.back().last = std::max(apart.back().last, run.last);
    } else {
      apart.push_back(run);
    }
  }
  return apart;
}

struct DatedStep {
  StepNumber number;
  Instant at;
};

std::vector<ClockJump> runsOf(const std::vector<StepNumber>& steps) {
  std::vector<ClockJump> runs;
  runs.reserve(steps.size());
  for (const auto step : steps) runs.push_back({step, step});
  return joined(std::move(runs));
}

// Dated after a later step.
std::vector<StepNumber> ahead(const std::vector<DatedStep>& steps) {
  std::vector<StepNumber> found;
  if (steps.empty()) return found;
  auto earliest = steps.back().at;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (isDaysLater(step->at, earliest)) found.push_back(step->number);
    earliest = std::min(earliest, step->at);
  }
  return found;
}

// Dated before an earlier step.
std::vector<StepNumber> behind(const std::vector<DatedStep>& steps) {
  std::vector<StepNumber> found;
  auto latest = Instant(0);
  for (const auto& step : steps) {
    if (isDaysLater(latest, step.at)) found.push_back(step.number);
    latest = std::max(latest, step.at);
  }
  return found;
}

// A day before the file's beginning: what is dated earlier was dated by a clock that had lost the time, as
// one whose battery is empty. Nothing where the beginning is what a wrong clock dated.
std::string earliestDate(const ConsortiumFile& file, const DateCorrections& corrections) {
  constexpr StepNumber kFirstSteps = 20;
  constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
  auto& firsts = file.connection().cached("SELECT number, at FROM step WHERE number <= $1");
  firsts.reset();
  firsts.bind(1, kFirstSteps);
  std::optional<Instant> beginning;
  while (firsts.step()) {
    const auto at = Instant::parse(firsts.text(1));
    if (!at || corrections.around(firsts.integer(0)) != nullptr) continue;
    beginning = beginning ? std::min(*beginning, *at) : *at;
  }
  firsts.reset();
  if (!beginning || isDaysLater(*beginning, file.environment().now())) return {};
  return Instant(beginning->millisecondsSince1970() - kDay).text();
}

// Steps whose dates count for nothing were made with the one before them.
StepNumber endOfUndated(const ConsortiumFile& file, const DateCorrections& corrections, StepNumber step,
                        std::string_view earliest) {
  auto& tooEarly = file.connection().cached("SELECT at < $1 FROM step WHERE number = $2");
  for (auto end = corrections.endOfRun(step);; end = corrections.endOfRun(end + 1)) {
    tooEarly.reset();
    tooEarly.bind(1, earliest);
    tooEarly.bind(2, end + 1);
    const bool goesOn = tooEarly.step() && tooEarly.integer(0) != 0;
    tooEarly.reset();
    if (!goesOn) return end;
  }
}

}  // namespace

DateCorrections::DateCorrections(sql::Connection& connection) : m_connection(connection) {
  auto& rows = connection.cached("SELECT number FROM step WHERE action = 'clock_corrected'");
  std::vector<StepNumber> corrections;
  while (rows.step()) corrections.push_back(rows.integer(0));
  rows.reset();
  for (const auto number : corrections) {
    const auto run = runIn(toStep(connection, readStep(connection, number)->step));
    if (run) m_runs.push_back(*run);
  }
  m_runs = joined(std::move(m_runs));
}

const ClockJump* DateCorrections::around(StepNumber step) const {
  const auto after =
      std::find_if(m_runs.begin(), m_runs.end(), [&](const auto& run) { return run.last >= step; });
  return after != m_runs.end() && after->first <= step ? &*after : nullptr;
}

StepNumber DateCorrections::endOfRun(StepNumber step) const {
  const auto* next = around(step + 1);
  return next != nullptr ? next->last : step;
}

void DateCorrections::correct(Step& step) const {
  const auto* run = around(step.number);
  if (run == nullptr) return;
  const auto before = readStep(m_connection, run->first > 1 ? run->first - 1 : run->last + 1);
  if (before) step.at = toStep(m_connection, before->step).at;
}

StepNumber stepAt(const ConsortiumFile& file, Instant moment) {
  // By the order of the steps: one that a wrong clock dated in the future came before those that follow it.
  auto& statement =
      file.connection().cached("SELECT max(number) FROM step WHERE at <= $1 AND at >= $2 AND number < $3");
  const DateCorrections corrections(file.connection());
  const auto earliest = earliestDate(file, corrections);
  const ClockJump* wrong = nullptr;
  StepNumber found = INT64_MAX;
  do {
    statement.reset();
    statement.bind(1, std::string_view(moment.text()));
    statement.bind(2, std::string_view(earliest));
    statement.bind(3, wrong != nullptr ? wrong->first : found);
    found = statement.step() && !statement.isNull(0) ? statement.integer(0) : 0;
    wrong = corrections.around(found);
  } while (wrong != nullptr);
  statement.reset();
  return endOfUndated(file, corrections, found, earliest);
}

std::vector<ClockJump> clockJumps(const ConsortiumFile& file, Instant now) {
  auto rows = file.connection().prepare("SELECT number, at FROM step ORDER BY number");
  const DateCorrections corrections(file.connection());
  std::vector<StepNumber> wrong;
  std::vector<DatedStep> steps;
  while (rows.step()) {
    const auto number = rows.integer(0);
    const auto at = Instant::parse(rows.text(1));
    if (!at || corrections.around(number) != nullptr) continue;
    if (isDaysLater(*at, now)) {
      wrong.push_back(number);
    } else {
      steps.push_back({number, *at});
    }
  }
  // Which of two dates that contradict each other is wrong cannot be known: the fewer, more likely.
  const auto tooLate = ahead(steps);
  const auto tooEarly = behind(steps);
  const auto& fewer = tooLate.size() < tooEarly.size() ? tooLate : tooEarly;
  wrong.insert(wrong.end(), fewer.begin(), fewer.end());
  return runsOf(wrong);
}

Result<StepNumber, Problems> correctClock(ConsortiumFile& file, const ClockJump& jump) {
  return file.perform(
      {{StepAction::ClockCorrected, {std::to_string(jump.first), std::to_string(jump.last)}}, {}});
}

}  // namespace lianes::store
