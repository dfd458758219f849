#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/facts.hpp"

// The accounts of the grant report (order of 11 October 2006): what was planned and what was done since the
// beginning, by account, for each project, each mission, the pooled costs, and all together. Amounts are
// euros.
namespace lianes::report {

struct GrantLine {
  std::string account;
  std::string label;  // of the account; of a product, its funder
  Money forecast{};
  Money total{};   // since the beginning; of a document that is no report, in its period
  Money before{};  // of the total, what earlier reports told

  Money here() const { return total - before; }  // what this report adds
  friend bool operator==(const GrantLine&, const GrantLine&) = default;
};

// Lines by account, then label; none has nothing but zeros.
struct GrantAccounts {
  std::vector<GrantLine> charges;        // 60 to 69
  std::vector<GrantLine> indirect;       // charges allocated by the consortium's key
  std::vector<GrantLine> products;       // 70 to 79
  std::vector<GrantLine> own;            // the lead association's own resources
  std::vector<GrantLine> inKindUses;     // 86
  std::vector<GrantLine> inKindSources;  // 87
};

// What has a budget of its own: a project, a mission or, with neither, the pooled costs.
struct GrantUnit {
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  std::string name{};
  GrantAccounts accounts{};
};

// Those of the report's scope: its projects and, of the whole programme, missions and pooled costs where they
// have any amount. Their sums are the consolidated accounts.
std::vector<GrantUnit> grantUnits(const Facts& facts);
GrantAccounts consolidated(const std::vector<GrantUnit>& units);

struct Planned {
  Money forecast{};
  Money total{};
  Money before{};

  Money here() const { return total - before; }
  Planned& operator+=(const Planned& other) {
    forecast += other.forecast;
    total += other.total;
    before += other.before;
    return *this;
  }
  friend bool operator==(const Planned&, const Planned&) = default;
};
Planned sumOf(const std::vector<GrantLine>& lines);
Planned chargesOf(const GrantAccounts& accounts);   // with indirect ones
Planned productsOf(const GrantAccounts& accounts);  // with own resources

// The code of an account in the consortium's list, for one written in another list: by what it means.
std::string accountIn(const Facts& facts, std::string_view account, AccountingPlan from);

// Whether money received that day is of the total; of a document that is no report, in its period.
bool isReceived(const Facts& facts, const std::optional<Date>& day);

// The whole of the accounts to be kept with the figures of a report that is frozen.
std::vector<AccountTotal> accountTotals(const std::vector<GrantUnit>& units);

}  // namespace lianes::report
