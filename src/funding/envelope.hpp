#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lianes/funding/facts.hpp"

namespace lianes::funding {

// What a project asks of the envelope, and what places it in a queue.
struct Claim {
  std::string_view id;
  Money amount;
  std::optional<Date> committedOn;
  std::optional<std::int64_t> priority;
};

// What it gets, and the figure that decided, which depends on the policy:
// proportional: the exact share rounded down; equal: the common level; first committed and priority: what the
// projects before it in the queue had left. Without a shortage it is the claim.
struct Allotment {
  Money grant;
  Money decisive;
  bool extraCent = false;  // the grant includes one of the cents left by rounding
};

// F6: shares an envelope among claims. Grants never exceed their claims; under shortage they sum to the
// envelope. Requires: envelope and claims are EUR and not negative. Cost: n log n.
std::vector<Allotment> allot(std::optional<Money> envelope, std::span<const Claim> claims,
                             ShortagePolicy policy);

}  // namespace lianes::funding
