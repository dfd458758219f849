#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lianes/base/id.hpp"
#include "lianes/domain/choices.hpp"

namespace lianes {

// Every kind of record a consortium is made of. The codes are the names of tables and of JSON `kind`s.
enum class EntityKind : std::uint8_t {
  Call,
  CallRule,
  Consortium,
  Organisation,
  Person,
  Mandate,
  Membership,
  Agreement,
  Partnership,
  MicroProject,
  BudgetVersion,
  BudgetLine,
  Contribution,
  Grant,
  Tranche,
  Mission,
  MissionShare,
  Participation,
  Expense,
  Imputation,
  Document,
  Meeting,
  ActionItem,
  Indicator,
  Measure,
  Deadline,
  Report,
  Expertise,
};

template <>
struct Choices<EntityKind> {
  static constexpr std::array<std::string_view, 28> codes{
      "call",         "call_rule",  "consortium",  "organisation",  "person",         "mandate",
      "membership",   "agreement",  "partnership", "micro_project", "budget_version", "budget_line",
      "contribution", "grant",      "tranche",     "mission",       "mission_share",  "participation",
      "expense",      "imputation", "document",    "meeting",       "action_item",    "indicator",
      "measure",      "deadline",   "report",      "expertise"};
};

// A reference to a record of any kind, such as what a document is attached to. Written "expense:<uuid>".
struct RecordReference {
  EntityKind kind;
  Uuid id;

  static std::optional<RecordReference> parse(std::string_view text);
  std::string text() const;

  friend constexpr auto operator<=>(const RecordReference&, const RecordReference&) = default;
};

}  // namespace lianes
