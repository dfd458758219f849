#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/due.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/consortium_file.hpp"

// The state of a consortium on one day, gathered in one read for the page that people see first. What carries
// a date counts by that day, as readScenario says; letters, evidence and what else carries none is as it is
// now. Amounts are EUR.
namespace lianes::app {

// A record and what it is called where it is mentioned.
struct NamedRecord {
  RecordReference record;
  std::string name;
};

struct ConsortiumOverview {
  std::int64_t engaged = 0;
  std::int64_t minimum = 0;
  std::int64_t margin = 0;  // below 0: that many are missing
  bool eligible = false;
  std::int64_t known = 0;             // members with a membership, engaged or not, that have not withdrawn
  std::vector<NamedRecord> critical;  // memberships whose end would break the threshold
};

// A project that counts (neither a draft nor cancelled): who pays for it, and what was spent of it.
struct ProjectOverview {
  Id<MicroProject> id;
  std::string name;
  Money budget;  // eligible cash budget, which the next four share out unless they exceed it
  Money contribution;
  Money grant;
  Money cofunding;
  Money gap;
  Money spent;
};

// Spending against the budgets of projects, missions and the programme.
struct SpendingOverview {
  Money budget;
  Money spent;
  std::int64_t vouchers = 0;
};

// One month between the first and the last with a voucher, none left out.
struct MonthOverview {
  Date first;  // its first day
  Money spent;
  Money spentUntil;  // with all months before
};

struct MissionOverview {
  Id<Mission> id;
  std::string name;
  Money cost;
  Money shares;   // what collectivités pay
  Money balance;  // left for a funder
  std::optional<Money> cap;
  std::int64_t capped = 0;  // collectivités whose agreed share was cut
  bool overfull = false;    // the wanted shares exceeded the cost
};

enum class MissingKind : std::uint8_t { Letter, Transmission, Evidence, Ineligible };

// What somebody has to bring; of vouchers only how many.
struct Missing {
  MissingKind kind;
  std::int64_t count = 0;
  std::vector<NamedRecord> records{};
};

struct Overview {
  Date day;
  ConsortiumOverview consortium{};
  funding::EnvelopePlan envelope{};
  std::vector<ProjectOverview> projects{};  // by name
  SpendingOverview spending{};
  std::vector<MonthOverview> months{};
  std::vector<MissionOverview> missions{};  // by their first day
  std::vector<DueItem> dues{};              // not done, by day: overdue ones first
  std::vector<Missing> missing{};           // only what is missing
  std::optional<Date> periodEnd{};

  // Nothing entered yet that this page could show.
  bool isBlank() const;
};

// Fails as readScenario and funding::plan do, the first problem alone. Takes below 100 ms with 100 000
// vouchers: sums are read from covering indexes, expenses never one by one.
Checked<Overview> overview(const store::ConsortiumFile& file, Date today);

}  // namespace lianes::app

template <>
struct lianes::Choices<lianes::app::MissingKind> {
  static constexpr std::array<std::string_view, 4> codes{"letter", "transmission", "evidence", "ineligible"};
};
