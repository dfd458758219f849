#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Grant;
struct Report;

enum class TranchePart : std::uint8_t { Whole, Advance, Balance };

template <>
struct Choices<TranchePart> {
  static constexpr std::array<std::string_view, 3> codes{"whole", "advance", "balance"};
};

// One payment of a grant. The last year's is split into an advance and the balance on the final report.
struct Tranche {
  Id<Tranche> id;
  Id<Grant> grant;
  std::int64_t year;
  TranchePart part = TranchePart::Whole;
  Money amount;
  std::optional<Id<Report>> dependsOnReport{};  // callable once this report is accepted
  std::optional<Date> expectedOn{};
  std::optional<Date> calledOn{};
  std::optional<Money> receivedAmount{};
  std::optional<Date> receivedOn{};
  std::string note{};

  friend bool operator==(const Tranche&, const Tranche&) = default;
};

template <>
struct Description<Tranche> {
  static constexpr EntityKind kind = EntityKind::Tranche;
  static constexpr auto fields = std::tuple{
      field("grant_id", &Tranche::grant),
      field("year", &Tranche::year, {.lowest = 2000, .highest = 2200}),
      field("part", &Tranche::part),
      field("amount", &Tranche::amount, {.currency = Currency::Eur}),
      field("depends_on_report_id", &Tranche::dependsOnReport),
      field("expected_on", &Tranche::expectedOn),
      field("called_on", &Tranche::calledOn),
      field("received_amount", &Tranche::receivedAmount, {.currency = Currency::Eur}),
      field("received_on", &Tranche::receivedOn),
      field("note", &Tranche::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
