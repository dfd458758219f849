#include "lianes/funding/envelope.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "lianes/domain/wide.hpp"
#include "lianes/funding/apportion.hpp"

namespace lianes::funding {
namespace {

using Order = std::vector<std::size_t>;

// The keys are copied out of the claims: sorting 100 000 indexes that point elsewhere waits for memory.
Order inOrder(std::span<const Claim> claims, auto keyOf) {
  using Key = decltype(keyOf(claims.front()));
  std::vector<std::pair<Key, std::size_t>> keys;
  keys.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) keys.emplace_back(keyOf(claims[i]), i);
  std::sort(keys.begin(), keys.end());
  Order order;
  order.reserve(keys.size());
  for (const auto& [key, index] : keys) order.push_back(index);
  return order;
}

Order byCommitment(std::span<const Claim> claims) {
  return inOrder(claims, [](const Claim& claim) {
    return std::tuple(!claim.committedOn, claim.committedOn, claim.id);  // a missing date comes last
  });
}

Order byPriority(std::span<const Claim> claims) {
  return inOrder(claims, [](const Claim& claim) {
    return std::tuple(!claim.priority, claim.priority, !claim.committedOn, claim.committedOn, claim.id);
  });
}

std::vector<Allotment> proportional(Money envelope, std::span<const Claim> claims) {
  std::vector<Weight> weights;
  weights.reserve(claims.size());
  for (const auto& claim : claims) weights.push_back({claim.amount.minor(), claim.id});
  std::vector<Allotment> allotments;
  allotments.reserve(claims.size());
  for (const auto& part : largestRemainder(envelope.minor(), weights)) {
    allotments.push_back(
        {Money::cents(part.amount), Money::cents(part.amount - (part.extraUnit ? 1 : 0)), part.extraUnit});
  }
  return allotments;
}

std::vector<Allotment> equal(Money envelope, std::span<const Claim> claims) {
  // Fill the smallest claims first: once one no longer fits evenly, the rest share what is left.
  const auto ascending = inOrder(claims, [](const Claim& claim) { return claim.amount.minor(); });
  std::int64_t left = envelope.minor();
  std::size_t filled = 0;
  while (filled < ascending.size()) {
    const auto smallest = claims[ascending[filled]].amount.minor();
    if (Wide(smallest) * (ascending.size() - filled) > left) break;
    left -= smallest;
    ++filled;
  }
  const auto sharing = static_cast<std::int64_t>(ascending.size() - filled);
  const Money level = Money::cents(left / sharing);
  auto extraCents = left % sharing;

  std::vector<Allotment> allotments(claims.size());
  for (const auto i : byCommitment(claims)) {
    const bool extra = claims[i].amount > level && extraCents > 0;
    if (extra) --extraCents;
    allotments[i] = {std::min(claims[i].amount, level) + Money::cents(extra ? 1 : 0), level, extra};
  }
  return allotments;
}

std::vector<Allotment> inQueue(Money envelope, std::span<const Claim> claims, const Order& order) {
  std::vector<Allotment> allotments(claims.size());
  Money left = envelope;
  for (const auto i : order) {
    allotments[i] = {std::min(claims[i].amount, left), left, false};
    left -= allotments[i].grant;
  }
  return allotments;
}

}  // namespace

std::vector<Allotment> allot(std::optional<Money> envelope, std::span<const Claim> claims,
                             ShortagePolicy policy) {
  Wide asked = 0;
  for (const auto& claim : claims) asked += claim.amount.minor();
  if (!envelope || asked <= envelope->minor()) {
    std::vector<Allotment> allotments;
    allotments.reserve(claims.size());
    for (const auto& claim : claims) allotments.push_back({claim.amount, claim.amount, false});
    return allotments;
  }
  switch (policy) {
    case ShortagePolicy::Proportional:
      return proportional(*envelope, claims);
    case ShortagePolicy::Equal:
      return equal(*envelope, claims);
    case ShortagePolicy::FirstCommitted:
      return inQueue(*envelope, claims, byCommitment(claims));
    case ShortagePolicy::Priority:
      return inQueue(*envelope, claims, byPriority(claims));
  }
  require(false, "every shortage policy is handled");
  return {};
}

}  // namespace lianes::funding
