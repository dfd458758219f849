#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Organisation;
struct Partnership;
struct Person;

enum class ProjectState : std::uint8_t { Draft, Active, Suspended, Cancelled, Completed };

template <>
struct Choices<ProjectState> {
  static constexpr std::array<std::string_view, 5> codes{"draft", "active", "suspended", "cancelled",
                                                         "completed"};
};

// The one local development project that a partnership picks, within the Malian collectivité's competence.
struct MicroProject {
  Id<MicroProject> id;
  Id<Partnership> partnership;
  std::string code{};  // short name in tables and voucher lists
  std::string title{};
  std::string field{};                         // water, sanitation, training ...
  std::string competence{};                    // of the Malian collectivité, as transferred to it
  std::string dacCode{};                       // OECD purpose code
  std::string channelCode{};                   // OECD channel code, for the aid declaration
  std::string sdgs{};                          // "6;11", ascending
  std::optional<std::int64_t> markerGender{};  // the five markers: 0 not targeted, 1 significant, 2 principal
  std::optional<std::int64_t> markerEnvironment{};
  std::optional<std::int64_t> markerBiodiversity{};
  std::optional<std::int64_t> markerNutrition{};
  std::optional<std::int64_t> markerInclusion{};
  std::string place{};
  ProjectState state = ProjectState::Draft;
  std::optional<Date> stateSince{};
  std::string stateReason{};                   // of a suspension or a cancellation
  std::optional<Id<MicroProject>> replaces{};  // the action that this one replaces
  std::optional<Date> committedOn{};           // orders the claims when the envelope is short
  std::optional<std::int64_t> priority{};      // 1 comes first
  std::optional<Date> startsOn{};
  std::optional<Date> endsOn{};
  std::optional<Id<Person>> manager{};
  std::optional<Id<Organisation>> implementer{};  // who carries out the work on the spot
  std::string summary{};
  std::string objectives{};  // with the theory of change
  std::string beneficiaries{};
  std::string progress{};  // told in the reports
  std::string note{};

  friend bool operator==(const MicroProject&, const MicroProject&) = default;
};

template <>
struct Description<MicroProject> {
  static constexpr EntityKind kind = EntityKind::MicroProject;
  static constexpr auto fields = std::tuple{
      field("partnership_id", &MicroProject::partnership),
      field("code", &MicroProject::code, {.longest = 20}),
      field("title", &MicroProject::title, {.required = true}),
      field("field", &MicroProject::field),
      field("competence", &MicroProject::competence),
      field("dac_code", &MicroProject::dacCode, {.longest = 5}),
      field("channel_code", &MicroProject::channelCode, {.longest = 5}),
      field("sdgs", &MicroProject::sdgs, {.longest = 50}),
      field("marker_gender", &MicroProject::markerGender, {.highest = 2}),
      field("marker_environment", &MicroProject::markerEnvironment, {.highest = 2}),
      field("marker_biodiversity", &MicroProject::markerBiodiversity, {.highest = 2}),
      field("marker_nutrition", &MicroProject::markerNutrition, {.highest = 2}),
      field("marker_inclusion", &MicroProject::markerInclusion, {.highest = 2}),
      field("place", &MicroProject::place),
      field("state", &MicroProject::state),
      field("state_since", &MicroProject::stateSince),
      field("state_reason", &MicroProject::stateReason, {.multiline = true, .longest = 1000}),
      field("replaces_id", &MicroProject::replaces),
      field("committed_on", &MicroProject::committedOn),
      field("priority", &MicroProject::priority, {.lowest = 1, .highest = 1'000'000}),
      field("starts_on", &MicroProject::startsOn),
      field("ends_on", &MicroProject::endsOn),
      field("manager_id", &MicroProject::manager),
      field("implementer_id", &MicroProject::implementer),
      field("summary", &MicroProject::summary, {.multiline = true, .longest = 10'000}),
      field("objectives", &MicroProject::objectives, {.multiline = true, .longest = 10'000}),
      field("beneficiaries", &MicroProject::beneficiaries, {.multiline = true, .longest = 1000}),
      field("progress", &MicroProject::progress, {.multiline = true, .longest = 10'000}),
      field("note", &MicroProject::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
