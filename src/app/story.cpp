#include "app/story.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include "lianes/store/documents.hpp"

namespace lianes::app {
namespace {

constexpr std::int64_t kMillisecondsOfMinute = 60'000;
constexpr std::int64_t kMinutesOfDay = 24 * 60;
constexpr std::int64_t kFirstMinute = 7 * 60;  // UTC

Record& recordIn(store::Edit& edit) {
  if (auto* insert = std::get_if<store::Insert>(&edit)) return insert->record;
  return std::get<store::Update>(edit).record;
}

}  // namespace

Instant momentOf(Date day, std::int64_t minutes) {
  require(minutes < kMinutesOfDay, "a day has less minutes");
  const auto days = day.daysSince(dayOf("1970-01-01"));
  return Instant((days * kMinutesOfDay + minutes) * kMillisecondsOfMinute);
}

Date dayOf(std::string_view text) {
  const auto day = Date::parse(text);
  require(day.has_value(), "the program writes days that exist");
  return *day;
}

std::string fictional(std::string_view name) { return std::string(name) + ' ' + std::string(kFictional); }

Uuid Story::newUuid(Date day) {
  // Days are told in any order, so that each identity takes its time from its own day.
  const auto at = momentOf(day, kFirstMinute).millisecondsSince1970() + m_identities++;
  UuidSource source([at] { return static_cast<std::uint64_t>(at); }, [this] { return m_chance.next(); });
  return source.next();
}

void Story::tell(Date day, store::StepAction action, store::Edit edit) {
  const auto& record = recordIn(edit);
  store::StepRequest step{{action, {std::string(codeOf(record.kind))}}, {}};
  step.edits.push_back(std::move(edit));
  m_told.push_back({day, m_author, std::move(step), std::nullopt, {}});
}

void Story::put(Date day, std::vector<store::Edit> edits) {
  store::StepLabel label{store::StepAction::Put, {std::to_string(edits.size())}};
  m_told.push_back({day, m_author, {std::move(label), std::move(edits)}, std::nullopt, {}});
}

void Story::attach(Date day, Document draft, std::string bytes) {
  store::StepLabel label{store::StepAction::Added, {std::string(codeOf(EntityKind::Document)), draft.name}};
  m_told.push_back({day, m_author, {std::move(label), {}}, std::move(draft), std::move(bytes)});
}

Result<store::StepNumber, Problems> Story::performOne(store::ConsortiumFile& file, const Told& told) {
  const bool isOfOneRecord = told.step.label.action != store::StepAction::Put;
  if (!told.draft && isOfOneRecord) {
    auto step = told.step;
    step.label.arguments.push_back(store::nameIn(file, recordIn(step.edits.front())));
    return file.perform(step);
  }
  if (!told.draft) return file.perform(told.step);
  std::istringstream stream(told.bytes);
  return store::addDocument(file, stream, *told.draft);
}

void Story::performOn(store::ConsortiumFile& file) {
  std::stable_sort(m_told.begin(), m_told.end(),
                   [](const Told& one, const Told& other) { return one.day < other.day; });
  std::optional<Date> today;
  std::int64_t minute = 0;
  for (const auto& told : m_told) {
    minute = today == told.day ? minute + m_chance.between(1, 9) : kFirstMinute + m_chance.between(0, 90);
    today = told.day;
    file.environment().author = told.author;
    file.environment().now = [at = momentOf(told.day, minute)] { return at; };
    const auto done = performOne(file, told);
    if (!done) {
      const auto& problem = done.error().front();
      const auto text = told.day.text() + ' ' + told.step.label.arguments.back() + ": " + problem.place +
                        ", problem " + std::to_string(static_cast<int>(problem.code));
      require(false, text.c_str());
    }
  }
  m_told.clear();
}

}  // namespace lianes::app
