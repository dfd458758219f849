#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/entities/grant.hpp"
#include "lianes/domain/period.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/verdicts.hpp"

// What was spent, in euros: cash only, without cancelled vouchers.
namespace lianes::store {

struct SpendingQuery {
  bool byProject = false;
  bool byAccount = false;
  bool byMonth = false;
  std::optional<Id<MicroProject>> project{};  // only that one's
  Period period{std::nullopt, std::nullopt};
};

// One group; what it was not asked to be split by is empty.
struct SpendingSum {
  std::optional<Id<MicroProject>> project;  // nothing: missions and common costs
  std::string account;
  std::string month;  // "2020-09"
  Money eur;
  std::int64_t vouchers = 0;

  friend bool operator==(const SpendingSum&, const SpendingSum&) = default;
};

// In the order of project, account, month. Without any split, one sum, or none when there is no voucher.
std::vector<SpendingSum> spending(const ConsortiumFile& file, const SpendingQuery& query);

// The vouchers of a project on which the same was judged. Eligible ones have no reasons.
struct JudgedSum {
  std::optional<Id<MicroProject>> project;  // nothing: missions and common costs
  Verdict reasons;
  Money eur;
  std::int64_t vouchers = 0;

  friend bool operator==(const JudgedSum&, const JudgedSum&) = default;
};
// In the order of project; of one project the eligible ones first. What the engine says of each voucher,
// added up: the euros are those that each one was converted to. Requires: a file with a scenario (facts.hpp).
std::vector<JudgedSum> judgedSpending(const ConsortiumFile& file);

// The eligible vouchers of a project that are neither parked nor refused: all, and those in a report that the
// ministry has accepted.
struct EligibleSum {
  Id<MicroProject> project;
  Money eligible;
  Money accepted;

  friend bool operator==(const EligibleSum&, const EligibleSum&) = default;
};
std::vector<EligibleSum> eligibleSpending(const ConsortiumFile& file);

// What one funder's money has paid, by the imputations of these vouchers.
struct FunderSum {
  std::optional<Id<Organisation>> organisation;
  std::optional<Id<Grant>> grant;
  Money eur;

  friend bool operator==(const FunderSum&, const FunderSum&) = default;
};
std::vector<FunderSum> spendingByFunder(const ConsortiumFile& file,
                                        std::optional<Id<MicroProject>> project = {});

}  // namespace lianes::store
