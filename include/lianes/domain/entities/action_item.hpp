#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Meeting;
struct Organisation;
struct Person;

enum class ActionState : std::uint8_t { Open, Done, Dropped };

template <>
struct Choices<ActionState> {
  static constexpr std::array<std::string_view, 3> codes{"open", "done", "dropped"};
};

// Something someone is to do; what is still open is carried to the next meeting.
struct ActionItem {
  Id<ActionItem> id;
  std::string title{};
  std::optional<Id<Meeting>> meeting{};    // that decided it
  std::optional<RecordReference> about{};  // any record
  std::optional<Id<Person>> owner{};
  std::optional<Id<Organisation>> organisation{};
  std::optional<Date> dueOn{};
  ActionState state = ActionState::Open;
  std::optional<Date> doneOn{};
  std::string note{};

  friend bool operator==(const ActionItem&, const ActionItem&) = default;
};

template <>
struct Description<ActionItem> {
  static constexpr EntityKind kind = EntityKind::ActionItem;
  static constexpr auto fields = std::tuple{
      field("title", &ActionItem::title, {.required = true, .longest = 500}),
      field("meeting_id", &ActionItem::meeting),
      field("about", &ActionItem::about),
      field("owner_id", &ActionItem::owner),
      field("organisation_id", &ActionItem::organisation),
      field("due_on", &ActionItem::dueOn),
      field("state", &ActionItem::state),
      field("done_on", &ActionItem::doneOn),
      field("note", &ActionItem::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
