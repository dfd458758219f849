#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Person;

enum class DeadlineKind : std::uint8_t {
  Letter,
  Agreement,
  Contribution,
  Funding,
  Report,
  Mission,
  Declaration,
  Other
};

template <>
struct Choices<DeadlineKind> {
  static constexpr std::array<std::string_view, 8> codes{"letter", "agreement", "contribution", "funding",
                                                         "report", "mission",   "declaration",  "other"};
};

// A date someone typed; those that follow from other records are derived.
struct Deadline {
  Id<Deadline> id;
  std::string title{};
  DeadlineKind kind = DeadlineKind::Other;
  Date dueOn;
  std::optional<RecordReference> about{};  // any record
  std::optional<Id<Person>> owner{};
  std::optional<std::int64_t> remindDays{};  // before
  bool yearly = false;                       // comes back each year
  std::optional<Date> doneOn{};
  std::string note{};

  friend bool operator==(const Deadline&, const Deadline&) = default;
};

template <>
struct Description<Deadline> {
  static constexpr EntityKind kind = EntityKind::Deadline;
  static constexpr auto fields = std::tuple{
      field("title", &Deadline::title, {.required = true, .longest = 500}),
      field("kind_of", &Deadline::kind),
      field("due_on", &Deadline::dueOn),
      field("about", &Deadline::about),
      field("owner_id", &Deadline::owner),
      field("remind_days", &Deadline::remindDays, {.highest = 3650}),
      field("yearly", &Deadline::yearly),
      field("done_on", &Deadline::doneOn),
      field("note", &Deadline::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
