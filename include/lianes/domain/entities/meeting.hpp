#pragma once

#include <array>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

enum class MeetingKind : std::uint8_t { MaliGroup, Steering, Partners, Other };

template <>
struct Choices<MeetingKind> {
  static constexpr std::array<std::string_view, 4> codes{"mali_group", "steering", "partners", "other"};
};

enum class MeetingState : std::uint8_t { Planned, Held, Cancelled };

template <>
struct Choices<MeetingState> {
  static constexpr std::array<std::string_view, 3> codes{"planned", "held", "cancelled"};
};

// A meeting such as those of the groupe Mali. Who comes is in Participation records.
struct Meeting {
  Id<Meeting> id;
  std::string title{};
  MeetingKind kind = MeetingKind::MaliGroup;
  Date takesPlaceOn;
  std::string time{};   // "18:00", local
  std::string place{};  // or a link
  MeetingState state = MeetingState::Planned;
  std::string agenda{};
  std::string minutes{};
  std::string decisions{};
  std::string note{};

  friend bool operator==(const Meeting&, const Meeting&) = default;
};

template <>
struct Description<Meeting> {
  static constexpr EntityKind kind = EntityKind::Meeting;
  static constexpr auto fields = std::tuple{
      field("title", &Meeting::title, {.required = true}),
      field("kind_of", &Meeting::kind),
      field("takes_place_on", &Meeting::takesPlaceOn),
      field("time", &Meeting::time, {.longest = 5}),
      field("place", &Meeting::place),
      field("state", &Meeting::state),
      field("agenda", &Meeting::agenda, {.multiline = true, .longest = 10'000}),
      field("minutes", &Meeting::minutes, {.multiline = true, .longest = 100'000}),
      field("decisions", &Meeting::decisions, {.multiline = true, .longest = 10'000}),
      field("note", &Meeting::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
