#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/account.hpp"
#include "lianes/domain/description.hpp"

namespace lianes {

struct MicroProject;
struct Mission;

enum class BudgetVersionKind : std::uint8_t { Initial, Revised };

template <>
struct Choices<BudgetVersionKind> {
  static constexpr std::array<std::string_view, 2> codes{"initial", "revised"};
};

// A budget as it stood at one moment: of a project, of a mission, or, with neither, of the programme's
// pooled costs.
struct BudgetVersion {
  Id<BudgetVersion> id;
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  std::int64_t number = 1;
  BudgetVersionKind kind = BudgetVersionKind::Initial;
  AccountingPlan accountingPlan = AccountingPlan::Cerfa15059;  // of its lines' accounts
  std::optional<Date> approvedOn{};                            // absent: a draft
  std::string reason{};                                        // of a revision
  std::string note{};

  friend bool operator==(const BudgetVersion&, const BudgetVersion&) = default;
};

template <>
struct Description<BudgetVersion> {
  static constexpr EntityKind kind = EntityKind::BudgetVersion;
  static constexpr auto fields = std::tuple{
      field("project_id", &BudgetVersion::project),
      field("mission_id", &BudgetVersion::mission),
      field("number", &BudgetVersion::number, {.lowest = 1, .highest = 1'000'000}),
      field("kind_of", &BudgetVersion::kind),
      field("accounting_plan", &BudgetVersion::accountingPlan),
      field("approved_on", &BudgetVersion::approvedOn),
      field("reason", &BudgetVersion::reason, {.multiline = true, .longest = 1000}),
      field("note", &BudgetVersion::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
