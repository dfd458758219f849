#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct MicroProject;
struct Organisation;
struct Person;

enum class ExpertiseSide : std::uint8_t { Offered, Needed };

template <>
struct Choices<ExpertiseSide> {
  static constexpr std::array<std::string_view, 2> codes{"offered", "needed"};
};

enum class ExpertiseState : std::uint8_t { Open, Matched, Done, Closed };

template <>
struct Choices<ExpertiseState> {
  static constexpr std::array<std::string_view, 4> codes{"open", "matched", "done", "closed"};
};

// Who can help with what, or who needs it; matched to a project.
struct Expertise {
  Id<Expertise> id;
  ExpertiseSide side = ExpertiseSide::Offered;
  std::string field{};
  std::optional<Id<Organisation>> organisation{};
  std::optional<Id<Person>> person{};
  std::optional<Id<MicroProject>> project{};  // helped, or in need
  ExpertiseState state = ExpertiseState::Open;
  bool remote = false;  // can be given from afar
  std::string availability{};
  std::string languages{};
  std::string description{};
  std::string note{};

  friend bool operator==(const Expertise&, const Expertise&) = default;
};

template <>
struct Description<Expertise> {
  static constexpr EntityKind kind = EntityKind::Expertise;
  static constexpr auto fields = std::tuple{
      field("side", &Expertise::side),
      field("field", &Expertise::field, {.required = true}),
      field("organisation_id", &Expertise::organisation),
      field("person_id", &Expertise::person),
      field("project_id", &Expertise::project),
      field("state", &Expertise::state),
      field("remote", &Expertise::remote),
      field("availability", &Expertise::availability),
      field("languages", &Expertise::languages),
      field("description", &Expertise::description, {.multiline = true, .longest = 10'000}),
      field("note", &Expertise::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
