#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/choices.hpp"
#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"

// What the engine is told. Amounts are EUR and not negative unless said otherwise; ids are unique within
// their list and compared byte by byte. A scenario is all the engine knows: it reads no clock, file or
// locale.
namespace lianes::funding {

// Who gets what when the claims exceed the envelope (F6).
enum class ShortagePolicy : std::uint8_t { Proportional, Equal, FirstCommitted, Priority };

struct MemberFacts {
  std::string id;
  std::optional<Date> letterSigned;
  std::optional<Date> letterReceived;
  std::optional<Date> withdrawn;
  bool lateWaiver = false;
};

struct ContributionFacts {
  std::string id;  // where the figure comes from; the rules compare members
  std::string member;
  Money amount;
};

struct ProjectFacts {
  std::string id;
  Money eligibleBudget;  // cash only
  Money cofunding;       // cash from others than the ministry and the contributors
  std::optional<Date> committedOn;
  std::optional<std::int64_t> priority;  // smallest first
  std::vector<ContributionFacts> contributions;
};

struct ShareFacts {
  std::string member;
  std::optional<Money> agreed;  // nothing agreed: the planned share is the cap
};

// A mission's cost is its budget until it is held, then what was really spent; the caller knows which.
struct MissionFacts {
  std::string id;
  Money cost;
  Money otherFunding;
  std::vector<ShareFacts> shares;  // one a member
};

struct ExpenseFacts {
  std::string id;
  std::optional<std::string> member;  // nothing: an expense of the lead association, held to no letter
  Date date;
  Money amount;               // EUR or XOF
  std::optional<Ratio> rate;  // euros for one franc; nothing: the parity
};

struct Scenario {
  CallRules rules;
  std::optional<Money> envelope;  // nothing: no limit
  ShortagePolicy policy = ShortagePolicy::Proportional;
  std::vector<MemberFacts> members;
  std::vector<ProjectFacts> projects;
  std::vector<MissionFacts> missions;
  std::vector<ExpenseFacts> expenses;
};

}  // namespace lianes::funding

template <>
struct lianes::Choices<lianes::funding::ShortagePolicy> {
  static constexpr std::array<std::string_view, 4> codes{"proportional", "equal", "first_committed",
                                                         "priority"};
};
