#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lianes/domain/money.hpp"

// Money that really moved: what the ministry owes in the end, how it pays, and contributions in kind (F13 to
// F15). EUR amounts, not negative; an empty result is an amount beyond 64 bits.
namespace lianes::funding {

struct RealCosts {
  Money accepted;  // eligible expenses accepted by the ministry
  Money budget;    // B, the eligible cash budget the grant was computed on
  Money grant;
  Money contributionsReceived;
  Money cofundingReceived;
  Money paid;  // by the ministry so far
};

// F13: the grant due on real costs. With a budget of zero nothing is due.
struct Settlement {
  Money due;
  Money toRepay;
  Money balance;  // still to be paid by the ministry
};
Settlement settle(const RealCosts& costs);

// F14: one payment of a grant.
struct TranchePlan {
  int year = 0;
  Money amount;
  bool isBalance = false;  // the part of the last year that waits for the final report
};
struct YearlyAmount {
  int year = 0;
  Money amount;
};
// Years in the order given, the last one split in two when the call has a rate: the advance rounded down, the
// residual cent on the balance. Requires: a rate not above 1.
std::vector<TranchePlan> tranches(std::span<const YearlyAmount> years, std::optional<Ratio> lastAdvance);

// F14: a tranche can be called once the report it depends on is accepted; one that depends on none, at once.
bool isCallable(bool dependsOnReport, bool reportAccepted);

// F15: contributions in kind, apart from all cash figures.
struct InKind {
  Money uses;       // class 86
  Money resources;  // class 87
  Money ownCash;    // what the collectivités give in cash
};
struct InKindVerdict {
  bool balanced = false;     // 86 = 87
  std::optional<Money> cap;  // the most in kind that counts; nothing when the call sets no cap
  Money exceeding;           // in kind above the cap
};
// The cap's base is the collectivités' own contribution, cash plus in kind: with 50 %, in kind may equal the
// cash.
std::optional<InKindVerdict> judgeInKind(const InKind& inKind, std::optional<Ratio> cap);

// 2025 edition: the collectivités' part of the whole budget, all together, and the least the call asks.
struct OwnShareVerdict {
  Money least;  // rounded up: one cent less would be below the rate
  Money missing;
};
std::optional<OwnShareVerdict> judgeOwnShare(Money wholeBudget, Money own, Ratio minimum);

}  // namespace lianes::funding
