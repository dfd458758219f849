#include "funding/envelope.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "lianes/domain/wide.hpp"
#include "lianes/funding/apportion.hpp"

namespace lianes::funding {
namespace {

// A claim's place in a queue as plain numbers: sorting 100 000 claims that point elsewhere waits for memory.
struct QueueKey {
  bool withoutPriority = true;  // comes last
  std::int64_t priority = 0;
  std::uint32_t day = 0;     // the calendar's order; the largest number for a missing date, which comes last
  std::uint64_t idHead = 0;  // the id's first eight bytes, in the order of bytes
  std::size_t index = 0;
  Money amount;  // of the claim, so that serving the queue in its order need not look it up
};

std::uint32_t dayOrder(const std::optional<Date>& date) {
  if (!date) return std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(date->year()) * 512U + date->month() * 32U + date->day();
}

std::uint64_t headOf(std::string_view id) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    head = (head << 8U) | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  }
  return head;
}

// Orders keys made from these claims; only ids that begin alike are looked at in full.
auto before(std::span<const Claim> claims) {
  return [claims](const QueueKey& a, const QueueKey& b) {
    if (a.withoutPriority != b.withoutPriority) return b.withoutPriority;
    if (a.priority != b.priority) return a.priority < b.priority;
    if (a.day != b.day) return a.day < b.day;
    if (a.idHead != b.idHead) return a.idHead < b.idHead;
    return claims[a.index].id < claims[b.index].id;
  };
}

QueueKey byCommitment(const Claim& claim, std::size_t index) {
  return {true, 0, dayOrder(claim.committedOn), headOf(claim.id), index, claim.amount};
}

QueueKey byPriority(const Claim& claim, std::size_t index) {
  auto key = byCommitment(claim, index);
  key.withoutPriority = !claim.priority;
  key.priority = claim.priority.value_or(0);
  return key;
}

using Queue = std::vector<QueueKey>;

Queue inOrder(std::span<const Claim> claims, QueueKey (*keyOf)(const Claim&, std::size_t)) {
  Queue queue;
  queue.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) queue.push_back(keyOf(claims[i], i));
  std::sort(queue.begin(), queue.end(), before(claims));
  return queue;
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

// The largest whole-cent level with Σ min(claim, level) <= envelope, and the cents that it leaves.
struct Level {
  std::int64_t cents = 0;
  std::int64_t left = 0;
};

Level levelOf(Money envelope, std::span<const Claim> claims) {
  // Fill the smallest claims first: once one no longer fits evenly, the rest share what is left.
  std::vector<std::int64_t> ascending;
  ascending.reserve(claims.size());
  for (const auto& claim : claims) ascending.push_back(claim.amount.minor());
  std::sort(ascending.begin(), ascending.end());
  std::int64_t left = envelope.minor();
  std::size_t filled = 0;
  while (filled < ascending.size()) {
    if (Wide(ascending[filled]) * (ascending.size() - filled) > left) break;
    left -= ascending[filled];
    ++filled;
  }
  require(filled < ascending.size(), "claims under shortage exceed the envelope");
  const auto sharing = static_cast<std::int64_t>(ascending.size() - filled);
  return {left / sharing, left % sharing};
}

std::vector<Allotment> equal(Money envelope, std::span<const Claim> claims) {
  const auto level = levelOf(envelope, claims);
  const Money most = Money::cents(level.cents);
  std::vector<Allotment> allotments;
  allotments.reserve(claims.size());
  Queue cut;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    allotments.push_back({std::min(claims[i].amount, most), most, false});
    if (claims[i].amount > most) cut.push_back(byCommitment(claims[i], i));
  }
  // Who is among the first matters, not their order.
  const auto last = cut.begin() + level.left;
  std::nth_element(cut.begin(), last, cut.end(), before(claims));
  std::for_each(cut.begin(), last, [&](const QueueKey& key) {
    allotments[key.index].grant += Money::cents(1);
    allotments[key.index].extraCent = true;
  });
  return allotments;
}

std::vector<Allotment> serve(Money envelope, const Queue& queue) {
  std::vector<Allotment> allotments(queue.size());  // nothing, for those who find nothing left
  Money left = envelope;
  for (const auto& key : queue) {
    if (left.isZero()) break;
    auto& allotment = allotments[key.index];
    allotment = {std::min(key.amount, left), left, false};
    left -= allotment.grant;
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
      return serve(*envelope, inOrder(claims, byCommitment));
    case ShortagePolicy::Priority:
      return serve(*envelope, inOrder(claims, byPriority));
  }
  require(false, "every shortage policy is handled");
  return {};
}

}  // namespace lianes::funding
