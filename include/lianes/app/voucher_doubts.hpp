#pragma once

#include <cstdint>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/consortium_file.hpp"

// What may be meant and is more often a slip: asked about before a voucher is saved, never refused.
namespace lianes::app {

enum class VoucherDoubtKind : std::uint8_t {
  Negative,      // an amount below 0 that corrects no other voucher
  BeyondBudget,  // more by itself than all that its project or mission is to cost
};

struct VoucherDoubt {
  VoucherDoubtKind kind;
  Money amount;  // in euros where it is compared
  Money budget{};

  friend bool operator==(const VoucherDoubt&, const VoucherDoubt&) = default;
};

// Requires: the euros of the voucher are those of its amount.
std::vector<VoucherDoubt> doubtsOf(const store::ConsortiumFile& file, const Expense& expense);

}  // namespace lianes::app
